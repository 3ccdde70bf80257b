import type { TimelineEvent } from '../../deals/types.ts';
import { UserError } from '../../errors.ts';
import type { NudgeReply } from '../../messages.ts';
import { listedNudges } from '../../nudges/due.ts';
import { lastAnswer } from '../../nudges/last-answer.ts';
import { answered, canTakeBack, dismissed, isSettled, type NudgeAnswer, takenBack } from '../../nudges/ledger.ts';
import { silencesFor } from '../../nudges/silence.ts';
import type { Nudge, NudgeInput } from '../../nudges/types.ts';
import { appendEvent, eventById } from '../../store/events.ts';
import { nudgeById, putNudge } from '../../store/nudges.ts';
import { load, save } from '../../store/save.ts';
import { isWatchInToday } from '../deals/told-deal.ts';
import { gone } from '../gone.ts';
import type { Handler } from '../world.ts';
import { readListed } from './listed.ts';
import { NUDGE_STORES, readNudgeInput } from './nudge-store.ts';

/** What is in the list now, the oldest first. */
export const nudges: Handler<'nudges'> = (_payload, world) => readListed(world);

/** The rep's last word, while it can be taken back. */
export const lastNudgeAnswer: Handler<'last-nudge-answer'> = async (_payload, world) =>
  load(await world.connection.checked(), NUDGE_STORES, async (tx) => lastAnswer(await readNudgeInput(tx, world)));

/** Keeps the rep's answer; the first one stays. What it says about a deal is noted in the deal's timeline. */
export const answerNudge: Handler<'answer-nudge'> = async ({ id, at, answer }, world) => {
  await save(await world.connection.checked(), [...NUDGE_STORES, 'events'], async (tx) => {
    const input = await readNudgeInput(tx, world);
    const record = input.ledger.find((one) => one.id === id);
    const nudge = listedNudges(input).find((one) => one.id === id);
    if (record && isSettled(record)) return;
    // The ledger hears of what a deal itself gives to act on once it is put away.
    if (!record && !nudge && !(answer.kind === 'dismiss' && isWatchInToday(id))) throw gone();
    if (answer.kind === 'dismiss') return putNudge(tx, dismissed(record, id, at));
    await putNudge(tx, answered(record, id, answerOf(answer, nudge, input), at));
    for (const event of eventsOf(nudge, answer, at)) await appendEvent(tx, event);
  });
  return null;
};

/** Takes the newest answer back, as if it had not been given; what it said about a deal is taken back as well. */
export const undoNudgeAnswer: Handler<'undo-nudge-answer'> = async ({ id, at }, world) => {
  await save(await world.connection.checked(), ['nudges', 'events'], async (tx) => {
    const record = await nudgeById(tx, id);
    if (!record || !canTakeBack(record, world.now())) throw new UserError('That can no longer be taken back.');
    await putNudge(tx, takenBack(record, at));
    for (const eventId of eventIds(id, record.at)) {
      const event = await eventById(tx, eventId);
      if (event)
        await appendEvent(tx, { id: `undone ${eventId}`, dealId: event.dealId, at, kind: 'undone', refersTo: eventId });
    }
  });
  return null;
};

function answerOf(
  answer: Exclude<NudgeReply, { kind: 'dismiss' }>,
  nudge: Nudge | undefined,
  input: NudgeInput,
): NudgeAnswer {
  if (answer.kind !== 'not-sales') return answer;
  return { kind: 'not-sales', silences: nudge ? silencesFor(input, nudge.meetingKey) : [] };
}

/** Longer ids are no id of an event. */
const LONGEST_ID = 150;

/** Of the events that an answer may write: each answer its own, as one may follow another that was taken back. */
function eventIds(nudge: string, at: string): [answered: string, closed: string, decision: string] {
  const about = `${nudge} ${at}`;
  return [`answered ${about}`, `closed ${about}`, `decision ${about}`];
}

function eventsOf(nudge: Nudge | undefined, answer: NudgeReply, at: string): TimelineEvent[] {
  if (!nudge?.dealId || nudge.id.length > LONGEST_ID) return [];
  const { id, dealId } = nudge;
  const [answeredId, closedId, decisionId] = eventIds(id, at);
  const events: TimelineEvent[] = [
    { id: answeredId, dealId, at, kind: 'nudge-answered', nudge: id, answer: answer.kind },
  ];
  if (answer.kind === 'closed') {
    events.push({ id: closedId, dealId, at, kind: 'deal-closed', reason: '' });
  }
  if (answer.kind === 'decide-by') {
    const what = `${answer.owner} decides`;
    const promise = { side: 'theirs', what, due: answer.day, sentence: '', person: null } as const;
    events.push({ id: decisionId, dealId, at, kind: 'promise-made', ...promise });
  }
  return events;
}
