/** What a word can start or be the core of. Only these words cost more than one look-up. */
export type WordClass =
  | 'weekday'
  | 'weekdays'
  | 'month'
  | 'today'
  | 'unit'
  | 'part'
  | 'noon'
  | 'hour'
  | 'amount'
  | 'half'
  | 'deadline'
  | 'end'
  | 'ordinal'
  | 'quarter'
  | 'season'
  | 'holiday'
  | 'link'
  | 'event'
  | 'then'
  | 'now'
  | 'oclock';

export interface Word {
  class: WordClass;
  /** Weekday 1 to 7, month 1 to 12, days from today, hour, minutes of a unit, number: by class. */
  value: number;
  /** Also an everyday word ("sat", "may", "march"): needs a capital and a neighbour that speaks for a date. */
  guarded: boolean;
}

/** The value of a unit is its length in minutes. */
export const DAY = 1440;
export const WEEK = 10080;
export const MONTH = 43200;
export const QUARTER = 131040;
export const YEAR = 525600;

/** Class, value, words; after a slash the words of the next value. A class with `!` is guarded. */
const LEXICON = `weekday 1 monday mondy/tuesday tue tues tuesdy tueday/wednesday weds wednes wensday wednsday/thursday thu thur thurs thrusday/friday fri firday/saturday/sunday
weekdays 1 mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays
weekday! 1 mon//wed///sat/sun
month 1 january/february/////july//september/october/november/december
month! 1 jan/feb/march mar/april apr/may/june jun/jul/august aug/sep sept/oct/nov/dec
today -1 yesterday/today tonight tonite/tomorrow tmrw tmw tomorow tommorow tommorrow
unit 1 minute minutes min mins
unit 60 hour hours hr hrs
unit 1440 day days
unit 2880 weekend weekends
unit 10080 week weeks wk wks
unit 20160 fortnight fortnights
unit 43200 month months
unit 131040 quarter quarters
unit 525600 year years
part 0 morning mornings afternoon afternoons evening evenings night nights lunchtime lunch am pm
noon 12 noon midday
noon 24 midnight
hour 1 one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve
amount 1 a an
amount 15 fifteen
amount 20 twenty
amount 30 thirty
amount 60 sixty
amount 90 ninety
half 0.5 half
oclock 0 o'clock oclock
deadline 1440 eod cob cop
deadline 10080 eow
deadline 43200 eom
deadline 131040 eoq
deadline 525600 eoy
end 0 end close
ordinal -1 last//first/second/third/fourth
quarter 131040 q
quarter 262080 h
season 0 spring summer fall autumn winter
holiday 0 holidays holiday christmas thanksgiving easter vacation ramadan eid
link 0 calendly savvycal chilipiper zcal tidycal hubspot cal calendar bookings outlook koalendar oncehub
event 0 as once when after until till upon pending
then 0 then
now 0 now`;

let words: Map<string, Word> | undefined;

/** Every word and what it can start. Read from the lexicon when first asked for. */
export function lexicon(): ReadonlyMap<string, Word> {
  if (words) return words;
  words = new Map();
  for (const line of LEXICON.split('\n')) {
    const [name = '', first, ...rest] = line.split(' ');
    const guarded = name.endsWith('!');
    for (const [i, forms] of rest.join(' ').split('/').entries()) {
      const word: Word = { class: name.replace('!', '') as WordClass, value: Number(first) + i, guarded };
      for (const form of forms.split(' ')) if (form) words.set(form, word);
    }
  }
  return words;
}

/** What is known of a word, if it can be the core of a time expression. */
export const wordOf = (norm: string): Word | undefined => lexicon().get(norm);

/** The number a word stands for, or `undefined`. */
export function amountOf(norm: string): number | undefined {
  const word = wordOf(norm);
  return word?.class === 'hour' || word?.class === 'amount' || word?.class === 'half' ? word.value : undefined;
}

/** The place in an order a word stands for, -1 for the last, or `undefined`. */
export function ordinalOf(norm: string): number | undefined {
  const word = wordOf(norm);
  return word?.class === 'ordinal' ? word.value : undefined;
}
