import type { Language } from '../language.ts';
import { portugueseBrushOffs } from './brush-offs.ts';
import { portugueseLeads } from './leads.ts';
import { portuguesePhrases } from './phrases.ts';
import { portugueseReceived } from './received.ts';
import { portugueseRoles } from './roles.ts';
import { portugueseTimePhrases, portugueseTimeWords } from './time.ts';
import { portugueseVerbs } from './verbs.ts';
import { portugueseZones } from './zones.ts';

/** Portuguese of Brazil and of Portugal: você, tu, o senhor, a gente. */
export const portuguese: Language = {
  code: 'pt',
  roles: portugueseRoles,
  verbs: portugueseVerbs,
  leads: portugueseLeads,
  phrases: [...portuguesePhrases, ...portugueseBrushOffs],
  timeWords: portugueseTimeWords,
  timePhrases: portugueseTimePhrases,
  abbreviations:
    'sr sra srs sras dr dra eng engª prof profª exmo exma ex p.ex aprox núm nº tel ext av r att atte ltda cia hrs hs min seg qua qui sex sáb dom jan fev abr jun jul ago set out nov dez',
  zones: portugueseZones,
  asides: [
    'se quiser',
    'se quiseres',
    'se quiserem',
    'se preferir',
    'se preferires',
    'se preferirem',
    'se puder',
    'se puderes',
    'se você quiser',
    'enquanto isso',
    'entretanto',
  ],
  received: portugueseReceived,
  weAsThird: true,
  proclitic: true,
};
