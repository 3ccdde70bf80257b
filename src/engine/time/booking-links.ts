import { isAt, tokenFrom, touches } from './pattern.ts';
import type { Atom, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';

/** Pages that let the reader pick a slot: of the known services, and a company's own, like `cal.example.com/ana`. */
const BOOKING =
  /^(\w+:\/\/)?(((\w+\.)*(calendly|savvycal|tidycal|koalendar|oncehub|doodle|vimcal|clockwise|setmore|zcal|fantastical|reclaim|youcanbook|acuityscheduling|chilipiper|calendar\.app)\.|(app\.)?cal\.com\/)|(cal|calendar|book|bookings?|schedule|meetings)[-.](?!google\.)[^/]+\/|(\w+\.)*(motion\.\w+\/meet|outlook\.office(365)?\.com\/(book|owa\/calendar)|google\.com\/calendar\/(u\/\d\/)?appointments))/;

const DOT = wordsOf('.');
const CLOSES = wordsOf(':end');
/** Tokens a link without scheme may have on either side of its first known word. */
const MAX_LINK = 60;

/** A booking link at token `at`: one token, or without scheme several that touch, as in "calendly.com/ana/30min". */
export function readLink(r: Reading, atom: Atom, at: number): boolean {
  if (r.tokens[at]?.kind !== 'url') {
    if (!isAt(r, at + 1, DOT) || !touches(r, at) || !touches(r, at + 1)) return false;
    const isName = (i: number): boolean => isAt(r, i, DOT) || r.tokens[i]?.kind === 'word';
    while (at - atom.from < MAX_LINK && touches(r, atom.from - 1) && isName(atom.from - 1)) atom.from--;
    while (atom.to - at < MAX_LINK && touches(r, atom.to - 1)) atom.to++;
    while (isAt(r, atom.to - 1, CLOSES)) atom.to--;
  }
  atom.kind = 'link';
  return BOOKING.test(r.text.slice(r.tokens[atom.from]?.start, r.tokens[atom.to - 1]?.end).toLowerCase());
}

/** Something short in brackets; a longer one is an aside, not a slot to fill. */
const BRACKETS = /\[[^\]\n]{1,40}\]|\{\{?[^}\n]{1,40}\}\}?|<[^>\n]{1,40}>/y;
const SLOT = /(?<![a-z])(?:day|date|time|slot)s?(?![a-z])|\b(?!update|candidate|mandate)\w+(?:date|time)\b|^\{.*day/i;
const BOOKS = /\b(?:calend|meeting|book|schedul)/i;

/** "[calendar link]", "{{booking_url}}". */
function isLink(slot: string): boolean {
  const at = slot.search(BOOKS);
  return at >= 0 && /link|url/i.test(slot.slice(at));
}

/** A slot of a template that stands for a time, at token `at`: "[Day] at [Time]", "{{date}}", "[calendar link]". */
export function readTemplate(r: Reading, atom: Atom, at: number): boolean {
  BRACKETS.lastIndex = r.tokens[at]?.start as number;
  const [slot] = BRACKETS.exec(r.text) ?? [];
  if (!slot) return false;
  atom.to = tokenFrom(r, at, BRACKETS.lastIndex);
  atom.kind = isLink(slot) ? 'link' : 'template';
  return atom.kind === 'link' || SLOT.test(slot);
}
