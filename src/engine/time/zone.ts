import { isUpper, normAt, tokenAt } from './reading.ts';
import type { Reading } from './types.ts';
import { ahead, among } from './words.ts';

/** Abbreviations of the IANA zones business mail names; `et` and `pt` are the forms that do not say summer or winter. */
const ABBREVIATIONS =
  'et est edt ct cst cdt mt mst mdt pt pst pdt hst gmt utc bst ist cet cest eet eest msk sgt hkt jst kst aest aedt nzst nzdt brt sast gst';

const CITIES =
  'london paris berlin dublin madrid amsterdam zurich stockholm oslo helsinki athens istanbul dubai mumbai singapore tokyo sydney chicago boston denver houston lisbon brasília brasilia';

const PLACES = 'eastern central pacific mountain uk us local your my our their european';

/**
 * A written zone at token `i`: "ET", "(CEST)", "GMT+2", "London time", "Eastern", "your time".
 * @returns the zone as written and the token after it, or nothing
 */
export function readZone(r: Reading, i: number): { zone: string; to: number } | undefined {
  const at = ahead(r, i, '(');
  const end = endOfZone(r, at);
  const to = at > i ? ahead(r, end, ')') : end;
  if (end === at || (at > i && to === end)) return undefined;
  return { zone: r.text.slice(r.tokens[at]?.start, r.tokens[end - 1]?.end), to };
}

function endOfZone(r: Reading, i: number): number {
  const norm = normAt(r, i);
  // In lower case only the ones that are no words: "2pm est", not "2pm west".
  if (among(ABBREVIATIONS, norm))
    return isUpper(r, i) ? Math.max(i + 1, ahead(r, i, 'gmt|utc +|- #')) : ahead(r, i, 'est|edt|pst|pdt|gmt|cet');
  const city = among(CITIES, norm);
  if (!city && !among(PLACES, norm)) return i;
  const time = ahead(r, i + 1, 'european? standard|daylight|summer|mean? time');
  if (time > i + 1) return time;
  // "2pm London": a city speaks for itself, unless it is the start of a longer name.
  const next = tokenAt(r, i + 1);
  const named = city && tokenAt(r, i)?.capital && !(next?.kind === 'word' && next.capital);
  return named ? i + 1 : ahead(r, i, 'eastern|pacific|central');
}
