import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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

/**
 * SHA-256, in hexadecimal digits. The browser's own takes all bytes at once, and copies them first: for tens of megabytes
 * that is longer than anybody should wait.
 */
export async function checksumOf(pieces: string[]): Promise<string> {
  const hash = sha256.create();
  await inSlices(pieces, (piece) => void hash.update(utf8ToBytes(piece)));
  return bytesToHex(hash.digest());
}
