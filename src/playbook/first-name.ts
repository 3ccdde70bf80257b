/** Words that show a name to be a mailbox or a firm rather than a person. */
const NOT_A_PERSON =
  /^(?:accounts?|accounting|admin|ag|billing|bv|care|company|contact|customer|department|finance|gmbh|group|hello|help|helpdesk|hr|inc|info|it|legal|llc|ltd|mail|marketing|noreply|office|orders?|oy|procurement|purchasing|reception|sales|sa|service|services|srl|success|support|team|the)$/i;
const TITLE = /^(?:dr|prof|mr|mrs|ms|mx|miss|sir|herr|frau|ing|dipl|mag)\.?$/i;

/**
 * The name someone is addressed by, out of the name a mail program shows: `Ines Valtari` and `Valtari, Ines` give `Ines`.
 * @returns null when that would be a guess: an address, a team, initials, a script where the first word is the family name
 */
export function firstName(displayName: string): string | null {
  const plain = displayName
    .replace(/\([^()]*\)|["“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || /[@|/\d]/.test(plain)) return null;
  const [beforeComma = '', afterComma, ...more] = plain.split(',').map((part) => part.trim());
  if (more.length > 0) return null;
  const words = (afterComma ?? beforeComma).split(' ').filter((word) => !TITLE.test(word));
  const all = [...words, ...(afterComma === undefined ? [] : beforeComma.split(' '))];
  if (words.length === 0 || words.length > 3 || all.some((word) => NOT_A_PERSON.test(word))) return null;
  const [first = ''] = words;
  return /^\p{Lu}[\p{Ll}\p{M}’']+(?:-\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(first) ? first : null;
}

/** More are not greeted one by one. */
const MOST_GREETED = 3;

/** The names that people are greeted by; none where one of them has none, since naming the others would leave them out. */
export function firstNames(displayNames: readonly string[]): string[] {
  const names = displayNames.flatMap((name) => firstName(name) ?? []);
  return names.length < displayNames.length || names.length > MOST_GREETED ? [] : names;
}
