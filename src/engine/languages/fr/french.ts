import type { Language } from '../language.ts';
import { frenchBrushOffs } from './brush-offs.ts';
import { frenchLeads } from './leads.ts';
import { frenchPhrases } from './phrases.ts';
import { frenchReceived } from './received.ts';
import { frenchRoles } from './roles.ts';
import { frenchTimePhrases, frenchTimeWords } from './time.ts';
import { frenchVerbs } from './verbs.ts';
import { frenchZones } from './zones.ts';

/** French with vous and tu, and with "on" for "nous". */
export const french: Language = {
  code: 'fr',
  roles: frenchRoles,
  verbs: frenchVerbs,
  leads: frenchLeads,
  phrases: [...frenchPhrases, ...frenchBrushOffs],
  timeWords: frenchTimeWords,
  timePhrases: frenchTimePhrases,
  abbreviations: 'm mm mme mlle dr me tél ext n° no env cf p.ex ex c.-à-d réf art janv févr avr juil sept oct nov déc',
  zones: frenchZones,
  asides: [
    'si vous voulez',
    'si tu veux',
    'si vous préférez',
    'si tu préfères',
    'si vous le souhaitez',
    'si tu le souhaites',
    'si cela vous convient',
    'si ça te va',
    'si ça vous va',
    'en attendant',
  ],
  received: frenchReceived,
  elisions: 'j m t s l d c n qu lorsqu puisqu jusqu quoiqu',
  weAsThird: true,
  namesSubjects: true,
};
