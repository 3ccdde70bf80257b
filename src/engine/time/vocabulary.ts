import type { Word } from '../lexicon/word.ts';
import type { Token } from '../text/tokens.ts';

/** The value of a unit is its length in minutes. */
export const DAY = 1440;
export const WEEK = 10080;
export const MONTH = 43200;
export const QUARTER = 131040;
export const YEAR = 525600;

/**
 * The classes of words: a name, for some a value, and the words. After an asterisk follow the words of the next value.
 * A word may be in several classes; with `+units` its plural is in that one. With a `!` a word counts only with a capital, and is in the class with the small
 * name without one: "Sat", "may". A class may take in another one. `#d` is a number that may be a day, `#y` one that may
 * be a year, `#n` any other.
 */
const CLASSES = `# #d #y #n
:end OUT NL . ! ? , ; : ) ] " ” … '
:weekday 1 monday mondy * tuesday tue tues tuesdy * wednesday weds wednes * thursday thu thur thurs * friday fri * saturday * sunday
:Short! 1 mon * * wed * * * sat * sun
:weekdays 1 mondays * tuesdays * wednesdays * thursdays * fridays * saturdays * sundays
:wd :weekday :Short :short
:long-month 1 january * february * * * * * july * * september * october * november * december
:Mon! 1 jan * feb * march mar * april apr * may * june jun * jul * august aug * sep sept * oct * nov * dec
:month :long-month :Mon
:any-month :month :mon
:tomorrow 1 tomorrow tmrw tmw tomorow tommorow tommorrow
:today today tonight tonite yesterday :tomorrow
:part+parts 1 morning * lunchtime * afternoon * evening * night
:noon 12 noon midday
:noon 24 midnight
:dayword :wd :any-month :part am pm lunch :noon
:minute+units 1 minute min
:minute+units 60 hour hr
:day+units 1440 day
:week+units 10080 week wk
:week+units 20160 fortnight
:wide+units 43200 month
:wide+units 131040 quarter
:wide+units 525600 year
:unit :minute :day :week :wide :units
:hour 1 one * two * three * four * five * six * seven * eight * nine * ten * eleven * twelve * * * fifteen * * * * * twenty * * * * * * * * * * thirty
:amount 1 a an
:amount 60 sixty
:amount 90 ninety
:amount 0.5 half
:amount :hour
:ordinal 1 first * second * third * fourth
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
:prep on by before until till from for after of since between and or to , through thru around starting beginning commencing during in
:lead at @ from between after before until till by around about ~ past than
:near :lead , : ( or and / & any time anytime either say no later earlier maybe ; -
:glue ( @ ~ [ " “ , ;
:tz est edt pst pdt gmt utc cet
:join 1 on at @ in the ( ) : for about around say either between this maybe perhaps ~ also sometime anytime both even possibly no later than
:join 2 or and & / alternatively plus * , ; * - to through thru until till * from after before following * of commencing starting beginning
:event meeting call demo pilot launch review board conference event holiday break trip vacation offsite kickoff webinar audit migration release approval signature renewal quarter close closing budget presentation workshop interview discussion planning cycle deadline summit lunch dinner signing sync standup session training report update conversation chat email mail
:you you they he she i we
:get get gets have has find finds got
:is is are 're 's 'm
:people i we you they he she legal procurement finance
:subject :people it that this the :my its things all everyone both someone security management budget
:be is are be been has have had gets get 's 've being 're not fully finally the a an your our my
:predicate good fine better great perfect ok okay looking bad hard ideal easier busy full really very pretty just been suit suits sounds looks works doable instead because unless though via where there
:was was were did had met spoke sent went came saw got left gave took
:did :was talked emailed called received ended started happened joined shipped signed launched closed discussed presented visited attended
:past :was first last said
:turn to will 'll can could would should shall may might must let please if whether that when about for , ; : . ! ? NL - or and but so n't do does are is 'm 're am be thinking hoping wondering works work suits
:Cob! cob cop
:place CAP eastern central pacific mountain uk us local your my our their european
:other WORD CAP PUNCT #d #y #n % :unit :event :hour :parts :holiday point stage number time date chance moment line sec bit few full run`;

