const MOST_FIELDS = 500;

/** Lists end in an object where most of their places are empty: it holds the rest by place, counted from 1. */
export function spread(list: unknown[]): unknown[] {
  const rest = list.at(-1);
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) return list;
  const whole = list.slice(0, -1);
  for (const [place, value] of Object.entries(rest)) {
    const index = /^[1-9]\d{0,2}$/.test(place) ? Number(place) - 1 : MOST_FIELDS;
    if (index >= whole.length && index < MOST_FIELDS) whole[index] = value;
  }
  return Array.from(whole, (value) => value ?? null);
}
