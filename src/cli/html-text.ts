import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set('head script style template title noscript svg math'.split(' '));
/** Quoted mail and signatures, by the names the large mail programs give them. */
const NOT_OWN = /\b(?:gmail_quote|gmail_signature|gmail_extra|yahoo_quoted|moz-cite-prefix|moz-signature)\b/;
const NOT_OWN_ID = /^(?:appendonsend|divRplyFwdMsg|Signature)$/;

/** Text of an HTML mail with a map back into the source. Block borders and `<br>` become newlines. */
export function htmlToText(html: string): { text: string; sourceOffset(offset: number): number } {
  const pieces: { at: number; source: number; exact: boolean }[] = [];
  let text = '';
  /** Depth inside an element that is left out, and how deep each open element is. */
  let skipped = 0;
  const open: boolean[] = [];

  const add = (piece: string, source: number, exact: boolean): void => {
    pieces.push({ at: text.length, source, exact });
    text += piece;
  };
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) add('\n', parser.startIndex, false);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const silent =
          SILENT.has(name) ||
          name === 'blockquote' ||
          NOT_OWN.test(attributes.class ?? '') ||
          NOT_OWN_ID.test(attributes.id ?? '') ||
          'hidden' in attributes ||
          /display\s*:\s*none/i.test(attributes.style ?? '');
        open.push(silent);
        if (silent) skipped++;
        if (skipped > 0) return;
        if (name === 'br') add('\n', parser.startIndex, false);
        else if (BLOCKS.has(name)) breakLine();
      },
      onclosetag(name) {
        if (open.pop()) skipped--;
        if (skipped === 0 && BLOCKS.has(name)) breakLine();
        if (skipped === 0 && name === 'p') add('\n', parser.startIndex, false);
      },
      ontext(data) {
        if (skipped > 0) return;
        const exact = parser.endIndex - parser.startIndex + 1 === data.length;
        const shown = data.replace(/[\s\u00a0]/g, ' ');
        if (shown.trim() === '' && (text === '' || text.endsWith('\n') || text.endsWith(' '))) return;
        add(shown, parser.startIndex, exact);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);

  return {
    text,
    sourceOffset(offset) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle] as { at: number }).at <= offset) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece) return 0;
      return piece.exact ? piece.source + (offset - piece.at) : piece.source;
    },
  };
}
