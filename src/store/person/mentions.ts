/** Somebody who is looked for in what is kept. */
export interface Who {
  /** Lower case. */
  address: string;
  /** Full names they are known by. */
  names: string[];
}

const LETTER = /[\p{L}\p{N}]/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds an address as a whole: `jo@acme.example` is neither in `mojo@acme.example` nor in `jo@acme.example.org`. */
export function addressPattern(address: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}._%+-])${escaped(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'giu');
}

/** Tells whether a text holds somebody's address or whole name, in either order and any case. */
export function wholeMention({ address, names }: Who): (text: string) => boolean {
  const found = addressPattern(address);
  const spellings = names.flatMap(spellingsOf);
  const patterns = spellings.map((name) => new RegExp(whole(name), 'iu'));
  // Hardly any of a hundred thousand texts gets past this, and it costs a fraction.
  const signs = [address, ...spellings.map((name) => name.split(' ')[0] ?? '')].map((sign) => sign.toLowerCase());
  return (text) => {
    const plain = text.toLowerCase();
    if (!signs.some((sign) => plain.includes(sign))) return false;
    return text.search(found) >= 0 || patterns.some((name) => name.test(text));
  };
}

/**
 * As `wholeMention`, and by any part of the name that stands there with its capital: for texts that are about them in any case,
 * where a first name means them and hardly anybody else.
 */
export function anyMention(who: Who): (text: string) => boolean {
  const isWhole = wholeMention(who);
  const parts = who.names.flatMap(partsOf).filter((part) => part.length > 1 && /^\p{Lu}|^\p{Lo}/u.test(part));
  const patterns = [...new Set(parts)].map((part) => new RegExp(whole(part), 'u'));
  return (text) => isWhole(text) || patterns.some((part) => part.test(text));
}

/** `Ines Valtari` is also `Valtari, Ines` and `Valtari Ines`. One word alone is no whole name. */
function spellingsOf(name: string): string[] {
  const parts = partsOf(name);
  const [last, ...rest] = parts.toReversed();
  if (last === undefined || rest.length === 0) return [];
  return [parts.join(' '), [last, ...rest.toReversed()].join(' ')];
}

const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => LETTER.test(part));

const whole = (words: string): string =>
  `(?<![\\p{L}\\p{N}])${words.split(' ').map(escaped).join('[\\s,]+')}(?![\\p{L}\\p{N}])`;
