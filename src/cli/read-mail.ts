import PostalMime from 'postal-mime';
import { UserError } from '../errors.ts';
import { markedWide } from '../sources/ical/decode.ts';
import { htmlToText } from './html-text.ts';

/** A mail's own words, ready to analyse, and the way back to the file they came from. */
export interface MailText {
  text: string;
  subject?: string;
  /** What line and column are counted in: the file, or for .eml its decoded text part. */
  source: string;
  /** The offset in `source` of an offset in `text`. */
  sourceOffset(offset: number): number;
}

const same = (offset: number): number => offset;

/** Plain text in UTF-8, in UTF-16 where it begins with its mark, or in windows-1252 where it is neither. */
export function readText(bytes: Buffer): MailText {
  const source = decode(bytes);
  return { text: source, source, sourceOffset: same };
}

/** Markdown: front matter and fenced code are blanked out, so that offsets stay those of the file. */
export function readMarkdown(bytes: Buffer): MailText {
  const source = decode(bytes);
  const lines = source.split('\n');
  const hasFrontMatter = lines[0]?.trim() === '---' && lines.indexOf('---', 1) > 0;
  let inside: string | null = hasFrontMatter ? '---' : null;
  const kept = lines.map((line, index) => {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    const closes = index > 0 && inside !== null && (line.trim() === inside || mark === inside);
    const drop = inside !== null || mark !== null;
    if (closes) inside = null;
    else if (inside === null && mark !== null) inside = mark;
    return drop ? ' '.repeat(line.length) : line;
  });
  return { text: kept.join('\n'), source, sourceOffset: same };
}

/** HTML: the text a reader sees, without quoted mail and signature. */
export function readHtml(bytes: Buffer): MailText {
  const source = decode(bytes);
  const { text, sourceOffset } = htmlToText(source);
  return { text, source, sourceOffset };
}

/**
 * A mail as saved by a mail program (RFC 5322): its plain part, or else its HTML part.
 * @throws UserError when it holds no text
 */
export async function readEml(bytes: Buffer): Promise<MailText> {
  const mail = await PostalMime.parse(bytes);
  const subject = mail.subject ?? '';
  if (mail.text?.trim()) return { text: mail.text, subject, source: mail.text, sourceOffset: same };
  if (mail.html?.trim()) return { ...readHtml(Buffer.from(mail.html)), subject };
  throw new UserError('no text in this mail');
}

function decode(bytes: Buffer): string {
  const wide = markedWide(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) throw new UserError('not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
