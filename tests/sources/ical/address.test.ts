import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readAddress } from '../../../src/sources/ical/address.ts';

const PATH = '/calendar/ical/rep%40own.example/private-0123abcd/basic.ics';
const SECRET = `https://calendar.google.com${PATH}`;

describe('the secret address of a calendar', () => {
  test.each([
    ['as it is copied', SECRET],
    ['with spaces around it', `  ${SECRET}\n`],
    ['as a subscription', SECRET.replace('https:', 'webcal:')],
    ['with a query, which is dropped', `${SECRET}?utm=1#x`],
    ['with the port that https has', SECRET.replace('.com', '.com:443')],
  ])('%s', (_, pasted) => {
    expect(readAddress(pasted).secret).toBe(SECRET);
  });

  test('is shown without its secret', () => {
    expect(readAddress(SECRET).shown).toBe('calendar.google.com/…basic.ics');
  });

  test.each([
    'not an address',
    '',
    SECRET.replace('https:', 'http:'),
    `file://${PATH}`,
    'data:text/calendar,BEGIN:VCALENDAR',
    `javascript:${SECRET}`,
    `https://calendar.google.com.evil.example${PATH}`,
    `https://evil.example/${SECRET}`,
    `https://calendar.google.com@evil.example${PATH}`,
    `https://me:pw@calendar.google.com${PATH}`,
    `https://calendar.google.com:8443${PATH}`,
    `https://calendаr.google.com${PATH}`,
    `https://[::1]${PATH}`,
    `https://127.0.0.1${PATH}`,
    `https://169.254.169.254${PATH}`,
    `https://calendar.google.com./calendar/ical/x/private-1/basic.ics`,
    'https://calendar.google.com/calendar/u/0/r/settings',
    `https://calendar.google.com/calendar/ical/x/../../private-1/basic.ics`,
    `https://calendar.google.com//evil.example${PATH}`,
  ])('refuses %s, and does not repeat it', (pasted) => {
    try {
      readAddress(pasted);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as Error).message).not.toMatch(/private-|evil|127|pw@/);
    }
  });
});
