import { normAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { among, atomOf } from './words.ts';

/** Pages that let the reader pick a slot: of the known services, and a company's own, like `cal.example.com/ana`. */
const BOOKING =
  /^(?:\w+:\/\/)?(?:www\.)?(?:(?:(?:app|go|book)\.)?(?:(?:calendly|cal|savvycal|tidycal|koalendar|oncehub|doodle|vimcal|clockwise|setmore)\.com|zcal\.co|fantastical\.app|reclaim\.ai)(?:\/|$)|(?:\w+\.)?(?:youcanbook\.me|acuityscheduling\.com|as\.me)|calendar\.app\.google\/|calendar\.google\.com\/calendar\/(?:u\/\d\/)?appointments|outlook\.office(?:365)?\.com\/(?:book|owa\/calendar\/)|bookings\.(?:cloud\.)?microsoft|(?:app\.use)?motion\.(?:app|com)\/meet|meetings[-.]|(?:cal|calendar|book|bookings?|schedule)\.(?!google\.)[^/]+\/|\w+\.chilipiper\.com\/)/;

/** A booking link that is one token. */
export const readUrl = (r: Reading, i: number): Atom | undefined =>
  BOOKING.test(normAt(r, i)) ? atomOf(i, i + 1, 'link') : undefined;

/** Tokens a link without scheme may have on either side of its first known word. */
const MAX_LINK = 60;

/** A booking link without scheme at token `i`: "calendly.com/ana/30min". Runs over tokens that touch. */
export function readBareLink(r: Reading, i: number): Atom | undefined {
  if (normAt(r, i + 1) !== '.' || !touches(r, i) || !touches(r, i + 1)) return undefined;
  let from = i;
  const isName = (at: number): boolean => normAt(r, at) === '.' || tokenAt(r, at)?.kind === 'word';
  while (i - from < MAX_LINK && touches(r, from - 1) && isName(from - 1)) from--;
  let to = i + 1;
  while (to - i < MAX_LINK && touches(r, to - 1)) to++;
  while (to > i + 1 && among('. , ; : ! ? ) ] \' "', normAt(r, to - 1))) to--;
  const address = r.text.slice(r.tokens[from]?.start, r.tokens[to - 1]?.end).toLowerCase();
  return BOOKING.test(address) ? atomOf(from, to, 'link') : undefined;
}
