import { isUpper, normAt, tokenAt } from './reading.ts';
import type { Reading } from './types.ts';

/** Abbreviations of the IANA zones business mail names; `et` and `pt` are the forms that do not say summer or winter. */
const ABBREVIATIONS = new Set(
  (
    'et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst gmt utc bst ist cet cest eet eest msk sgt hkt jst ' +
    'kst aest aedt acst awst nzst nzdt brt sast gst pkt'
  ).split(' '),
);

const PLACES = new Set(
  (
    'eastern central pacific mountain uk us paris berlin london dublin madrid amsterdam zurich stockholm oslo helsinki ' +
    'athens istanbul dubai mumbai india delhi bangalore singapore tokyo sydney melbourne auckland beijing shanghai ' +
    'lisbon brasilia brasília hobart york boston chicago denver houston dallas austin seattle toronto vancouver montreal paulo local ' +
    'your my our their european greenwich german french italian spanish nordic israel irish british'
  ).split(' '),
);

const CITIES = new Set(
  'london paris berlin dublin madrid amsterdam helsinki stockholm oslo athens istanbul dubai mumbai singapore tokyo sydney chicago boston denver brasilia brasília lisbon hobart zurich houston'.split(
    ' ',
  ),
);

/**
 * A written zone at token `i`: "ET", "(CEST)", "London time", "Eastern", "your time".
 * @returns the zone as written and the token after it, or nothing
 */
export function readZone(r: Reading, i: number): { zone: string; to: number } | undefined {
  const open = normAt(r, i) === '(';
  const at = open ? i + 1 : i;
  const end = endOfZone(r, at);
  if (end === undefined) return undefined;
  const zone = r.text.slice(r.tokens[at]?.start, r.tokens[end - 1]?.end);
  if (!open) return { zone, to: end };
  return normAt(r, end) === ')' ? { zone, to: end + 1 } : undefined;
}

function endOfZone(r: Reading, i: number): number | undefined {
  const norm = normAt(r, i);
  if (ABBREVIATIONS.has(norm)) {
    if (isUpper(r, i)) return endOfOffset(r, i, norm);
    // In lower case only the ones that are no words: "2pm est", not "2pm west".
    return norm === 'est' || norm === 'edt' || norm === 'pst' || norm === 'pdt' || norm === 'gmt' || norm === 'cet'
      ? i + 1
      : undefined;
  }
  if (!PLACES.has(norm)) return undefined;
  let end = i + 1;
  for (const word of ['european', 'standard', 'daylight', 'summer', 'mean']) if (normAt(r, end) === word) end++;
  if (normAt(r, end) === 'time') return end + 1;
  if (norm === 'eastern' || norm === 'pacific' || norm === 'central') return i + 1;
  // "2pm London": a city speaks for itself, unless it is the start of a longer name.
  const next = tokenAt(r, i + 1);
  const city = tokenAt(r, i)?.capital && CITIES.has(norm) && !(next?.kind === 'word' && next.capital);
  return city ? i + 1 : undefined;
}

/** "GMT+2", "UTC-5". */
function endOfOffset(r: Reading, i: number, norm: string): number {
  if (norm !== 'gmt' && norm !== 'utc') return i + 1;
  const sign = normAt(r, i + 1);
  return (sign === '+' || sign === '-') && r.tokens[i + 2]?.kind === 'number' && i + 2 < r.to ? i + 3 : i + 1;
}
