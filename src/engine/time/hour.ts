import { amountOf, wordOf } from './lexicon.ts';
import { closes, isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Reading } from './types.ts';

/** A reading of one clock time. `hour` as written; `said` when only a clock is written like that ("2:30", "2pm", "14h"). */
export interface Hour {
  hour: number;
  minute: number;
  meridiem?: 'am' | 'pm';
  said: boolean;
  to: number;
}

/** Reads "2", "2:30", "2.30pm", "14h30", "1400 hrs", "2p", "noon", "two o'clock" at token `i`. */
export function readHour(r: Reading, i: number): Hour | undefined {
  const token = tokenAt(r, i);
  if (!token) return undefined;
  if (token.kind === 'word') return readHourWord(r, i, token.norm);
  if (token.kind !== 'number') return undefined;
  if (token.norm.length > 2) return readMilitary(r, i, token.norm);
  const hour = Number(token.norm);
  if (hour > 24) return undefined;
  const found: Hour = { hour, minute: 0, said: false, to: i + 1 };
  const separator = touches(r, i) ? normAt(r, i + 1) : '';
  if ((separator === ':' || separator === '.' || separator === 'h') && touches(r, i + 1)) {
    const minutes = tokenAt(r, i + 2);
    if (minutes?.kind === 'number' && minutes.norm.length === 2 && Number(minutes.norm) < 60) {
      found.minute = Number(minutes.norm);
      found.to = i + 3;
      found.said = separator !== '.';
      if (normAt(r, found.to) === ':' && touches(r, found.to - 1) && touches(r, found.to)) found.to += 2;
    } else if (separator !== 'h') return separator === ':' && minutes?.kind === 'number' ? undefined : found;
  }
  if (separator === 'h' && found.to === i + 1) return { ...found, said: true, to: i + 2 };
  const meridiem = readMeridiem(r, found.to);
  if (meridiem && hour >= 1 && (hour <= 12 || !meridiem.short)) {
    found.to = meridiem.to;
    // "20a" and "3p" are flats and pages as well: a lone letter does not make a clock.
    found.said ||= !meridiem.short;
    if (hour <= 12) found.meridiem = meridiem.value;
  } else if (wordOf(normAt(r, found.to))?.class === 'oclock') {
    found.to++;
    found.said = true;
  } else if (found.said && (normAt(r, found.to) === 'hrs' || normAt(r, found.to) === 'h')) found.to++;
  return found;
}

function readHourWord(r: Reading, i: number, norm: string): Hour | undefined {
  const word = wordOf(norm);
  if (word?.class === 'noon') return { hour: word.value, minute: 0, said: true, to: i + 1 };
  if (norm === 'half' || norm === 'quarter' || norm === 'ten' || norm === 'twenty' || norm === 'five') {
    const past = readPast(r, i, norm);
    if (past) return past;
  }
  if (word?.class !== 'hour') return undefined;
  const found: Hour = { hour: word.value, minute: 0, said: false, to: i + 1 };
  const minute = normAt(r, i + 1);
  if (minute === 'thirty' || minute === 'fifteen') {
    found.minute = amountOf(minute) as number;
    found.to++;
    found.said = true;
  }
  const meridiem = readMeridiem(r, found.to);
  if (meridiem) return { ...found, meridiem: meridiem.value, said: true, to: meridiem.to };
  if (wordOf(normAt(r, found.to))?.class === 'oclock') return { ...found, said: true, to: found.to + 1 };
  return found;
}

/** "half past two", "quarter to 3". */
function readPast(r: Reading, i: number, norm: string): Hour | undefined {
  const way = normAt(r, i + 1);
  if (way !== 'past' && way !== 'to') return undefined;
  const hour = amountOf(normAt(r, i + 2)) ?? numberAt(r, i + 2);
  if (hour < 1 || hour > 12 || (norm !== 'half' && norm !== 'quarter' && way === 'to')) return undefined;
  const step = norm === 'half' ? 30 : norm === 'quarter' ? 15 : (amountOf(norm) as number);
  const minutes = hour * 60 + (way === 'past' ? step : -step);
  const meridiem = readMeridiem(r, i + 3);
  const found: Hour = { hour: Math.floor(minutes / 60), minute: minutes % 60, said: true, to: meridiem?.to ?? i + 3 };
  if (meridiem) found.meridiem = meridiem.value;
  return found;
}

