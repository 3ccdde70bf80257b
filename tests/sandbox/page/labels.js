import { variant } from './data.js';
import en from './labels/en.js';
import es from './labels/es.js';
import he from './labels/he.js';
import ja from './labels/ja.js';
import vi from './labels/vi.js';

const all = { en, es, vi, ja, he };

/**
 * A label in the display language.
 * @param {keyof typeof en} key
 * @param {...string} values for {0}, {1}
 */
export function t(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), all[variant.lang][key]);
}

const format = (options) => new Intl.DateTimeFormat(variant.lang, options);
const time = format({ hour: 'numeric', minute: '2-digit' });
const day = format({ month: 'short', day: 'numeric' });
const full = format({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
const long = format({
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** As a list shows it: the time today, else the day. */
export function shortDate(at, now) {
  return new Date(at).toDateString() === new Date(now).toDateString() ? time.format(at) : day.format(at);
}
/** With the time. */
export const longDate = (at) => long.format(at);
/** As it stands above a quote. */
export const quoteDate = (at) => `${full.format(at)} ${time.format(at)}`;
