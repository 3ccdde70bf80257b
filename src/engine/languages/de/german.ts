import type { Language } from '../language.ts';
import { germanBrushOffs } from './brush-offs.ts';
import { germanLeads } from './leads.ts';
import { germanPhrases } from './phrases.ts';
import { germanReceived } from './received.ts';
import { germanRoles } from './roles.ts';
import { germanTimePhrases, germanTimeWords } from './time.ts';
import { germanVerbs } from './verbs.ts';
import { germanZones } from './zones.ts';

/** German of Germany, Austria and Switzerland, with du, ihr and Sie. */
export const german: Language = {
  code: 'de',
  roles: germanRoles,
  verbs: germanVerbs,
  leads: germanLeads,
  phrases: [...germanPhrases, ...germanBrushOffs],
  timeWords: germanTimeWords,
  timePhrases: germanTimePhrases,
  abbreviations:
    'hr fr dr prof ing z.b bzw ca evtl ggf usw etc d.h u.a nr str tel inkl exkl vgl mo di mi do fr sa so gem lt',
  zones: germanZones,
  asides: [
    'wenn sie möchten',
    'wenn sie mögen',
    'wenn sie wollen',
    'wenn du magst',
    'wenn du möchtest',
    'wenn du willst',
    'wenn ihr wollt',
    'wenn ihr mögt',
    'falls sie möchten',
  ],
  received: germanReceived,
  german: true,
};
