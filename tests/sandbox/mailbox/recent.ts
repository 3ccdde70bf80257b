import { ben, david, marcus, mei, nora, priya, samira, tomas } from './people.ts';
import type { WrittenThread } from './types.ts';

export const recent: WrittenThread[] = [
  {
    subject: 'Dispatch pilot: thank you for the walk-through',
    unread: true,
    mails: [
      {
        from: priya,
        to: [nora],
        cc: [marcus],
        hoursAgo: 1.2,
        body: [
          'Hi Nora,',
          'Thank you for the hour. The two planners who joined had not seen their own routes laid out side by side before, and the late-change view is what they kept talking about at lunch.',
          'Open on our side: which depot goes first, and whether Marcus is comfortable with twelve seats for the pilot. He asked me what happens to our old route sheets in the meantime.',
          'Priya',
        ],
        signature: ['Priya Raman', 'Head of Operations, Calder Freight'],
      },
    ],
  },
  {
    subject: 'Rota planning for the three new sites',
    unread: true,
    mails: [
      {
        from: nora,
        to: [tomas],
        hoursAgo: 27,
        body: [
          'Hi Tomás,',
          'Here is the one-page summary of what we saw in the rota data, with the two sites where cover is thinnest marked.',
          'Best,\nNora',
        ],
      },
      {
        from: tomas,
        to: [nora],
        hoursAgo: 3,
        body: [
          'Thanks Nora, useful summary.',
          'It is a full month here with the openings. Call me next week and we can see where things stand.',
          'Tomás',
        ],
        quotes: 0,
      },
    ],
  },
  {
    subject: 'Fwd: Question from your website',
    mails: [
      {
        from: ben,
        to: [nora],
        hoursAgo: 5.5,
        body: ['This one is in your region, Nora. I have not answered yet.', 'Ben'],
        forwards: {
          from: samira,
          to: ben,
          subject: 'Question from your website',
          hoursAgo: 8,
          body: [
            'Hello,',
            'We bind and ship short-run books from two workshops and plan both on one whiteboard. Does your planner handle jobs that move between sites halfway through?',
            'Samira Haddad\nQuillworks',
          ],
        },
      },
    ],
  },
  {
    subject: 'Quarter planning: who presents what',
    mails: [
      {
        from: mei,
        to: [nora, ben],
        hoursAgo: 22,
        body: [
          'Morning both,',
          'Room 2 is ours. I will bring the renewal list, Ben the new regions. Nora, could you show the two pilots in ten minutes?',
          'Mei',
        ],
      },
      {
        from: nora,
        to: [mei, ben],
        hoursAgo: 21,
        body: ['Yes, ten minutes is enough. Slides will be in the folder.', 'Nora'],
      },
    ],
  },
  {
    subject: 'Offer for 40 seats',
    mails: [
      {
        from: nora,
        to: [david],
        hoursAgo: 75,
        body: [
          'Hi David,',
          'The offer for 40 seats is attached, with the phased start you asked for: packing hall first, cold store eight weeks later.',
          'Best regards,\nNora',
        ],
      },
      {
        from: david,
        to: [nora],
        hoursAgo: 49,
        body: ['Received, thank you. I will read it with our plant manager.', 'Regards,\nDavid'],
        signature: ['David Achterberg', 'Veldhuis Foods'],
        quotes: 0,
      },
    ],
  },
];
