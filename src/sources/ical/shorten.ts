import { detailNames, MOST_GUESTS } from './details.ts';
import { MOST_LINES, timeNames } from './event.ts';

/** Longer than an entry with a few hundred guests. */
const LONG = 64_000;
/** A property longer than this, such as a file within the entry, is read up to here. */
const LONGEST_PROPERTY = 40_000;
/** Lines of long entries that are looked at in one feed, and what one counts that need not be. */
const MOST_LINES_LOOKED_AT = 60_000;
const IDLE = 1 / 16;
const MOST_GUESTS_KEPT = 6_000;
/** So much of each is looked at all the same. */
const LEAST = 4_000;
const [TAB, SPACE] = [9, 32] as const;

const names = new Set([...timeNames, ...detailNames]);

/** Leaves out of very long entries what nobody asks for, so that a file within one does not cost the entry. */
export class Shortener {
  #linesLeft = MOST_LINES_LOOKED_AT;
  #guestsLeft = MOST_GUESTS_KEPT;
  #cut = 0;

  /** @param body a VEVENT without its last line */
  shortened(body: string): string {
    if (body.length <= LONG) return body;
    const { text, isWhole } = this.#wanted(body);
    if (!isWhole) this.#cut++;
    return text;
  }

  warnings(): string[] {
    return this.#cut > 0 ? [`Of ${this.#cut} very long entries only a part was read.`] : [];
  }

  #wanted(body: string): { text: string; isWhole: boolean } {
    const kept: string[] = [];
    const left = new Map(
      Object.entries({ ATTENDEE: Math.min(MOST_GUESTS, this.#guestsLeft), RDATE: MOST_LINES, EXDATE: MOST_LINES }),
    );
    let guests = true;
    let isWhole = true;
    let depth = 0;
    // Where the property begins that is kept; -1 within one that is not.
    let begin = -1;
    const keep = (end: number): void => {
      if (begin < 0) return;
      if (end - begin > LONGEST_PROPERTY) isWhole = false;
      kept.push(body.slice(begin, Math.min(end, begin + LONGEST_PROPERTY)));
      begin = -1;
    };
    let at = 0;
    for (let end = 0; at < body.length && (this.#linesLeft > 0 || at < LEAST); at = end + 1) {
      end = body.indexOf('\n', at);
      if (end < 0) end = body.length;
      const first = body.charCodeAt(at);
      this.#linesLeft -= IDLE;
      if (first === SPACE || first === TAB) continue;
      if (begin >= 0) keep(at - 1);
      const isGuest = (first & 31) === GUEST;
      if (WANTED[signOf(first, body.charCodeAt(at + 2))] === 0 || (isGuest && !guests)) continue;
      this.#linesLeft -= 1 - IDLE;
      const name = nameAt(body, at);
      if (name === 'BEGIN') depth++;
      else if (name === 'END') depth--;
      else if (depth === 1 && names.has(name)) {
        const more = left.get(name);
        if (more !== undefined && more <= 0) {
          isWhole = false;
          if (name === 'ATTENDEE') guests = false;
        } else begin = at;
        if (name === 'ATTENDEE') this.#guestsLeft--;
        if (more !== undefined) left.set(name, Math.max(0, more - 1));
      }
    }
    keep(Math.min(at - 1, body.length));
    return { text: ['BEGIN:VEVENT', ...kept].join('\n'), isWhole: isWhole && at >= body.length };
  }
}

/** What the first and the third letter say, whether small or not. */
const signOf = (first: number, third: number): number => ((first & 31) << 5) | (third & 31);
const WANTED = new Uint8Array(1_024);
for (const name of [...names, 'BEGIN', 'END']) WANTED[signOf(name.charCodeAt(0), name.charCodeAt(2))] = 1;
const GUEST = 'ATTENDEE'.charCodeAt(0) & 31;

/** The name of the property, in capitals, that begins there; empty for what is none. */
function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0].toUpperCase() ?? '';
}

const NAME = /[a-z-]{1,40}(?=[:;])/iy;
