/** A stretch of a list of times: a time, or what joins two of them. */
export interface TimePiece {
  text: string;
  start: number;
  time: boolean;
}

/** Cuts a rendered list of slots ("Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki)") at the times it is made of. */
export function pieces(list: string, times: string[]): TimePiece[] {
  const found: TimePiece[] = [];
  let from = 0;
  while (from < list.length) {
    let next = { at: list.length, text: '' };
    for (const time of times) {
      const at = time === '' ? -1 : list.indexOf(time, from);
      if (at >= 0 && (at < next.at || (at === next.at && time.length > next.text.length))) next = { at, text: time };
    }
    if (next.at > from) found.push({ text: list.slice(from, next.at), start: from, time: false });
    if (next.text) found.push({ text: next.text, start: next.at, time: true });
    from = next.at + next.text.length;
  }
  return found;
}
