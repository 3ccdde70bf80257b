import type { FeedCalendar } from './own-zones.ts';
import { dayAt, type EventMark, endOfProperty, NONE, UNCLEAR } from './scan.ts';
import { calendarDay, type DayNumber } from './wall.ts';

/** An event that is worth reading. */
export interface ChosenEvent {
  mark: EventMark;
  calendar: FeedCalendar;
  /** Its place in the feed. */
  index: number;
  /** It lies outside the range and so does its rule: it matters only as a version of an event that does not. */
  outside: boolean;
}

/** Which events of a feed are worth reading. */
export interface ChoiceLimits {
  /** The range, widened by what zones can move. */
  from: DayNumber;
  to: DayNumber;
  /** Events that can touch the range without repeating, and such that repeat: all are read up to here. */
  most: number;
  mostRules: number;
  /** Of these such that are written in more than `LARGE` letters. */
  mostLarge: number;
}

/** Nobody has more than the most; of a feed that was made to have more, this many are read. */
const FEW = 800;
const FEW_RULES = 200;
/** Letters of an event with a long invitation in it, or with dozens of guests. */
const LARGE = 2_000;
/** Events far from the range that may be versions of others. The largest real feed known has 4,800 events. */
const MOST_OUTSIDE = 5_000;
const MOST_STARTLESS = 60;
/** As a number like those of `EventMark`: nobody meets then. */
const FAR_FUTURE = 22_000_101;
/** Rules that are told apart, whatever their numbers; all others count as one. Fewer than are read, so that each has a share. */
const MOST_KINDS = 100;
const LONGEST_KIND = 200;

/** Chooses the events of a feed that are read: all of any real feed, and of others enough to find the honest ones among them. */
export class EventChoice {
  readonly #text: string;
  readonly #limits: ChoiceLimits;
  readonly #once: Ends;
  readonly #large: Ends;
  readonly #repeating = new Map<string, Ends>();
  readonly #outside: ChosenEvent[] = [];
  readonly #startless: ChosenEvent[] = [];
  readonly #first: number;
  readonly #last: number;
  #lastRule = '';
  #lastAlike: Ends;
  #all = 0;
  #rules = 0;
  #startlessCount = 0;
  #farFuture = 0;
  #isSkipped = false;

  constructor(text: string, limits: ChoiceLimits) {
    this.#text = text;
    this.#limits = limits;
    this.#once = new Ends(limits.most, FEW);
    this.#large = new Ends(limits.mostLarge, FEW);
    this.#lastAlike = new Ends(0, 0);
    this.#first = written(limits.from);
    this.#last = written(limits.to);
  }

  get count(): number {
    return this.#all;
  }

  add(mark: EventMark, calendar: FeedCalendar): void {
    const index = this.#all++;
    if (mark.day === NONE && mark.original === NONE && !mark.folded) {
      if (++this.#startlessCount <= MOST_STARTLESS) this.#startless.push(chosen(mark, calendar, index, false));
    } else if (this.#isOutside(mark)) {
      if (mark.day >= FAR_FUTURE) this.#farFuture++;
      if (this.#outside.length < MOST_OUTSIDE) this.#outside.push(chosen(mark, calendar, index, true));
    } else if (mark.end - mark.start > LARGE) this.#large.push(chosen(mark, calendar, index, false));
    else if (mark.rule < 0) this.#once.push(chosen(mark, calendar, index, false));
    else {
      this.#rules++;
      this.#alike(mark).push(chosen(mark, calendar, index, false));
    }
  }

  /** There are more that are not told of. */
  skip(): void {
    this.#isSkipped = true;
  }

  /** Those whose rules differ in numbers at most. One after another mostly is the same in feeds that have too many. */
  #alike({ rule }: EventMark): Ends {
    const end = this.#text.indexOf('\n', rule);
    const written = this.#text.slice(rule, end < 0 ? undefined : Math.min(end, rule + LONGEST_KIND));
    if (written !== this.#lastRule) {
      const kind = written.replace(/\d+/g, '0');
      const name = this.#repeating.size < MOST_KINDS || this.#repeating.has(kind) ? kind : '';
      this.#lastAlike = this.#repeating.get(name) ?? new Ends(this.#limits.mostRules, FEW_RULES);
      this.#repeating.set(name, this.#lastAlike);
      this.#lastRule = written;
    }
    return this.#lastAlike;
  }

  #isOutside({ wide, day, original, rule, rules }: EventMark): boolean {
    if (wide || day === UNCLEAR || original === UNCLEAR) return false;
    const isFar = (each: number): boolean => each < this.#first || each > this.#last;
    if (rules > 0) {
      if (day > this.#last) return true;
      return rules === 1 && day < this.#first && this.#isOver(rule);
    }
    return isFar(day) && (original === NONE || isFar(original));
  }

  /** True for a rule that ended before the range, as far as its line says. */
  #isOver(rule: number): boolean {
    const line = this.#text.slice(rule, endOfProperty(this.#text, rule));
    const until = line.indexOf(';UNTIL=');
    if (until < 0 || line.indexOf('UNTIL=', until + 7) >= 0) return false;
    const day = dayAt(line, until + 7);
    return day !== UNCLEAR && day < this.#first;
  }