const codes = new Map<string, number>();
const classes = new Map<string, number[]>();
const values: number[] = [];
/** The code of a word that means something else with a capital. */
const capitals: number[] = [];

function codeOf(word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  const code = codes.size;
  codes.set(word, code);
  return code;
}

/** What is known of a token that is no word of the vocabulary: outside the part being read, a word, one with a capital … */
export const [OUT = 0, WORD = 0, CAP = 0, PUNCT = 0, URL = 0, NL = 0] = 'OUT WORD CAP PUNCT URL NL'
  .split(' ')
  .map(codeOf);

function classOf(name: string): number[] {
  const known = classes.get(name) ?? [];
  classes.set(name, known);
  return known;
}

for (const line of CLASSES.split('\n')) {
  const words = line.split(' ');
  const [name = '', plural] = (words[0] as string).split('+');
  const guarded = name.endsWith('!');
  const list = classOf(guarded ? name.slice(0, -1) : name);
  const small = guarded ? classOf(name.slice(0, -1).toLowerCase()) : undefined;
  const many = plural === undefined ? undefined : classOf(`:${plural}`);
  let value = Number(words[1]) || 0;
  const add = (to: number[], word: string): number => {
    const code = codeOf(word);
    to.push(code);
    if (value) values[code] = value;
    return code;
  };
  for (let i = value ? 2 : 1; i < words.length; i++) {
    const word = words[i] as string;
    const other = word[0] === ':' ? classes.get(word) : undefined;
    if (word === '*') value++;
    else if (other) list.push(...other);
    else if (small) capitals[add(small, word)] = add(list, `${word[0]?.toUpperCase()}${word.slice(1)}`);
    else {
      add(list, word);
      if (many) add(many, `${word}s`);
    }
  }
}
for (const dash of '–—‑−') codes.set(dash, codeOf('-'));

/** Gives every word of some patterns a code, before anything is read. One search over all of them: it is waited for. */
export function know(patterns: string): void {
  for (const word of new Set(patterns.match(/[^ \n|?^!]+/g))) codeOf(word);
}

/** The codes of words with bars between them; `:unit` stands for a class. */
export function wordsOf(words: string): readonly number[] {
  const one = classes.get(words);
  if (one) return one;
  if (!words.includes('|')) return [codeOf(words)];
  const list: number[] = [];
  for (const word of words.split('|')) {
    const other = classes.get(word);
    if (other) list.push(...other);
    else list.push(codeOf(word));
  }
  return list;
}

/** The value of a word: weekday 1 to 7, month 1 to 12, hour, minutes of a unit, number, by class; `undefined` for most. */
export const wordValue = (code: number): number | undefined => values[code];

const numbers = ['#d', '#y', '#n'].map(codeOf);

/** The code of a token. That of a word is kept with it. */
export function encode({ kind, norm, capital, word }: Token): number {
  if (word) {
    if (word.code < 0) learn(word, kind);
    return capital ? word.capitalCode : word.code;
  }
  if (kind === 'url') return URL;
  if (kind !== 'number') return codes.get(norm) ?? PUNCT;
  const value = norm.length < 5 ? Number(norm) : 0;
  const isDay = norm.length < 3 && value > 0 && value < 32;
  const isYear = value > 1979 && value < 2101;
  return numbers[isDay ? 0 : isYear ? 1 : 2] as number;
}

function learn(word: Word, kind: Token['kind']): void {
  const code = kind === 'newline' ? NL : codes.get(word.norm);
  word.code = code ?? (kind === 'word' ? WORD : PUNCT);
  word.capitalCode = code === undefined ? CAP : (capitals[code] ?? code);
}
