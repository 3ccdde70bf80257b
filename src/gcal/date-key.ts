/**
 * `YYYY-MM-DD` of a `data-datekey`, which counts (year - 1970) * 512 + month * 32 + day; null for what is no day.
 * Checked with saved pages: 28929 is 2026-08-01, 25123 is 2019-01-03.
 */
export function dayOfKey(key: string | null): string | null {
  if (key === null || !/^\d{1,6}$/.test(key)) return null;
  const number = Number(key);
  const [year, month, day] = [1970 + Math.floor(number / 512), Math.floor((number % 512) / 32), number % 32];
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
