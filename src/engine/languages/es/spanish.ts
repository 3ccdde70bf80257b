import type { Language } from '../language.ts';
import { spanishBrushOffs } from './brush-offs.ts';
import { spanishLeads } from './leads.ts';
import { spanishPhrases } from './phrases.ts';
import { spanishReceived } from './received.ts';
import { spanishRoles } from './roles.ts';
import { spanishTimePhrases, spanishTimeWords } from './time.ts';
import { spanishVerbs } from './verbs.ts';
import { spanishZones } from './zones.ts';

/** Spanish of Spain and of America: tú, vos, usted, vosotros and ustedes. */
export const spanish: Language = {
  code: 'es',
  roles: spanishRoles,
  verbs: spanishVerbs,
  leads: spanishLeads,
  phrases: [...spanishPhrases, ...spanishBrushOffs],
  timeWords: spanishTimeWords,
  timePhrases: spanishTimePhrases,
  abbreviations:
    'sr sra sres d dña dr dra lic ing p.ej ej aprox núm num tel ext av avda atte a.m p.m hrs hs uds ud dto',
  zones: spanishZones,
  asides: [
    'si quieres',
    'si quiere',
    'si queréis',
    'si quieren',
    'si querés',
    'si te parece',
    'si le parece',
    'si os parece',
    'si les parece',
    'si te parece bien',
    'si le parece bien',
    'si lo prefieres',
    'si lo prefiere',
    'si prefieres',
    'si prefiere',
    'mientras tanto',
  ],
  received: spanishReceived,
  enclitics: ['nos', 'los', 'las', 'les', 'me', 'te', 'le', 'os', 'lo', 'la', 'se'],
};
