import { type AgendaWords, agendaLanguages } from './agenda-languages.ts';
import { anyAgenda, defaultAgendas } from './default-agendas.ts';
import type { Agenda, CommitmentId, Playbook } from './types.ts';

const ENGLISH: AgendaWords = {
  purpose: 'Purpose:',
  get: 'You get:',
  topics: 'We cover:',
  next: 'What happens next (the last five minutes):',
};

/** Opening lines, and the language they are in. */
export interface OpeningLines {
  text: string;
  /** A code such as `de`; `en` for lines that the rep wrote, whatever they are in. */
  language: string;
}

/**
 * Opening lines for an invitation: why to meet, what the client gets, what is covered, and that the last minutes are for
 * what happens next. Plain text, with `[brackets]` where only the rep knows.
 * @param commitment what the meeting asks for; null when that is not known
 * @param playbook whose lines they are; those Bookend comes with where it has none
 * @param language what is written with the other side, a code; without lines in it, or where the rep has lines of their own, it
 *   makes no difference
 */
export function openingLines(commitment: CommitmentId | null, playbook?: Playbook, language = 'en'): OpeningLines {
  const own = linesFor(commitment, playbook);
  const other = Object.hasOwn(agendaLanguages, language) ? agendaLanguages[language] : undefined;
  const isOurs = commitment === null && JSON.stringify(own) === JSON.stringify(anyAgenda);
  if (!other || !isOurs) return { text: written(own, ENGLISH), language: 'en' };
  return { text: written(other.any, other.words), language };
}

const written = ({ purpose, get, topics, next }: Agenda, words: AgendaWords): string =>
  [
    `${words.purpose} ${purpose}.`,
    `${words.get} ${get}.`,
    words.topics,
    ...topics.map((topic) => `- ${topic}`),
    `${words.next} ${next}.`,
  ].join('\n');

function linesFor(commitment: CommitmentId | null, playbook?: Playbook): Agenda {
  if (commitment === null) return playbook?.agenda ?? anyAgenda;
  return playbook?.commitments.find(({ id }) => id === commitment)?.agenda ?? defaultAgendas[commitment];
}

/** The playbook with all opening lines in it, those Bookend comes with too, so that a file of it shows what can be changed. */
export function withAgendas(playbook: Playbook): Playbook {
  return {
    ...playbook,
    agenda: playbook.agenda ?? anyAgenda,
    commitments: playbook.commitments.map((each) => ({ ...each, agenda: each.agenda ?? defaultAgendas[each.id] })),
  };
}
