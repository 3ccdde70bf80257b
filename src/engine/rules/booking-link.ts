import type { Rule } from '../rule.ts';

export const bookingLink: Rule = {
  id: 'booking-link',
  title: 'A booking link',
  why: 'Times to choose from: nothing is open.',
  examples: {
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
  },
  check(s) {
    const link = s.tokens.findIndex((token) => token.kind === 'url');
    if (link < 0) return [];
    const host = s.tokens[link]?.norm ?? '';
    const books =
      /calendly|\/\/(?:cal|calendar|meet|book|booking)\.|savvycal|chilipiper|cal\.com|zcal|tidycal|meetings\.hubspot|calendar\.app\.google|koalendar|oncehub|doodle|outlook\.office\.com\/bookwithme/.test(
        host,
      );
    const said = s.tokens.some((token) => CALENDAR.has(token.norm));
    if (!books && !said) return [];
    return [
      { from: 0, to: link + 1, act: 'available', owner: 'recipient', severity: 'soft', settled: true, timeless: true },
    ];
  },
};

const CALENDAR = new Set(['calendar', 'availability', 'slot', 'slots', 'times', 'schedule', 'book']);
