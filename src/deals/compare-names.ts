/** In which order names are listed: as a reader of English expects it, whatever case and accents, and 2 before 10. */
export const { compare: compareNames } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
