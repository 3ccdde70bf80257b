import { blocking, intervalOf, ownAnswer } from '../schedule/blocking.ts';
import { epoch, HOUR, type Stretch, stretch } from '../schedule/instants.ts';
import { isOwnAddress } from '../schedule/mailbox.ts';
import type { Guest, KnownMeeting } from '../schedule/meeting.ts';
import { expected, type OutsideTest, outsiders, outsideTest, parties } from './guests.ts';
import { type NudgeRecord, silencedBy } from './ledger.ts';
import { spentIn } from './prune.ts';
import type { NudgeInput } from './types.ts';

/** One meeting with what the rules ask of it. */
export interface Seen extends Stretch {
  meeting: KnownMeeting;
  /** Guests of the other side, whatever they answered. */
  outside: Guest[];
  /** Companies and persons of the other side who may come; see `parties`. */
  parties: string[];
  declinedByRep: boolean;
}

/** The input, read once: times as milliseconds, meetings by whom they are with. */
export interface View {
  input: NudgeInput;
  now: number;
  seen: Seen[];
  /** Meetings that could be somebody's next step. */
  byParty: Map<string, Seen[]>;
  bySeries: Map<string, Seen[]>;
  /** Times at which the rep talks to others, by start. */
  talking: Stretch[];
  ledger: Map<string, NudgeRecord>;
  silenced: Set<string>;
  isOutside: OutsideTest;
  /** When an agenda is missed for the meetings of a day, milliseconds since 1970, of the days asked for so far. */
  agendaDue: Map<string, number | null>;
  /** Numbers of nudges that were said and pruned. */
  spent: Set<number>;
}

/** Longer ones are days out, at which people look at their screens now and then. */
const LONGEST_TALK = 4 * HOUR;

export function viewOf(input: NudgeInput): View {
  const isOutside = outsideTest(input);
  const seen = input.calendar.meetings.map((meeting) => see(meeting, input, isOutside));
  const byParty = new Map<string, Seen[]>();
  const bySeries = new Map<string, Seen[]>();
  for (const one of seen) {
    const { kind, seriesKey } = one.meeting;
    if (one.declinedByRep) continue;
    if (seriesKey !== null) add(bySeries, seriesKey, one);
    if (kind === 'default') for (const party of one.parties) add(byParty, party, one);
  }
  return {
    input,
    now: epoch(input.now),
    seen,
    byParty,
    bySeries,
    talking: seen.filter((one) => isTalk(one, input)).sort((a, b) => a.start - b.start),
    ledger: byId(input.ledger),
    silenced: silencedBy(input.ledger),
    isOutside,
    agendaDue: new Map(),
    spent: spentIn(input.ledger),
  };
}

function see(meeting: KnownMeeting, input: NudgeInput, isOutside: OutsideTest): Seen {
  const outside = outsiders(meeting, isOutside);
  const { start, end } = stretch(intervalOf(meeting, input.zone));
  return {
    start,
    end,
    meeting,
    outside,
    parties: parties(expected(outside)),
    declinedByRep: ownAnswer(meeting, selfOf(meeting, input)) === 'no',
  };
}

function isTalk({ meeting, start, end }: Seen, input: NudgeInput): boolean {
  const self = selfOf(meeting, input);
  return (
    !meeting.allDay &&
    meeting.kind === 'default' &&
    end - start <= LONGEST_TALK &&
    meeting.people.some(({ email, room }) => !room && !isOwnAddress(email, self)) &&
    blocking(meeting, { self, tentativeBlocks: true }).blocks
  );
}

/** The rep's own addresses, as far as this meeting goes. */
function selfOf({ account }: Pick<KnownMeeting, 'account'>, { accounts }: Pick<NudgeInput, 'accounts'>): string[] {
  return account === '' ? accounts : [...accounts, account];
}

function byId(ledger: NudgeRecord[]): Map<string, NudgeRecord> {
  const found = new Map<string, NudgeRecord>();
  for (const record of ledger) found.set(record.id, record);
  return found;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
