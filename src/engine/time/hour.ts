import { amountOf, wordOf } from './lexicon.ts';
import { closes, isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Reading } from './types.ts';
import { ahead, among, behind, goesOn } from './words.ts';

/** A reading of one clock time. `hour` as written; `said` when only a clock is written like that ("2:30", "2pm", "14h"). */
export interface Hour {
  hour: number;
  minute: number;
  meridiem?: 'am' | 'pm';
  said: boolean;
  to: number;
}

/** Words before a bare hour. */
export const HOUR_LEADS = 'at|@|from|between|after|before|until|till|by|around|about|~|past|than';

/** Reads "2", "2:30", "2.30pm", "14h30", "1400 hrs", "2p", "noon", "two o'clock", "half past two" at token `i`. */
export function readHour(r: Reading, i: number): Hour | undefined {
  const token = tokenAt(r, i);
  if (token?.kind === 'number') return token.norm.length > 2 ? readMilitary(r, i, token.norm) : readNumber(r, i);
  const word = wordOf(token?.norm ?? '');
  if (word?.class === 'noon') return { hour: word.value, minute: 0, said: true, to: i + 1 };
  const past = ahead(r, i, 'half|quarter past|to');
  if (past > i) {
    const hour = amountOf(normAt(r, past)) ?? numberAt(r, past);
    const step = word?.class === 'half' ? 30 : 15;
    const minutes = hour * 60 + (normAt(r, i + 1) === 'past' ? step : -step);
    if (hour >= 1 && hour <= 12)
      return finish(r, { hour: Math.floor(minutes / 60), minute: minutes % 60, said: true, to: past + 1 });
  }
  return word?.class === 'hour' ? finish(r, { hour: word.value, minute: 0, said: false, to: i + 1 }) : undefined;
}

/** Takes in what says that a number is a clock: "pm", "o'clock", "hrs". */
function finish(r: Reading, found: Hour): Hour {
  const { hour, to } = found;
  const meridiem = readMeridiem(r, to);
  if (meridiem && hour >= 1 && (hour <= 12 || !meridiem.short)) {
    if (hour <= 12) found.meridiem = meridiem.value;
    // "20a" and "3p" are flats and pages as well: a lone letter does not make a clock.
    return { ...found, to: meridiem.to, said: found.said || !meridiem.short };
  }
  const oclock = ahead(r, to, ':oclock');
  return oclock > to ? { ...found, to: oclock, said: true } : { ...found, to: found.said ? ahead(r, to, 'hrs|h') : to };
}

function readNumber(r: Reading, i: number): Hour | undefined {
  const hour = numberAt(r, i);
  const separator = touches(r, i) && ahead(r, i + 1, ':|.|h') > i + 1 ? normAt(r, i + 1) : '';
  const minutes = separator && touches(r, i + 1) ? tokenAt(r, i + 2) : undefined;
  if (hour > 24) return undefined;
  if (minutes?.kind === 'number' && minutes.norm.length === 2 && Number(minutes.norm) < 60) {
    const to = touches(r, i + 2) ? ahead(r, i + 3, ': #') : i + 3;
    const found = finish(r, { hour, minute: Number(minutes.norm), said: separator !== '.', to });
    // Who writes 06:30 counts to 24.
    const padded = separator === ':' && hour > 0 && normAt(r, i).startsWith('0');
    return padded && !found.meridiem ? { ...found, meridiem: 'am' } : found;
  }
  if (separator === ':' && minutes?.kind === 'number') return undefined;
  const h = separator === 'h';
  return finish(r, { hour, minute: 0, said: h, to: h ? i + 2 : i + 1 });
}

/** "1400 hrs", "1430h", "230pm", "after 630": a clock only with a word that says so, or a quarter that no count ends in. */
function readMilitary(r: Reading, i: number, norm: string): Hour | undefined {
  const hour = Math.floor(Number(norm) / 100);
  const minute = Number(norm) % 100;
  if (norm.length > 4 || hour > 24 || minute > 59) return undefined;
  const found: Hour = { hour, minute, said: true, to: i + 1 };
  const hours = ahead(r, i + 1, 'hrs|hours|h');
  if (hours > i + 1 && norm.length === 4) return { ...found, to: hours };
  if (hour < 1 || hour > 12) return undefined;
  const clock = minute > 0 && minute % 15 === 0 && behind(r, i, HOUR_LEADS) < i && followsHour(r, i + 1);
  return readMeridiem(r, i + 1) ? finish(r, found) : clock ? found : undefined;
}

function readMeridiem(r: Reading, i: number): { value: 'am' | 'pm'; to: number; short?: boolean } | undefined {
  if (!among('am pm a p', normAt(r, i))) return undefined;
  const value = normAt(r, i).startsWith('p') ? 'pm' : 'am';
  const dotted = ahead(r, i, 'a|p . m');
  // The last dot of "p.m." may also end the sentence: taken only when the text goes on after it.
  if (dotted > i)
    return { value, to: dotted + 1 < r.to && normAt(r, dotted + 1) !== '\n' ? ahead(r, dotted, '.') : dotted };
  if (ahead(r, i, 'am|pm') > i) return { value, to: i + 1 };
  const short = touches(r, i - 1) && tokenAt(r, i - 1)?.kind === 'number' && ahead(r, i, 'a|p') > i;
  return short && normAt(r, i + 1) !== '.' ? { value, to: i + 1, short } : undefined;
}

/** Whether what stands at token `i` lets a bare number before it be an hour. */
export function followsHour(r: Reading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token || token.kind === 'newline') return true;
  if (token.kind === 'word') return goesOn(token.norm) || ahead(r, i, ':weekday|:today') > i;
  if (closes(token.norm) || token.norm === '(')
    return !(touches(r, i - 1) && touches(r, i) && tokenAt(r, i + 1)?.kind === 'number');
  return ahead(r, i, '@|&|/') > i || (isDash(token.norm) && !touches(r, i - 1));
}