  /**
   * In the order of the feed. Of too many that repeat, each kind of rule has the same share, so that one that stands there a
   * thousand times leaves room for those that people made.
   */
  chosen(): ChosenEvent[] {
    const kinds = [...this.#repeating.values()].sort((a, b) => a.count - b.count);
    let left = this.#rules > this.#limits.mostRules ? FEW_RULES : this.#rules;
    const repeating = kinds.flatMap((alike, index) => {
      const kept = alike.atMost(Math.ceil(left / (kinds.length - index)));
      left -= kept.length;
      return kept;
    });
    const far = this.isCut ? withoutMiddle(this.#outside, FEW) : this.#outside;
    const all = [...this.#once.kept(), ...this.#large.kept(), ...repeating, ...far, ...this.#startless];
    return all.sort((a, b) => a.index - b.index);
  }

  /** True when honest feeds are not like this. */
  get isCut(): boolean {
    return this.#isSkipped || this.#once.isCut || this.#large.isCut || this.#rules > this.#limits.mostRules;
  }

  warnings(): string[] {
    const { mostRules } = this.#limits;
    return [
      this.#isSkipped || this.#once.isCut
        ? 'The calendar has more events than can be read; the rest was left out.'
        : '',
      this.#rules > mostRules
        ? `The calendar has ${this.#rules} events that repeat, more than can be read; some were left out.`
        : '',
      this.#large.isCut
        ? `The calendar has ${this.#large.count} very long entries, more than can be read; some were left out.`
        : '',
      this.#startlessCount > MOST_STARTLESS
        ? `The calendar has ${this.#startlessCount} events without a start; they were left out.`
        : '',
      this.#farFuture > 0 ? `Events in the year 2200 or later were left out: ${this.#farFuture}.` : '',
    ].filter((warning) => warning !== '');
  }
}

const chosen = (mark: EventMark, calendar: FeedCalendar, index: number, outside: boolean): ChosenEvent => ({
  mark,
  calendar,
  index,
  outside,
});

/** The first and the last of a list that may grow too long: what was put in to do harm mostly stands together. */
class Ends {
  readonly #most: number;
  readonly #few: number;
  #list: ChosenEvent[] = [];
  count = 0;

  /** @param most how many are all kept @param few how many when there are more */
  constructor(most: number, few: number) {
    this.#most = most;
    this.#few = few;
  }

  push(event: ChosenEvent): void {
    this.count++;
    this.#list.push(event);
    if (this.#list.length >= Math.max(this.#most + 1, 2 * this.#few)) this.#list = withoutMiddle(this.#list, this.#few);
  }

  get isCut(): boolean {
    return this.count > this.#most;
  }

  kept(): ChosenEvent[] {
    return this.atMost(this.count);
  }

  atMost(most: number): ChosenEvent[] {
    return withoutMiddle(this.#list, this.isCut ? Math.min(most, this.#few) : most);
  }
}

function withoutMiddle<T>(list: T[], most: number): T[] {
  if (list.length <= most) return list;
  const first = Math.ceil(most / 2);
  return [...list.slice(0, first), ...list.slice(list.length - (most - first))];
}

function written(day: DayNumber): number {
  const { year, month, day: date } = calendarDay(day);
  return year * 10_000 + month * 100 + date;
}
