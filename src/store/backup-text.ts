import { inSlices } from './slices.ts';

/** So many characters are put together before they are laid aside. */
const A_PIECE = 1 << 18;

/**
 * The stores as `JSON.stringify` writes them, in pieces. A few records at a time: a hundred thousand at a stretch would keep
 * everybody waiting.
 * @throws RangeError where they are nested deeper than a browser can write
 */
export async function piecesOf(stores: object): Promise<string[]> {
  const pieces: string[] = [];
  let piece = '{';
  const add = (text: string): void => {
    piece += text;
    if (piece.length < A_PIECE) return;
    pieces.push(piece);
    piece = '';
  };
  let isFirst = true;
  for (const [store, records] of Object.entries(stores)) {
    add(`${isFirst ? '' : ','}${JSON.stringify(store)}:`);
    isFirst = false;
    if (!Array.isArray(records)) {
      add(JSON.stringify(records));
      continue;
    }
    let mark = '[';
    await inSlices(records as unknown[], (record) => {
      add(mark + JSON.stringify(record));
      mark = ',';
    });
    add(mark === '[' ? '[]' : ']');
  }
  pieces.push(`${piece}}`);
  return pieces;
}

/** SHA-256, in hexadecimal digits. Neither turning it into bytes nor counting it up is done by this thread. */
export async function checksumOf(pieces: string[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
