/** Text as titles, stages and names are compared: lower case, without accents, marks as spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Thousands of rows have a handful of stages between them. */
const MOST_REMEMBERED = 500;

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size === MOST_REMEMBERED) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}

const WON = words('won closedwon gewonnen gagne gagnee ganado ganada ganho ganha vinto vinta vunnen vundet wygrana');
const LOST = words(
  'lost closedlost verloren perdu perdue perdido perdida perso persa forlorad tabt przegrana disqualified abandoned',
);

/** What a stage or status says of a deal, in the languages exports come in; `open` when it says neither. */
export function standingOf(text: string): 'open' | 'won' | 'lost' {
  return standings(text);
}

const standings = remembering((text): 'open' | 'won' | 'lost' => {
  const said = fold(text).split(' ');
  if (said.some((word) => LOST.has(word))) return 'lost';
  return said.some((word) => WON.has(word)) ? 'won' : 'open';
});

const YES = words('true yes 1 ja oui si sim wahr vrai verdadero verdadeiro vero waar x');

/** Whether a cell of a yes-or-no column says yes. */
export const isYes = (text: string): boolean => text !== '' && yes(text);

const yes = remembering((text) => YES.has(fold(text)));

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
