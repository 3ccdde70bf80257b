/**
 * Where a reply goes among what is written already: into the empty line the caret stands in, above the line it stands before,
 * else behind the line it is in, with a blank line to what stands there.
 * @param caret offset in the own text; -1 for none, and then it goes to the end
 */
export function placeOfReply(text: string, caret: number): { at: number; before: string; after: string } {
  const end = text.trimEnd().length;
  if (end === 0) return { at: 0, before: '', after: '' };
  const from = caret < 0 ? text.length : caret;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const stop = newline === -1 ? text.length : newline;
  const isEmpty = text.slice(start, stop).trim() === '';
  const isBefore = from === start && !isEmpty;
  const at = isEmpty || isBefore ? start : stop;
  const above = text.slice(0, at);
  const below = text.slice(at);
  const before = above.trim() === '' || isEmpty || isBefore ? '' : '\n\n';
  const after = below.trim() === '' || below.startsWith('\n\n') ? '' : below.startsWith('\n') ? '\n' : '\n\n';
  return { at, before, after };
}
