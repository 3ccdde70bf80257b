/** The file, its stores, one of these: what opens deeper is a record. */
const RECORD_DEPTH = 3;

/** Reads a backup as its text comes in. */
export interface BackupReader {
  /** @throws SyntaxError where a record is no JSON */
  add(text: string): void;
  /**
   * What `JSON.parse` gives for all of the text.
   * @throws SyntaxError where it is no JSON, or cut off
   */
  end(): unknown;
}

/**
 * Reads each record once its text is there, and the frame around them at the end: a hundred thousand records at a stretch would
 * keep everybody waiting, and so would one message that has them all.
 */
export function backupReader(): BackupReader {
  let text = '';
  /** Where in `text` that begins which is neither in the frame nor among the records. */
  let from = 0;
  let at = 0;
  let depth = 0;
  let isInQuotes = false;
  let isInRecord = false;
  let frame = '';
  const records: unknown[] = [];

  const opens = (isObject: boolean): void => {
    if (depth === RECORD_DEPTH && isObject) {
      frame += text.slice(from, at);
      from = at;
      isInRecord = true;
    }
    depth++;
  };
  const closes = (): void => {
    depth--;
    if (depth !== RECORD_DEPTH || !isInRecord) return;
    records.push(JSON.parse(text.slice(from, at + 1)));
    frame += '{}';
    from = at + 1;
    isInRecord = false;
  };
  /** @returns false when the text ends within quotes, which are read anew once there is more */
  const readOn = (): boolean => {
    if (isInQuotes) {
      const end = endOfQuotes(text, at);
      if (end < 0) return false;
      isInQuotes = false;
      at = end;
      return true;
    }
    const mark = text[at];
    if (mark === '"') isInQuotes = true;
    else if (mark === '{' || mark === '[') opens(mark === '{');
    else if (mark === '}' || mark === ']') closes();
    at++;
    return true;
  };

  return {
    add: (more) => {
      text = text.slice(from) + more;
      at -= from;
      from = 0;
      while (at < text.length && readOn());
      if (isInRecord) return;
      frame += text.slice(from, at);
      from = at;
    },
    end: () => filled(JSON.parse(frame + text.slice(from)), records),
  };
}

/** @returns the place after the quotation mark that ends what `from` is in; -1 when it is not there */
function endOfQuotes(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (end - escapes > from && text[end - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return -1;
}

/** The frame with its records in their places. */
function filled(frame: unknown, records: unknown[]): unknown {
  let next = 0;
  const fill = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => fill(one, depth + 1));
    if (depth === RECORD_DEPTH) return records[next++];
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, depth + 1)]));
  };
  const all = fill(frame, 0);
  // A name that is there twice: the records of the first have no place.
  if (next !== records.length) throw new SyntaxError('a backup names something twice');
  return all;
}
