import type { Zone, ZoneKind } from '../types.ts';
import { isAttribution, isForwardMark, isHeader, mayOpenAttribution } from './quote-marks.ts';

interface Line {
  start: number;
  end: number;
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, Math.min(end, start + 400)).trim() });
    if (found < 0) break;
    start = end + 1;
  }
  return lines;
}

/** Whether everything from line `i` on is someone else's: an attribution, a header block, a forward mark. */
function opensQuote(lines: readonly Line[], i: number): boolean {
  const line = (lines[i] as Line).text;
  if (line === '') return false;
  if (isForwardMark(line) || isAttribution(line)) return true;
  const next = lines[i + 1]?.text ?? '';
  if (next.endsWith(':') && mayOpenAttribution(line) && isAttribution(`${line} ${next}`)) return true;
  if (!isHeader(line)) return false;
  let headers = 0;
  for (let at = i; at < i + 6 && at < lines.length; at++) if (isHeader((lines[at] as Line).text)) headers++;
  return headers >= 3;
}

const SIGN_OFF =
  /^(?:(?:kind|best|warm|warmest|many|with)?\s?(?:regards|wishes|thanks)|best|cheers|thanks(?: again| so much| a lot)?|thank you(?: very much)?|sincerely|yours(?: truly| sincerely| faithfully)?|respectfully|cordially|all the best|take care|talk soon|rgds|br|kr|thx|warmly)[\s,.!–-]*$/i;

export const isSignOff = (line: string): boolean => line.length < 40 && SIGN_OFF.test(line);

const CONTACT_LINE =
  /(?:https?:\/\/|www\.|@|\b[a-z0-9-]{2,}\.(?:com|io|co|net|org|eu|de|fr|fi|uk)\b|\+?\d[\d\s().-]{7,}\d|\b(?:tel|phone|mobile|cell|direct|office|fax|m|t|p)[.:]\s?[+(\d])/i;
const TITLE =
  /\b(?:manager|director|executive|engineer|consultant|president|officer|founder|partner|associate|analyst|head of|sales|representative|specialist|account|inc|llc|ltd|gmbh|corp|vp|ceo|cto|cfo|coo|sdr|ae|bdr)\b/i;

/**
 * Where the signature under a sign-off begins: name, title, telephone, links; or -1. The name itself stays own text.
 * A line that reads as prose and carries no contact ends the search, so a "P.S." below stays own text.
 */
function signatureAfter(lines: readonly Line[], signOff: number): number {
  let first = -1;
  let seen = 0;
  for (let i = signOff + 1; i < lines.length && seen < 9; i++) {
    const line = (lines[i] as Line).text;
    if (line === '') continue;
    seen++;
    if (/^p\.?\s?s\b/i.test(line)) return -1;
    const contact = CONTACT_LINE.test(line) || (line.length < 80 && TITLE.test(line)) || /[|•·]/.test(line);
    if (contact && first < 0) first = i;
    if (!contact && line.length > 60) return -1;
  }
  return first;
}

const DISCLAIMER =
  /^\W*(?:(?:this|the) (?:e-?mail|message|communication|information)\b.{0,80}\b(?:confidential|intended|privileged|property of|may contain)|confidentiality (?:notice|note)|disclaimer\b|if you (?:are not the intended|have received this (?:e-?mail|message|communication) in error)|notice: this e-?mail|please consider the environment)/i;
const LIST_FOOTER =
  /^(?:to unsubscribe|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message) because|click here to unsubscribe|manage your (?:preferences|subscription)|view (?:this email )?in (?:your )?browser|you are subscribed|no longer want to receive|_{10,}$)/i;
const AUTO =
  /^(?:(?:.{0,80}\bthis is an )?auto(?:matic|mated)?[ -]?(?:reply|response|message)\b|out of (?:the )?office ?[:.!]|(?:i am|i'm|i will be|i'll be) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental |maternity )?(?:leave|vacation|holiday)|away from (?:my desk|the office))\b.{0,160}(?:\breturn|(?<!get )\bback\b|until|through|respond|reply|access)|thank you for your (?:e-?mail|message)\. i am (?:currently )?(?:out|away|on))/i;

function isAutomatic(lines: readonly Line[], subject: string): boolean {
  if (/^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b/i.test(subject)) return true;
  const first = lines.filter((line) => line.text !== '').slice(0, 3);
  const start =
    first[0] && /^(?:hi|hello|dear|greetings|good (?:morning|afternoon))\b.{0,30}$/i.test(first[0].text) ? 1 : 0;
  const opening = first
    .slice(start, start + 2)
    .map((line) => line.text)
    .join(' ')
    .replaceAll('’', "'")
    .replace(/^(?:hi|hello)(?: there)?[!,.] /i, '');
  return AUTO.test(opening);
}

/**
 * Splits a plain-text mail into zones. Linear: each line is looked at a bounded number of times and cut at 400 characters.
 * @param subject a subject that names an automatic answer makes the whole text `auto`
 * @returns zones in order, without gaps or overlap, together covering the text
 */
export function findZones(text: string, subject = ''): Zone[] {
  const lines = linesOf(text);
  if (isAutomatic(lines, subject)) return [{ kind: 'auto', start: 0, end: text.length }];
  const zones: Zone[] = [];
  const add = (kind: ZoneKind, start: number, end: number) => {
    const last = zones.at(-1);
    if (last?.kind === kind) last.end = end;
    else if (end > start) zones.push({ kind, start, end });
  };
  let kind: ZoneKind = 'own';
  let signature = -1;
  let signOffs = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, text: line } = lines[i] as Line;
    const end = lines[i + 1]?.start ?? text.length;
    if (opensQuote(lines, i)) {
      add('quote', start, text.length);
      break;
    }
    if (line.startsWith('>')) {
      add('quote', start, end);
      continue;
    }
    if (kind === 'own' || kind === 'signature') {
      if (DISCLAIMER.test(line)) kind = 'disclaimer';
      else if (LIST_FOOTER.test(line)) kind = 'list-footer';
    }
    if (kind === 'own' && (line === '--' || line === '—' || i === signature)) kind = 'signature';
    if (kind === 'own' && signature < 0 && signOffs < 20 && isSignOff(line)) {
      signOffs++;
      signature = signatureAfter(lines, i);
    }
    add(kind, start, end);
  }
  return zones;
}
