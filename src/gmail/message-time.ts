/** Gmail began in 2004; an id that tells an earlier time is no id of a message. */
const EARLIEST = Date.UTC(2004, 3, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * When a message arrived at Gmail. Its id carries the time: the bits above the lowest 20 are Unix milliseconds
 * (checked against dates shown by pages of 2019 and 2025).
 * @param id legacy hex (`198c6747aabb71a9`) or `#msg-f:` and the same number in decimal
 * @returns ISO instant, or null for a draft's id (`#msg-a:…`) and anything else
 */
export function timeOfMessageId(id: string): string | null {
  const hex = hexOfMessageId(id);
  if (hex === null) return null;
  const at = Number(BigInt(`0x${hex}`) >> 20n);
  return at > EARLIEST && at < LATEST ? new Date(at).toISOString() : null;
}

/** The same id in the one form that holds for a message however the page writes it: legacy hex, lower case. */
export function hexOfMessageId(id: string): string | null {
  const decimal = /^#?(?:msg|thread)-f:(\d{10,20})$/.exec(id)?.[1];
  if (decimal) return BigInt(decimal).toString(16);
  return /^[0-9a-f]{15,16}$/i.test(id) ? id.toLowerCase() : null;
}

/** The message id inside Gmail's own log attribute, for messages that are folded and carry no other. */
export function messageIdInLog(jslog: string): string | null {
  for (const [, encoded] of jslog.matchAll(/:([A-Za-z0-9+/_-]{24,})=*(?:[.;\s]|$)/g)) {
    try {
      const id = /#msg-f:\d{10,20}/.exec(atob((encoded as string).replaceAll('-', '+').replaceAll('_', '/')))?.[0];
      if (id) return id;
    } catch {
      // Not base64: another kind of value.
    }
  }
  return null;
}
