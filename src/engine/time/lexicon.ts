/** What a word can start or be the core of. Only these words cost more than one look-up. */
type WordClass =
  | 'weekday'
  | 'weekdays'
  | 'month'
  | 'today'
  | 'unit'
  | 'part'
  | 'noon'
  | 'hour-word'
  | 'half'
  | 'deadline'
  | 'end'
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
  /** Weekday 1 to 7, month 1 to 12, days from today, hour, minutes of a unit: by class. */
  value: number;
  /** Also an everyday word ("sat", "may", "march"): needs a capital and a neighbour that speaks for a date. */
  guarded?: boolean;
}

const words = new Map<string, Word>();

function add(list: string, word: Word): void {
  for (const form of list.split(' ')) words.set(form, word);
}

const WEEKDAYS = [
  'monday mondy mondey',
  'tuesday tue tues tuesdy teusday tuseday tueday',
  'wednesday weds wednes wedensday wednsday wensday wendesday wednesdy',
  'thursday thu thur thurs thrusday thursdy thurday thusday',
  'friday fri firday frday',
  'saturday saterday satuday',
  'sunday',
];
for (const [i, forms] of WEEKDAYS.entries()) {
  add(forms, { class: 'weekday', value: i + 1 });
  const name = forms.split(' ', 1)[0] as string;
  add(`${name}s`, { class: 'weekdays', value: i + 1 });
}
for (const [form, value] of [
  ['mon', 1],
  ['wed', 3],
  ['sat', 6],
  ['sun', 7],
] as const) {
  add(form, { class: 'weekday', value, guarded: true });
}

const MONTHS = ['january', 'february', '', '', '', '', 'july', '', 'september', 'october', 'november', 'december'];
for (const [i, name] of MONTHS.entries()) if (name) add(name, { class: 'month', value: i + 1 });
const GUARDED_MONTHS = ['jan', 'feb', 'march mar', 'april apr', 'may', 'june jun', 'jul', 'august aug', 'sep sept'];
for (const [i, forms] of [...GUARDED_MONTHS, 'oct', 'nov', 'dec'].entries()) {
  add(forms, { class: 'month', value: i + 1, guarded: true });
}

add('today 2day', { class: 'today', value: 0 });
add('tonight tonite', { class: 'today', value: 0 });
add('tomorrow tmrw tmr tmw tomorow tommorow tommorrow tomorrrow tomm', { class: 'today', value: 1 });
add('yesterday', { class: 'today', value: -1 });

/** The value of a unit is its length in minutes. */
export const DAY = 1440;
export const WEEK = 7 * DAY;
export const MONTH = 30 * DAY;
export const QUARTER = 91 * DAY;
export const YEAR = 365 * DAY;
add('minute minutes min mins', { class: 'unit', value: 1 });
add('hour hours hr hrs', { class: 'unit', value: 60 });
add('day days', { class: 'unit', value: DAY });
add('weekend weekends', { class: 'unit', value: 2 * DAY });
add('week weeks wk wks', { class: 'unit', value: WEEK });
add('fortnight fortnights', { class: 'unit', value: 2 * WEEK });
add('month months', { class: 'unit', value: MONTH });
add('quarter quarters qtr', { class: 'unit', value: QUARTER });
add('year years', { class: 'unit', value: YEAR });

add('morning mornings afternoon afternoons evening evenings night nights lunchtime lunch', { class: 'part', value: 0 });
add('am pm', { class: 'part', value: 0 });
add('noon midday noontime', { class: 'noon', value: 720 });
add('midnight', { class: 'noon', value: 1440 });
add('half', { class: 'half', value: 0 });
add("o'clock o’clock oclock", { class: 'oclock', value: 0 });
add('eod cob cop', { class: 'deadline', value: DAY });
add('eow', { class: 'deadline', value: WEEK });
add('eom', { class: 'deadline', value: MONTH });
add('eoq', { class: 'deadline', value: QUARTER });
add('eoy', { class: 'deadline', value: YEAR });
add('end close first last second third', { class: 'end', value: 0 });
add('q', { class: 'quarter', value: QUARTER });
add('h', { class: 'quarter', value: 2 * QUARTER });
add('spring summer fall autumn winter', { class: 'season', value: 0 });
add('holidays holiday christmas xmas thanksgiving easter ramadan eid diwali hanukkah passover vacation vacations', {
  class: 'holiday',
  value: 0,
});
add('calendly savvycal chilipiper zcal tidycal hubspot cal calendar bookings outlook koalendar oncehub', {
  class: 'link',
  value: 0,
});
add('as once when after until till upon pending', { class: 'event', value: 0 });
add('then', { class: 'then', value: 0 });
add('now', { class: 'now', value: 0 });

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
for (const [i, name] of HOURS.entries()) add(name, { class: 'hour-word', value: i + 1 });

/** Every word and what it can start. */
export const wordEntries = (): Iterable<[string, Word]> => words;

/** What is known of a word, if it can be the core of a time expression. */
export const wordOf = (norm: string): Word | undefined => words.get(norm);

const AMOUNTS = new Map<string, number>(HOURS.map((name, i) => [name, i + 1]));
for (const [name, value] of [
  ['a', 1],
  ['an', 1],
  ['thirty', 30],
  ['forty', 40],
  ['sixty', 60],
  ['ninety', 90],
  ['fifteen', 15],
  ['twenty', 20],
  ['half', 0.5],
] as const) {
  AMOUNTS.set(name, value);
}
/** The number a word stands for, or `undefined`. */
export const amountOf = (norm: string): number | undefined => AMOUNTS.get(norm);

const FUZZY_AMOUNTS = new Set(['couple', 'few', 'several', 'some', 'many', 'number']);
export const isFuzzyAmount = (norm: string): boolean => FUZZY_AMOUNTS.has(norm);

const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', -1],
]);
export const ordinalOf = (norm: string): number | undefined => ORDINALS.get(norm);

/** Words a date stands after. They speak for "Sat" and "May" being dates. */
const DATE_PREPOSITIONS = new Set(
  'on by this next until till before after from since for to or and through thru between early late mid in of during around coming last following past , - – / ( & via'.split(
    ' ',
  ),
);
export const isDatePreposition = (norm: string): boolean => DATE_PREPOSITIONS.has(norm);