/** "1400 hrs", "1430h", "1400 GMT", "230pm": four digits are a clock only with a word that says so. */
function readMilitary(r: Reading, i: number, norm: string): Hour | undefined {
  if (norm.length > 4) return undefined;
  const hour = Math.floor(Number(norm) / 100);
  const minute = Number(norm) % 100;
  if (hour > 24 || minute > 59) return undefined;
  const next = normAt(r, i + 1);
  if (norm.length === 4 && (next === 'hrs' || next === 'hours' || next === 'h')) {
    return { hour, minute, said: true, to: i + 2 };
  }
  const meridiem = readMeridiem(r, i + 1);
  if (hour < 1 || hour > 12) return undefined;
  if (!meridiem) {
    // "after 630", "around 430": no count ends like that often, and a clock does.
    const clock = minute > 0 && minute % 15 === 0 && HOUR_LEADS.has(normAt(r, i - 1)) && followsHour(r, i + 1);
    return clock ? { hour, minute, said: true, to: i + 1 } : undefined;
  }
  return { hour, minute, meridiem: meridiem.value, said: true, to: meridiem.to };
}

function readMeridiem(r: Reading, i: number): { value: 'am' | 'pm'; to: number; short?: boolean } | undefined {
  const norm = normAt(r, i);
  if (norm === 'pm' || norm === 'am') {
    // "2 am" with a space is a clock; "I am" never gets here, but "at 2 am I ..." does: a clock too.
    return { value: norm, to: i + 1 };
  }
  if (norm !== 'p' && norm !== 'a') return undefined;
  const value = norm === 'p' ? 'pm' : 'am';
  const dot = normAt(r, i + 1) === '.' && touches(r, i);
  const m = dot ? i + 2 : i + 1;
  if (normAt(r, m) === 'm' && (dot ? touches(r, i + 1) : false)) {
    // The last dot of "p.m." may also end the sentence: taken only when the text goes on after it.
    const last = normAt(r, m + 1) === '.' && touches(r, m) && m + 2 < r.to && normAt(r, m + 2) !== '\n';
    return { value, to: last ? m + 2 : m + 1 };
  }
  return touches(r, i - 1) && !dot && tokenAt(r, i - 1)?.kind === 'number'
    ? { value, to: i + 1, short: true }
    : undefined;
}

/** Words that may follow a bare hour: "at 2 on Monday", "at 2 if that works". Any other word makes it a count or an address. */
const FOLLOWERS = new Set(
  (
    'on or and if suit sound sounds possible perfect best great doable does do did will may might not has to for with works work is today tomorrow tonight in this next sharp my your our local eastern pacific central ' +
    'via over by so but then when as would should could can instead please et ct pt mt est pst cst cet cest bst gmt utc ist edt ' +
    'pdt cdt at onwards onward because since unless though until till est through thru before after @ & / works? suits ok okay ' +
    'fine good either i we you let just from where there during every'
  ).split(' '),
);

/** Whether what comes after token `i` lets a bare number be an hour. */
export function followsHour(r: Reading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token || token.kind === 'newline') return true;
  if (token.kind === 'punctuation') {
    if (closes(token.norm) || token.norm === '(')
      return !(tokenAt(r, i + 1)?.kind === 'number' && touches(r, i - 1) && touches(r, i));
    return (isDash(token.norm) && !touches(r, i - 1)) || token.norm === '/' || token.norm === '&';
  }
  const word = wordOf(token.norm);
  return FOLLOWERS.has(token.norm) || (word !== undefined && (word.class === 'weekday' || word.class === 'today'));
}

/** Words before a bare hour. */
export const HOUR_LEADS = new Set([
  'at',
  '@',
  'from',
  'between',
  'after',
  'before',
  'until',
  'till',
  'by',
  'around',
  'about',
  '~',
  'past',
  'than',
]);
