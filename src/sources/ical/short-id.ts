/** Longer than programs make them (RFC 7986 5.3: less than 255). Very long texts take long to tell apart. */
const LONGEST_ID = 1_000;

/** A UID as it is; one that is very long without its middle, with a sum of it. */
export function shortId(uid: string): string {
  if (uid.length <= LONGEST_ID) return uid;
  let sum = 0;
  for (let at = 0; at < uid.length; at++) sum = (Math.imul(sum, 31) + uid.charCodeAt(at)) >>> 0;
  return `${uid.slice(0, LONGEST_ID / 4)} ${sum.toString(36)} ${uid.slice(-LONGEST_ID / 4)}`;
}
