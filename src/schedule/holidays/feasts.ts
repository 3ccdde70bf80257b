import { listed } from './common.ts';

/**
 * Feasts that follow the moon or the sun, by the date of their first day. Written out, because the calendars that browsers carry
 * are a day off in some of these years (Chinese New Year of 2027 and 2030), and because each country counts by its own clock: the
 * new moon of February 2027 is on the 6th in Beijing and on the 7th in Seoul.
 *
 * Islamic feasts are those of the Umm al-Qura calendar, which is official in Saudi Arabia. Elsewhere the moon is looked for, and
 * the day is told the evening before: a rule that follows them says `(expected)` in its name. `puasa`, `haji`, `hijrah` and `maulid`
 * are four of them as Singapore, Malaysia and Indonesia count.
 */
const DATES: Record<string, string> = {
  ramadan: '2026-02-18; 2027-02-08; 2028-01-28; 2029-01-16; 2030-01-05',
  fitr: '2026-03-20; 2027-03-09; 2028-02-26; 2029-02-14; 2030-02-04',
  puasa: '2026-03-21; 2027-03-10; 2028-02-27; 2029-02-15; 2030-02-04',
  adha: '2026-05-27; 2027-05-16; 2028-05-05; 2029-04-24; 2030-04-13',
  haji: '2026-05-27; 2027-05-17; 2028-05-05; 2029-04-25; 2030-04-14',
  muharram: '2026-06-16; 2027-06-06; 2028-05-25; 2029-05-14; 2030-05-04',
  mawlid: '2026-08-25; 2027-08-14; 2028-08-03; 2029-07-24; 2030-07-13',
  miraj: '2026-01-16; 2027-01-05; 2027-12-25; 2028-12-14; 2029-12-04; 2030-11-23',
  hijrah: '2027-06-06; 2028-05-26; 2029-05-15; 2030-05-04',
  maulid: '2026-08-25; 2027-08-15; 2028-08-04; 2029-07-24; 2030-07-13',
  pesach: '2026-04-02; 2027-04-22; 2028-04-11; 2029-03-31; 2030-04-18',
  spring: '2026-02-17; 2027-02-06; 2028-01-26; 2029-02-13; 2030-02-03',
  seollal: '2026-02-17; 2027-02-07; 2028-01-27; 2029-02-13; 2030-02-03',
  tet: '2026-02-17; 2027-02-06; 2028-01-26; 2029-02-13; 2030-02-02',
  hung: '2026-04-26; 2027-04-16; 2028-04-04; 2029-04-23; 2030-04-12',
  qingming: '2026-04-05; 2027-04-05; 2028-04-04; 2029-04-04; 2030-04-05',
  buddha: '2026-05-24; 2027-05-13; 2028-05-02; 2029-05-20; 2030-05-09',
  dragon: '2026-06-19; 2027-06-09; 2028-05-28; 2029-06-16; 2030-06-05',
  moon: '2026-09-25; 2027-09-15; 2028-10-03; 2029-09-22; 2030-09-12',
  ninth: '2026-10-18; 2027-10-08; 2028-10-26; 2029-10-16; 2030-10-05',
  vesak: '2026-05-31; 2027-05-20; 2028-05-09; 2029-05-27; 2030-05-16',
  deepavali: '2026-11-08; 2027-10-28; 2028-11-15; 2029-11-05; 2030-10-26',
  mahavir: '2026-03-31; 2027-04-18; 2028-04-07; 2029-04-26; 2030-04-16',
  purnima: '2026-05-01; 2027-05-20; 2028-05-08; 2029-05-27; 2030-05-17',
  dussehra: '2026-10-20; 2027-10-09; 2028-09-27; 2029-10-16; 2030-10-06',
  diwali: '2026-11-08; 2027-10-29; 2028-10-17; 2029-11-05; 2030-10-26',
  nanak: '2026-11-24; 2027-11-14; 2028-11-02; 2029-11-21; 2030-11-10',
  makha: '2026-03-03; 2027-02-21; 2028-02-10; 2029-02-27; 2030-02-17',
  visakha: '2026-05-31; 2027-05-20; 2028-05-08; 2029-05-27; 2030-05-16',
  asanha: '2026-07-29; 2027-07-18; 2028-07-06; 2029-07-25; 2030-07-14',
  nyepi: '2026-03-19; 2027-03-08; 2028-03-26; 2029-03-15; 2030-03-05',
  vernal: '2026-03-20; 2027-03-21; 2028-03-20; 2029-03-20; 2030-03-20',
  autumnal: '2026-09-23; 2027-09-23; 2028-09-22; 2029-09-23; 2030-09-23',
};

const feasts = new Map(Object.entries(DATES).map(([feast, dates]) => [feast, listed(dates)]));

/** The dates of a feast in a year, `YYYY-MM-DD`: one, or none in a year that is not known; undefined for a word that is no feast. */
export const datesOfFeast = (feast: string, year: number): string[] | undefined =>
  feasts.get(feast)?.filter((date) => date.startsWith(`${year}-`));
