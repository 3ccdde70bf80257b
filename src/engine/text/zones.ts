import type { Zone, ZoneKind } from '../types.ts';
import { isAttribution, isForwardMark, isHeader, mayOpenAttribution } from './quote-marks.ts';

/** Of a line no more is looked at. */
const LINE_LIMIT = 400;

/** Where the line that starts at `from` ends. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The line that starts at `start`, trimmed. */
const lineAt = (text: string, start: number): string =>
  text.slice(start, Math.min(endOfLine(text, start), start + LINE_LIMIT)).trim();

/** Blank lines looked at in search of lines with something on them. */
const BLANKS = 40;

/** Up to `count` lines from the one that starts at `from`, blank ones left out unless asked for. */
function linesFrom(text: string, from: number, count: number, blank = false): { start: number; line: string }[] {
  const lines: { start: number; line: string }[] = [];
  let blanks = 0;
  let start = from;
  for (; start <= text.length && lines.length < count && blanks < BLANKS; start = endOfLine(text, start) + 1) {
    const line = lineAt(text, start);
    if (line !== '' || blank) lines.push({ start, line });
    else blanks++;
  }
  return lines;
}

/** Whether everything from a line on is someone else's: an attribution, a header block, a forward mark. */
function opensQuote(text: string, start: number, line: string): boolean {
  if (isForwardMark(line) || isAttribution(line)) return true;
  if (mayOpenAttribution(line)) {
    const next = linesFrom(text, start, 2, true)[1]?.line ?? '';
    if (next.endsWith(':') && isAttribution(`${line} ${next}`)) return true;
  }
  return isHeader(line) && linesFrom(text, start, 6, true).filter((other) => isHeader(other.line)).length >= 3;
}

const SIGN_OFF =
  /^(?:(?:kind|best|warm|warmest|many|with)?\s?(?:regards|wishes|thanks)|best|cheers|thanks(?: again| so much| a lot)?|thank you(?: very much)?|sincerely|yours(?: truly| sincerely| faithfully)?|respectfully|cordially|all the best|take care|talk soon|rgds|br|kr|thx|warmly)[\s,.!–-]*$/i;

export const isSignOff = (line: string): boolean => line.length < 40 && SIGN_OFF.test(line);

const CONTACT_LINE =
  /(?:https?:\/\/|www\.|@|[a-z0-9-]{2}\.(?:com|io|co|net|org|eu|de|fr|fi|uk)\b|\b(?:tel|phone|mobile|cell|direct|office|fax|m|t|p)[.:]\s?[+(\d])/i;
/** Nine characters of digits, spaces and brackets at least, a digit at either end. */
function holdsTelephone(line: string): boolean {
  let first = -1;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char >= '0' && char <= '9') {
      if (first < 0) first = at;
      else if (at - first >= 8) return true;
    } else if (!' \t\u00a0().-'.includes(char)) first = -1;
  }
  return false;
}

const TITLE =
  /\b(?:manager|director|executive|engineer|consultant|president|officer|founder|partner|associate|analyst|head of|sales|representative|specialist|account|inc|llc|ltd|gmbh|corp|vp|ceo|cto|cfo|coo|sdr|ae|bdr)\b/i;

/**
 * Where the signature under a sign-off begins: name, title, telephone, links; or -1. The name itself stays own text.
 * A line that reads as prose and carries no contact ends the search, so a "P.S." below stays own text.
 * @param from where the line after the sign-off starts
 */
function signatureAfter(text: string, from: number): number {
  let first = -1;
  for (const { start, line } of linesFrom(text, from, 9)) {
    if (/^p\.?\s?s\b/i.test(line)) return -1;
    const contact =
      CONTACT_LINE.test(line) || holdsTelephone(line) || (line.length < 80 && TITLE.test(line)) || /[|•·]/.test(line);
    if (contact && first < 0) first = start;
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

function isAutomatic(text: string, subject: string): boolean {
  if (/^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b/i.test(subject)) return true;
  const first = linesFrom(text, 0, 3).map(({ line }) => line);
  if (/^(?:hi|hello|dear|greetings|good (?:morning|afternoon))\b.{0,30}$/i.test(first[0] ?? '')) first.shift();
  const opening = first.slice(0, 2).join(' ').replaceAll('’', "'");
  return AUTO.test(opening.replace(/^(?:hi|hello)(?: there)?[!,.] /i, ''));
}

/** How the lines that the patterns above look for begin: most lines are none of them, and cost this one look. */
const TELLING =
  /^(?:[-_]{2}|\W*(?:a[lmns]|b[er]|c[chlo]|d[aeié]|e[lmn]|f[eor]|ge|i[fní]|k[ir]|le|ma|no|o[bnr]|p[al]|r[eg]|s[eiu]|t[aho]|un|v[io]|w[ai]|yo|à))/i;

/**
 * Splits a plain-text mail into zones. Linear: each line is looked at a bounded number of times and cut at 400 characters.
 * @param subject a subject that names an automatic answer makes the whole text `auto`
 * @returns zones in order, without gaps or overlap, together covering the text
 */
export function findZones(text: string, subject = ''): Zone[] {
  if (isAutomatic(text, subject)) return [{ kind: 'auto', start: 0, end: text.length }];
  const zones: Zone[] = [];
  const add = (kind: ZoneKind, start: number, end: number) => {
    const last = zones.at(-1);
    if (last?.kind === kind) last.end = end;
    else if (end > start) zones.push({ kind, start, end });
  };
  let kind: ZoneKind = 'own';
  let signature = -1;
  let signOffs = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(endOfLine(text, start) + 1, text.length);
    const line = end === start + 1 ? '' : lineAt(text, start);
    const telling = line !== '' && TELLING.test(line);
    if (telling && opensQuote(text, start, line)) {
      add('quote', start, text.length);
      break;
    }
    if (line.startsWith('>')) {
      add('quote', start, end);
      continue;
    }
    if (telling && (kind === 'own' || kind === 'signature')) {
      if (DISCLAIMER.test(line)) kind = 'disclaimer';
      else if (LIST_FOOTER.test(line)) kind = 'list-footer';
    }
    if (kind === 'own' && (line === '--' || line === '—' || start === signature)) kind = 'signature';
    if (telling && kind === 'own' && signature < 0 && signOffs < 20 && isSignOff(line)) {
      signOffs++;
      signature = signatureAfter(text, end);
    }
    add(kind, start, end);
  }
  return zones;
}
