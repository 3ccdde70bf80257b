import { dueNudges, type Look, lapsedNudges, lookAt } from './due.ts';
import { confirmed, type NudgeRecord, sameThing } from './ledger.ts';
import { type Notice, noticeOf } from './notices.ts';
import type { Nudge, NudgeInput } from './types.ts';

/** What a worker does at one moment. Written first, then shown, then confirmed. */
export interface Plan {
  /** To be written before anything is shown. */
  records: NudgeRecord[];
  /** All that this worker shows, and confirms afterwards. */
  nudges: Nudge[];
  /** What makes a noise. The same id after a killed worker: the browser replaces, it does not repeat. */
  notices: Notice[];
  /** What all this was decided from: the input with what is on the screen confirmed. */
  look: Look;
}

/**
 * Decides what to claim, to show and to enter as expired. What an earlier worker claimed and did not confirm is shown
 * under the notification it was claimed with, unless that is on the screen: then it is only confirmed. Of nudges about
 * the same thing only the first makes a noise.
 * @param onScreen ids of the notifications that the browser shows
 */
export function planNudges(input: NudgeInput, onScreen: string[] = []): Plan {
  const seen = input.ledger
    .filter(({ state, notice }) => state === 'claimed' && notice !== null && onScreen.includes(notice))
    .map((record) => confirmed(record, input.now));
  const ledger = new Map([...input.ledger, ...seen].map((record) => [record.id, record]));
  const known = { ...input, ledger: [...ledger.values()] };
  const look = lookAt(known);
  const nudges = dueNudges(known, look);
  const fresh = nudges.filter(({ id }) => ledger.get(id)?.state !== 'claimed');
  const loud = fresh.filter(
    ({ id, kind, meetingKey }) =>
      fresh.find((one) => sameThing(kind, meetingKey).includes(one.id))?.id === id &&
      sameThing(kind, meetingKey).every((other) => (ledger.get(other)?.notice ?? null) === null),
  );
  const notice = noticeOf(loud, input.now);
  const claims = fresh.map(
    ({ id }): NudgeRecord => ({
      id,
      state: 'claimed',
      at: input.now,
      notice: notice?.nudgeIds.includes(id) ? notice.id : null,
    }),
  );
  const lapsed = lapsedNudges(known, look).map(
    (id): NudgeRecord => ({ id, state: 'expired', at: input.now, notice: ledger.get(id)?.notice ?? null }),
  );
  const notices = [...again(nudges, ledger), ...(notice ? [notice] : [])];
  return { records: [...seen, ...claims, ...lapsed], nudges, notices, look };
}

/** Notifications that a killed worker had claimed, put together again as far as they are still of use. */
function again(nudges: Nudge[], ledger: Map<string, NudgeRecord>): Notice[] {
  const claimedWith = ({ id }: Nudge): string | null => {
    const record = ledger.get(id);
    return record?.state === 'claimed' ? record.notice : null;
  };
  return [...new Set(nudges.map(claimedWith))].flatMap((id) => {
    const notice = noticeOf(
      nudges.filter((nudge) => claimedWith(nudge) === id),
      '',
    );
    return notice && id !== null ? [{ ...notice, id }] : [];
  });
}
