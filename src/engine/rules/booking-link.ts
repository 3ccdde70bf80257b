import { has, setOf } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

export const bookingLink: Rule = {
  id: 'booking-link',
  needs: 'link',
  check(s) {
    const link = s.tokens.findIndex((token) => token.kind === 'url');
    if (link < 0 || !(HOSTS.test(s.tokens[link]?.norm ?? '') || has(s, CALENDAR))) return [];
    return [
      { from: 0, to: link + 1, act: 'available', owner: 'recipient', severity: 'soft', settled: true, timeless: true },
    ];
  },
};

export const about: About = {
  title: 'A booking link',
  flagged: [
    [
      'Grab any slot that suits before Wednesday noon: https://calendly.com/acme/30min',
      'Grab any slot that suits before Wednesday noon: https://calendly.com/acme/30min',
    ],
    ["Here's my calendar: https://calendly.com/acme/30min", "Here's my calendar: https://calendly.com/acme/30min"],
    [
      'You can book a time with me here: https://meetings.hubspot.com/tom',
      'You can book a time with me here: https://meetings.hubspot.com/tom',
    ],
  ],
  allowed: [
    'Grab any slot that suits before Wednesday noon: https://calendly.com/acme/30min',
    "Here's my calendar: https://calendly.com/acme/30min",
  ],
};

const HOSTS =
  /calendly|\/\/(?:cal|calendar|meet|book|booking)\.|savvycal|chilipiper|cal\.com|zcal|tidycal|meetings\.hubspot|calendar\.app\.google|koalendar|oncehub|doodle|outlook\.office\.com\/bookwithme/;
const CALENDAR = setOf('calendar times schedule');
