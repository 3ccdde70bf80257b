import { ahead, behind, codeAt, isAt, numberAt, pattern } from './pattern.ts';
import type { Reading } from './types.ts';
import { wordsOf, wordValue } from './vocabulary.ts';

/** A reading of one clock time. `hour` as written; `said` when only a clock is written like that ("2:30", "2pm", "14h"). */
export interface Hour {
  hour: number;
  minute: number;
  meridiem?: 'am' | 'pm';
  said: boolean;
  to: number;
}

/** "2", "2:30", "9.30", "14h30", "15h", "1430": hour, sign, minutes, sign. */
const HEAD = /(\d\d?)(?:([:.h]?)([0-5]\d)(?::\d\d)?)?(h(?![a-z]))?(?!:?\d)/iy;
/** "pm", "p.m.", "p", "o'clock", "hrs". The dot of "p.m." may end the sentence: taken only when the text goes on after it. */
const TAIL =
  /[^\S\n]*([ap])(?:m|\.[^\S\n]?m(?:\.(?=[^\S\n]*\S))?)(?![a-z])|([ap])(?![\w.])|[^\S\n]*o['’]?clock|[^\S\n]*(?:hrs|hours)\b/iy;

const LEADS = pattern(':lead');
const PAST = pattern('half|quarter past|to');
const BEFORE = wordsOf('past');
const HALF = wordsOf('half');
const NOON = wordsOf(':noon');
const HOUR = wordsOf(':hour');
const OTHER = wordsOf(':other');
const CLOSES = wordsOf(':end|(');
const DASH = wordsOf('-');
const SIGNS = wordsOf('@|&|/');

export const touches = (r: Reading, i: number): boolean => r.tokens[i]?.end === r.tokens[i + 1]?.start;

/** The first token that starts at or after an offset. */
export function tokenFrom(r: Reading, i: number, offset: number): number {
  let at = i;
  while (at < r.tokens.length && (r.tokens[at]?.start as number) < offset) at++;
  return at;
}

/** Reads "2", "2:30", "2.30pm", "14h30", "1400 hrs", "2p", "noon", "two o'clock", "half past two" at token `i`. */
export function readHour(r: Reading, i: number): Hour | undefined {
  const token = r.tokens[i];
  if (!token) return undefined;
  const found: Hour = { hour: wordValue(codeAt(r, i)) ?? 0, minute: 0, said: false, to: i + 1 };
  let military = false;
  let end = token.end;
  if (token.kind === 'number') {
    HEAD.lastIndex = token.start;
    const [, hour = '', sign = '', minute, h] = HEAD.exec(r.text) ?? [];
    if (!hour || Number(hour) > 24) return undefined;
    end = HEAD.lastIndex;
    military = minute !== undefined && !sign;
    Object.assign(found, {
      hour: Number(hour),
      minute: Number(minute ?? 0),
      said: h !== undefined || /[:h]/i.test(sign),
    });
    // Who writes 06:30 counts to 24.
    if (sign === ':' && hour[0] === '0' && found.hour) found.meridiem = 'am';
  } else if (isAt(r, i, NOON)) return { ...found, said: true };
  else {
    const past = ahead(r, i, PAST);
    const hour = numberAt(r, past) ?? 0;
    if (past > 0 && hour > 0 && hour < 13) {
      const step = isAt(r, i, HALF) ? 30 : 15;
      const minutes = hour * 60 + (isAt(r, i + 1, BEFORE) ? step : -step);
      Object.assign(found, { hour: Math.floor(minutes / 60), minute: minutes % 60, said: true });
      end = r.tokens[past]?.end as number;
    } else if (!isAt(r, i, HOUR)) return undefined;
  }
  TAIL.lastIndex = end;
  const [tail, half, letter] = TAIL.exec(r.text) ?? [];
  const { hour, minute } = found;
  if (half && hour > 0) {
    if (hour < 13) found.meridiem = half.toLowerCase() === 'p' ? 'pm' : 'am';
  } else if (letter && token.kind === 'number' && hour > 0 && hour < 13) {
    // "20a" and "3p" are flats and pages as well: a lone letter does not make a clock.
    found.meridiem = letter.toLowerCase() === 'p' ? 'pm' : 'am';
  }
  const spelled = tail !== undefined && !letter && (half !== undefined || !/rs/.test(tail) || military || found.said);
  if (spelled || (letter && found.meridiem)) end += tail?.length ?? 0;
  found.to = tokenFrom(r, i + 1, end);
  if (military && !half) {
    const counted = token.norm.length > 3 && (spelled || found.said);
    // "after 630": a quarter of an hour that no count ends in.
    const quarter = hour > 0 && hour < 13 && minute > 0 && minute % 15 === 0;
    if (!counted && !(quarter && behind(r, i, LEADS) >= 0 && followsHour(r, i + 1))) return undefined;
    return { ...found, said: true };
  }
  if (spelled) found.said = true;
  return found;
}

/** Whether what stands at token `i` lets a bare number before it be an hour. */
export function followsHour(r: Reading, i: number): boolean {
  if (isAt(r, i, DASH)) return !touches(r, i - 1);
  if (isAt(r, i, CLOSES)) return !(touches(r, i - 1) && touches(r, i) && r.tokens[i + 1]?.kind === 'number');
  return !isAt(r, i, OTHER) && (r.tokens[i]?.kind === 'word' || isAt(r, i, SIGNS));
}
