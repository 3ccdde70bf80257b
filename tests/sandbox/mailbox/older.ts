import { hana, ingrid, joel, lucia, nora, oskar } from './people.ts';
import type { WrittenThread } from './types.ts';

const ingridSignature = ['Ingrid Solheim', 'Field Services, Brightwater', 'Reply by Friday noon for same-week visits'];

export const older: WrittenThread[] = [
  {
    subject: 'Meter crews: what the trial should prove',
    mails: [
      {
        from: ingrid,
        to: [nora],
        cc: [joel],
        hoursAgo: 124,
        body: [
          'Hi Nora,',
          'Before we say yes to a trial I would like one page on what it should prove. Joel is asked for numbers every month and has none for travel time.',
          'Ingrid',
        ],
        signature: ingridSignature,
      },
      {
        from: nora,
        to: [ingrid],
        cc: [joel],
        hoursAgo: 101,
        body: [
          'Hi Ingrid,',
          'Fair ask. Three figures would settle it for most teams of your size: minutes on the road per visit, visits per crew and day, and second visits.',
          'Best,\nNora',
        ],
        quotes: 0,
      },
      {
        from: ingrid,
        to: [nora],
        cc: [joel],
        hoursAgo: 98,
        body: [
          'Those three are right. Joel has the first for two districts, the others nobody counts today.',
          'Ingrid',
        ],
        signature: ingridSignature,
        quotes: 1,
      },
    ],
  },
  {
    subject: 'Security questions before the contract',
    mails: [
      {
        from: hana,
        to: [nora],
        cc: [oskar],
        hoursAgo: 221,
        body: ['Hi Nora,', 'Oskar looks after security here and has a list. I put you two in touch.', 'Hana'],
      },
      {
        from: nora,
        to: [hana],
        cc: [oskar],
        hoursAgo: 219,
        body: ['Thank you Hana. Oskar, glad to go through it line by line.', 'Nora'],
        quotes: 0,
      },
      {
        from: oskar,
        to: [nora],
        cc: [hana],
        hoursAgo: 197,
        body: ['Twelve questions attached. Four to seven matter most to us.', 'Oskar'],
      },
      {
        from: nora,
        to: [oskar],
        cc: [hana],
        hoursAgo: 173,
        body: ['Answers to all twelve are in the sheet, with our last audit.', 'Nora'],
        quotes: 2,
      },
      {
        from: oskar,
        to: [nora],
        cc: [hana],
        hoursAgo: 169,
        body: ['Question six: where are backups kept, and for how long?', 'Oskar'],
        quotes: 3,
      },
      {
        from: nora,
        to: [oskar],
        cc: [hana],
        hoursAgo: 167,
        body: ['Same region, thirty days, then erased. I added the page from the audit.', 'Nora'],
        quotes: 4,
      },
      {
        from: oskar,
        to: [nora],
        cc: [hana],
        hoursAgo: 146,
        body: ['That answers it for me. From here it is with Hana and our legal team.', 'Oskar'],
        signature: ['Oskar Weiss', 'Information Security, Alder & Finch'],
        quotes: 5,
      },
    ],
  },
  {
    subject: 'Planificación de turnos en el taller',
    mails: [
      {
        from: lucia,
        to: [nora],
        hoursAgo: 170,
        body: [
          'Hola Nora:',
          'Gracias por la demostración. A los encargados de los telares les gustó ver los cambios de turno en una sola pantalla.',
          'Nos queda revisar los calendarios de los dos talleres antes de decidir por dónde empezar.',
          'Un saludo,\nLucía',
        ],
        signature: ['Lucía Ferrer', 'Producción, Telares Monte'],
      },
    ],
  },
];
