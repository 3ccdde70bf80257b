/** A stem with each of some endings, with spaces between: the forms of a verb as the tables take them. */
export const withEndings = (stem: string, endings: string): string =>
  endings
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ');
