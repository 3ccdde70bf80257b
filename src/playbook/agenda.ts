import { anyAgenda, defaultAgendas } from './default-agendas.ts';
import type { Agenda, CommitmentId, Playbook } from './types.ts';

/**
 * Opening lines for an invitation: why to meet, what the client gets, what is covered, and that the last minutes are for
 * what happens next. Plain text, with `[brackets]` where only the rep knows.
 * @param commitment what the meeting asks for; null when that is not known
 * @param playbook whose lines they are; those Bookend comes with where it has none
 */
export function agendaFor(commitment: CommitmentId | null, playbook?: Playbook): string {
  const { purpose, get, topics, next } = linesFor(commitment, playbook);
  return [
    `Purpose: ${purpose}.`,
    `You get: ${get}.`,
    'We cover:',
    ...topics.map((topic) => `- ${topic}`),
    `What happens next (the last five minutes): ${next}.`,
  ].join('\n');
}

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
