import type { Token } from '../text/tokens.ts';

/** The value of a unit is its length in minutes. */
export const DAY = 1440;
export const WEEK = 10080;
export const MONTH = 43200;
export const QUARTER = 131040;
export const YEAR = 525600;

/**
 * The classes of words: a name, for some a value, and the words. After an asterisk follow the words of the next value.
 * A word may be in several classes. With a `!` a word counts only with a capital, and is in the class with the small
 * name without one: "Sat", "may". A class may take in another one. `#d` is a number that may be a day, `#y` one that may
 * be a year, `#n` any other.
 */
const CLASSES = `# #d #y #n
:end OUT NL . ! ? , ; : ) ] " ” … '
:weekday 1 monday mondy*tuesday tue tues tuesdy tueday*wednesday weds wednes wensday wednsday*thursday thu thur thurs thrusday*friday fri firday*saturday*sunday
:Short! 1 mon**wed***sat*sun
:weekdays 1 mondays*tuesdays*wednesdays*thursdays*fridays*saturdays*sundays
:wd :weekday :Short :short
:long-month 1 january*february*****july**september*october*november*december
:Mon! 1 jan*feb*march mar*april apr*may*june jun*jul*august aug*sep sept*oct*nov*dec
:month :long-month :Mon
:any-month :month :mon
:tomorrow 1 tomorrow tmrw tmw tomorow tommorow tommorrow
:today today tonight tonite yesterday :tomorrow
:part 1 morning*lunchtime*afternoon*evening*night
:parts 1 mornings*lunchtimes*afternoons*evenings*nights
:noon 12 noon midday
:noon 24 midnight
:dayword :wd :any-month :part am pm lunch :noon
:minute 1 minute min
:minute 60 hour hr
:day 1440 day
:week 10080 week wk
:week 20160 fortnight
:wide 43200 month
:wide 131040 quarter
:wide 525600 year
:units 1 minutes mins
:units 60 hours hrs
:units 1440 days
:units 10080 weeks wks
:units 20160 fortnights
:units 43200 months
:units 131040 quarters
:units 525600 years
:unit :minute :day :week :wide :units
:hour 1 one*two*three*four*five*six*seven*eight*nine*ten*eleven*twelve
:amount 1 a an
:amount 15 fifteen
:amount 20 twenty
:amount 30 thirty
:amount 60 sixty
:amount 90 ninety
:amount 0.5 half
:amount :hour
:ordinal 1 first*second*third*fourth
:ordinal -1 last
:th st nd rd th
:this this current
:next next coming upcoming following
:last last past previous prior
:work business working work workday
:det the this that my your our next
:my my our your their his her
:season spring summer fall autumn winter
:holiday holidays holiday christmas thanksgiving easter vacation ramadan eid
:link calendly savvycal chilipiper zcal tidycal hubspot cal calendar bookings outlook koalendar oncehub
:lead at @ from between after before until till by around about ~ past than
:near :lead , : ( or and / & any time anytime either say no later earlier maybe ; -
:glue ( @ ~ [ " “ , ;
:tz et ct mt pt bst utc ist est edt pst pdt gmt cet cst mst mdt cdt cest
:join 1 on at @ in the ( ) : for about around say either between this maybe perhaps ~ also sometime anytime both even possibly no later than
:join 2 or and & / alternatively plus*, ;*- to through thru until till*from after before following*of commencing starting beginning
:event meeting call demo pilot launch review board conference event holiday break trip vacation offsite kickoff webinar audit migration release approval signature renewal quarter close closing budget presentation workshop interview discussion planning cycle deadline summit lunch dinner signing sync standup session training report update conversation chat email mail
:people i we you they he she legal procurement finance
:subject :people it that this the :my its things all everyone both someone security management budget
:be is are be been has have had gets get 's 've being 're not fully finally the a an your our my
:predicate good fine better great perfect ok okay looking bad hard ideal easier busy full really very pretty just been suit suits sounds looks works doable instead because unless though via where there
:was was were did had met spoke sent went came saw got left gave took
:did :was talked emailed called received ended started happened joined shipped signed launched closed discussed presented visited attended
:past :was first last said talked asked joined started signed called visited discussed
:turn to will 'll can could would should shall may might must let please if whether that when about for , ; : . ! ? NL - or and but so n't do does are is 'm 're am be thinking hoping wondering works work suits
:Cob! cob cop
:place CAP eastern central pacific mountain uk us local your my our their european
:other WORD CAP # :unit :event :hour :parts :holiday point stage number time date chance moment line sec bit few full run`;

const codes = new Map<string, number>();
const classes = new Map<string, number[]>();
const values: number[] = [];
/** The code of a word that means something else with a capital. */
const capitals = new Map<number, number>();
const sets = new Map<string, ReadonlySet<number>>();

function codeOf(word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  codes.set(word, codes.size);
  return codes.size - 1;
}

/** What is known of a token that is no word of the vocabulary: outside the part being read, a word, one with a capital … */
export const [OUT = 0, WORD = 0, CAP = 0, PUNCT = 0, URL = 0, NL = 0] = 'OUT WORD CAP PUNCT URL NL'
  .split(' ')
  .map(codeOf);

function learn(name: string, word: string, value: number): void {
  const list = classes.get(name) ?? [];
  classes.set(name, list);
  const other = classes.get(word);
  if (other && word !== name) list.push(...other);
  else {
    const code = codeOf(word);
    list.push(code);
    if (value) values[code] = value;
  }
}

for (const line of CLASSES.split('\n')) {
  const [name = '', ...words] = line.split(' ');
  let value = Number(words[0]);
  if (value) words.shift();
  else value = 0;
  const plain = name.replace('!', '');
  for (const word of words.join(' ').split(value ? /(\*)| / : ' ')) {
    if (word === '*') value++;
    else if (word) {
      if (plain === name) learn(name, word, value);
      else {
        const capital = word[0]?.toUpperCase() + word.slice(1);
        learn(plain, capital, value);
        learn(plain.toLowerCase(), word, value);
        capitals.set(codeOf(word), codeOf(capital));
      }
    }
  }
}
for (const dash of '–—‑−') codes.set(dash, codeOf('-'));

/** The codes of words with bars between them; `:unit` stands for a class. To be asked for before anything is read. */
export function wordsOf(words: string): ReadonlySet<number> {
  let set = sets.get(words);
  if (!set) {
    set = new Set(words.split('|').flatMap((word) => classes.get(word) ?? codeOf(word)));
    sets.set(words, set);
  }
  return set;
}

/** The value of a word: weekday 1 to 7, month 1 to 12, hour, minutes of a unit, number, by class; `undefined` for most. */
export const wordValue = (code: number): number | undefined => values[code];

const numbers = ['#d', '#y', '#n'].map(codeOf);

/** The code of a token. */
export function encode({ kind, norm, capital }: Token): number {
  switch (kind) {
    case 'number': {
      const value = norm.length < 5 ? Number(norm) : 0;
      const isDay = norm.length < 3 && value > 0 && value < 32;
      const isYear = value > 1979 && value < 2101;
      return numbers[isDay ? 0 : isYear ? 1 : 2] as number;
    }
    case 'word': {
      const code = codes.get(norm);
      if (code === undefined) return capital ? CAP : WORD;
      return capital ? (capitals.get(code) ?? code) : code;
    }
    case 'newline':
      return NL;
    case 'url':
      return URL;
    default:
      return codes.get(norm) ?? PUNCT;
  }
}
