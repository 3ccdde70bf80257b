import { isAttribution, isForwardMark, isHeader, mayOpenAttribution, startsAttribution } from './quote-marks.ts';

/** What a line can be for the zones. One bit each. */
export const OPENS_QUOTE = 1 << 0; // an attribution or a forward mark
export const HALF_ATTRIBUTION = 1 << 1; // the next line may complete it
export const HEADER = 1 << 2;
export const DISCLAIMER = 1 << 3;
export const LIST_FOOTER = 1 << 4;
export const SIGN_OFF = 1 << 5;
/** What a line can be in a signature. */
export const CONTACT = 1 << 0; // a telephone, a link, a title
export const POSTSCRIPT = 1 << 1;

/** Says what lines are, trimmed and cut as the zones do it; pure, so its answers can be kept. */
export interface LineReader {
  kind(line: string): number;
  inSignature(line: string): number;
  /** Whether the first three lines of a mail say that nobody wrote it. */
  opensAutomatic(lines: string): boolean;
}

// Nearly all patterns are for lower case: one that heeds no case takes twice as long to be made ready.
const SIGN_OFF_WORDS =
  /^(?:(?:kind|best|warm|warmest|many|with)?\s?(?:regards|wishes|thanks)|best|cheers|thanks(?: again| so much| a lot)?|thank you(?: very much)?|sincerely|yours(?: truly| sincerely| faithfully)?|respectfully|cordially|all the best|take care|talk soon|rgds|br|kr|thx|warmly)[\s,.!–-]*$/;

export const isSignOff = (line: string): boolean => line.length < 40 && SIGN_OFF_WORDS.test(line.toLowerCase());

const CONTACT_LINE =
  /(?:https?:\/\/|www\.|@|[a-z0-9-]{2}\.(?:com|io|co|net|org|eu|de|fr|fi|uk)\b|\b(?:tel|phone|mobile|cell|direct|office|fax|m|t|p)[.:]\s?[+(\d])/;

/** Nine characters of digits, spaces and brackets at least, a digit at either end. */
function holdsTelephone(line: string): boolean {
  let first = -1;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (first < 0) first = at;
      else if (at - first >= 8) return true;
    } else if (first >= 0 && !isBetweenDigits(code)) first = -1;
  }
  return false;
}

/** Space, tab, no-break space, `(`, `)`, `.`, `-`. */
const isBetweenDigits = (code: number): boolean =>
  code === 32 || code === 45 || code === 46 || code === 40 || code === 41 || code === 9 || code === 0xa0;

const TITLE =
  /\b(?:manager|director|executive|engineer|consultant|president|officer|founder|partner|associate|analyst|head of|sales|representative|specialist|account|inc|llc|ltd|gmbh|corp|vp|ceo|cto|cfo|coo|sdr|ae|bdr)\b/;

/** How a disclaimer begins. The words of `DISCLAIMER_WORDS` take long to be made ready: only for these. */
const DISCLAIMER_OPENS = /^\W*(?:th(?:is|e) [emci]|conf|discl|if you |notice: t|please co)/;
const DISCLAIMER_WORDS =
  /^\W*(?:(?:this|the) (?:e-?mail|message|communication|information)\b.{0,80}\b(?:confidential|intended|privileged|property of|may contain)|confidentiality (?:notice|note)|disclaimer\b|if you (?:are not the intended|have received this (?:e-?mail|message|communication) in error)|notice: this e-?mail|please consider the environment)/;
const FOOTER_WORDS =
  /^(?:to unsubscribe|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message) because|click here to unsubscribe|manage your (?:preferences|subscription)|view (?:this email )?in (?:your )?browser|you are subscribed|no longer want to receive|_{10,}$)/;
/** How the lines that the patterns above look for begin: most lines are none of them, and cost this one look. */
const TELLING =
  /^(?:[-_]{2}|\W*(?:a[lmns]|b[er]|c[chlo]|d[aeié]|e[lmn]|f[eor]|ge|i[fní]|k[ir]|le|ma|no|o[bnr]|p[al]|r[eg]|s[eiu]|t[aho]|un|v[io]|w[ai]|yo|à))/i;

function kindOf(written: string): number {
  if (!TELLING.test(written)) return 0;
  const line = written.toLowerCase();
  let kind = 0;
  if (isForwardMark(line)) kind |= OPENS_QUOTE;
  if (startsAttribution(line)) {
    if (isAttribution(line)) kind |= OPENS_QUOTE;
    if (mayOpenAttribution(line)) kind |= HALF_ATTRIBUTION;
  }
  if (isHeader(line)) kind |= HEADER;
  if (DISCLAIMER_OPENS.test(line) && DISCLAIMER_WORDS.test(line)) kind |= DISCLAIMER;
  if (FOOTER_WORDS.test(line)) kind |= LIST_FOOTER;
  if (isSignOff(line)) kind |= SIGN_OFF;
  return kind;
}

/** Every contact has one of these in it. */
const CONTACT_SIGN = /[@.:]/;

function inSignature(written: string): number {
  const line = written.toLowerCase();
  if (/^p\.?\s?s\b/.test(line)) return POSTSCRIPT;
  return (CONTACT_SIGN.test(line) && CONTACT_LINE.test(line)) ||
    holdsTelephone(line) ||
    (line.length < 80 && TITLE.test(line)) ||
    /[|•·]/.test(line)
    ? CONTACT
    : 0;
}

const AUTO =
  /^(?:(?:.{0,80}\bthis is an )?auto(?:matic|mated)?[ -]?(?:reply|response|message)\b|out of (?:the )?office ?[:.!]|(?:i am|i'm|i will be|i'll be) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental |maternity )?(?:leave|vacation|holiday)|away from (?:my desk|the office))\b.{0,160}(?:\breturn|(?<!get )\bback\b|until|through|respond|reply|access)|thank you for your (?:e-?mail|message)\. i am (?:currently )?(?:out|away|on))/;

/** How the openings begin that `AUTO` is about. The search for it is quicker than that, the first time above all. */
const AUTO_OPENS = /^(?:(?:hi|hello)(?: there)?[!,.] )?(?:auto|out of|i['’ ]|thank you for)/;
const GREETING = /^(?:hi|hello|dear|greetings|good (?:morning|afternoon))\b.{0,30}$/;

function opensAutomatic(lines: string): boolean {
  const first = lines.toLowerCase().split('\n');
  if (GREETING.test(first[0] as string)) first.shift();
  const opening = first.slice(0, 2).join(' ');
  if (!AUTO_OPENS.test(opening) && !opening.includes('this is an auto')) return false;
  return AUTO.test(opening.replaceAll('’', "'").replace(/^(?:hi|hello)(?: there)?[!,.] /, ''));
}

export const lineReader: LineReader = { kind: kindOf, inSignature, opensAutomatic };
