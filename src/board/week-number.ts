const WEEK_MS = 7 * 24 * 60 * 60_000;

/** The number of a calendar week by ISO 8601: week 1 is the one with 4 January. @param monday `YYYY-MM-DD` */
export function weekNumber(monday: string): number {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const year = new Date(start + WEEK_MS / 2).getUTCFullYear();
  const fourth = new Date(Date.UTC(year, 0, 4));
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * (WEEK_MS / 7);
  return 1 + Math.round((start - first) / WEEK_MS);
}
