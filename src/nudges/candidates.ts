import { DAY } from '../schedule/instants.ts';
import { type After, after } from './booked.ts';
import { type Danger, danger } from './invitation.ts';
import type { NudgeKind } from './kinds.ts';
import { isSettled, nudgeId, sameThing } from './ledger.ts';
import { numberOf } from './prune.ts';
import { silence } from './silence.ts';
import { type Span, spanOf } from './times.ts';
import type { Seen, View } from './view.ts';

/** What the rules give for a meeting, whether its time has come or not, and whether it was shown or not. */
export interface Candidate extends Span {
  id: string;
  kind: NudgeKind;
  seen: Seen;
  /** What comes after the meeting, as far as it matters for this kind. */
  after: After | null;
  danger: Danger | null;
}

/** What has been over for longer is neither shown nor entered. */
const LOOK_BACK = 31 * DAY;

/** Everything there is to say, but for what the rep has had the last word on. In the order of the calendar. */
export function candidates(view: View): Candidate[] {
  return view.seen
    .filter((seen) => seen.end > view.now - LOOK_BACK && silence(seen, view) === null)
    .flatMap((seen) => [...ofConversation(seen, view), ...ofInvitation(seen, view)])
    .filter(({ kind }) => !view.input.settings.off?.includes(kind))
    .filter(({ id }) => view.spent.size === 0 || view.ledger.has(id) || !view.spent.has(numberOf(id)));
}

/** Kinds that say something of what is booked. */
const CLAIMS = ['before-end', 'after-end'] as const;

/** The end of a meeting that somebody of the other side may have come to. */
function ofConversation(seen: Seen, view: View): Candidate[] {
  if (seen.parties.length === 0) return [];
  const { key } = seen.meeting;
  if (sameThing('after-end', key).some((id) => isOver(id, view))) return [];
  const comes = after(seen, view);
  if (comes === 'booked') return [];
  // Once one of these is in the ledger, a calendar that went stale since is no second thing to say.
  const spoken = CLAIMS.some((kind) => view.ledger.has(nudgeId(kind, key)));
  const kinds = comes === 'unknown' && !spoken ? (['check-calendar'] as const) : CLAIMS;
  return kinds.map((kind) => candidate(kind, seen, view, { after: comes }));
}

function ofInvitation(seen: Seen, view: View): Candidate[] {
  const { meeting, parties, start } = seen;
  const threat = danger(seen, view);
  const found = threat ? [candidate(threat.kind, seen, view, { danger: threat })] : [];
  // Who is not coming needs no agenda.
  const wantsAgenda = threat?.kind !== 'declined' && parties.length > 0 && meeting.description === 'absent';
  // When the day before was takes a while to find out, and nobody asks of what is over and entered.
  const entered = view.ledger.get(nudgeId('agenda', meeting.key))?.state;
  if (wantsAgenda && (start > view.now || entered === undefined || entered === 'claimed')) {
    found.push(candidate('agenda', seen, view, {}));
  }
  return found.filter(({ id, due, expires }) => due < expires && !isOver(id, view));
}

function candidate(kind: NudgeKind, seen: Seen, view: View, about: { after?: After; danger?: Danger }): Candidate {
  const { due, expires } = spanOf(kind, seen, view);
  return {
    due,
    expires,
    id: nudgeId(kind, seen.meeting.key),
    kind,
    seen,
    after: about.after ?? null,
    danger: about.danger ?? null,
  };
}

function isOver(id: string, { ledger }: View): boolean {
  const record = ledger.get(id);
  return record !== undefined && isSettled(record);
}
