import type { ImportSource } from '../../deals/event-types.ts';
import { isolated } from '../../deals/isolated.ts';
import type { LineKind, TimelineLine } from '../../deals/shown.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { View } from '../../deals/view.ts';
import { titleOf } from '../../playbook/titles.ts';
import { dayText } from '../../schedule/format.ts';

const SOURCES: Record<ImportSource, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  csv: 'a file',
};

type Told = [kind: LineKind, text: string, sentence?: string];

/**
 * A deal's timeline in words, the newest first. What only helps to derive state (a thread was open, a nudge was shown) is
 * left out.
 * @param events of one deal, oldest first
 * @param nameOf what somebody is called, by address
 */
export function linesOf(events: TimelineEvent[], view: View, nameOf: (address: string) => string): TimelineLine[] {
  const titles = new Map(
    events.flatMap((event) => (event.kind === 'meeting-booked' ? [[event.meeting, event.title]] : [])),
  );
  const promised = new Map(events.flatMap((event) => (event.kind === 'promise-made' ? [[event.id, event.what]] : [])));
  const tell = teller(
    view,
    (address) => isolated(nameOf(address)),
    (meeting) => quoted(titles.get(meeting), 'a meeting'),
    (promise) => quoted(promised.get(promise), 'a promise'),
  );
  return events
    .flatMap((event): TimelineLine[] => {
      const told = tell(event);
      if (!told) return [];
      const [kind, text, sentence = ''] = told;
      return [{ id: event.id, at: event.at, kind, text, sentence }];
    })
    .reverse();
}

const quoted = (words: string | undefined, otherwise: string): string => (words ? `“${isolated(words)}”` : otherwise);

function teller(
  view: View,
  nameOf: (address: string) => string,
  titleOfMeeting: (key: string) => string,
  promiseOf: (id: string) => string,
) {
  const who = (person: string | null): string => (person === null ? 'They' : nameOf(person));
  const on = (day: string): string => dayText(day, view.today);
  const until = (day: string | null): string => (day === null ? '' : `, by ${on(day)}`);
  return (event: TimelineEvent): Told | null => {
    switch (event.kind) {
      case 'mail-sent': {
        const times = event.offered.length;
        const offered = times === 0 ? '' : times === 1 ? ' with one time offered' : ` with ${times} times offered`;
        return [
          'mine',
          `${event.scheduled ? 'You scheduled a mail' : 'You wrote'}${offered}`,
          event.step?.sentence ?? '',
        ];
      }
      case 'step-closed':
        return ['rep', 'You closed the next step'];
      case 'step-corrected':
        return ['rep', `You corrected the next step: ${event.what}${until(event.day)}`];
      case 'brush-off':
        return ['trouble', `${who(event.person)} put you off`, event.sentence];
      case 'slots-accepted': {
        const time = event.slot ? `a time on ${on(view.day(event.slot.start))}` : 'a time';
        return ['theirs', `${who(event.person)} accepted ${time}`, event.sentence];
      }
      case 'reply-seen':
        return ['theirs', `${who(event.person)} wrote`];
      case 'absence-seen':
        return ['theirs', `${who(event.person)} away, back ${on(event.back)}`];
      case 'meeting-booked':
        return ['meeting', `Booked for ${on(view.day(event.start))}: ${event.title || 'a meeting'}`];
      case 'meeting-moved':
        return ['meeting', `Moved to ${on(view.day(event.start))}: ${titleOfMeeting(event.meeting)}`];
      case 'meeting-answered': {
        const answer = event.answer === 'yes' ? 'takes part in' : 'may take part in';
        return ['theirs', `${nameOf(event.person)} ${answer} ${titleOfMeeting(event.meeting)}`];
      }
      case 'meeting-declined':
        return ['trouble', `${who(event.person)} declined ${titleOfMeeting(event.meeting)}`];
      case 'meeting-held': {
        const names = (event.people ?? []).map(nameOf).join(', ');
        return ['meeting', `Met: ${titleOfMeeting(event.meeting)}${names && `, with ${names}`}`];
      }
      case 'meeting-cancelled':
        return ['trouble', `Cancelled: ${titleOfMeeting(event.meeting)}`];
      case 'commitment-asked':
        return ['commitment', `${titleOf(event.commitment, view.titles)} asked`, event.sentence];
      case 'commitment-gained':
        return ['commitment', `${titleOf(event.commitment, view.titles)} gained`, event.sentence];
      case 'commitment-lost':
        return ['trouble', `${titleOf(event.commitment, view.titles)} lost`, event.sentence];
      case 'promise-made': {
        const whose = event.side === 'mine' ? 'You promised' : `${who(event.person)} promised`;
        return ['promise', `${whose}: ${event.what}${until(event.due)}`, event.sentence];
      }
      case 'promise-kept':
        return ['promise', `Kept: ${promiseOf(event.refersTo)}`];
      case 'promise-broken':
        return ['trouble', `Not kept: ${promiseOf(event.refersTo)}`];
      case 'promise-corrected':
        return ['rep', `You corrected a promise: ${event.what}${until(event.due)}`];
      case 'commitment-corrected':
        return ['rep', `You set ${titleOf(event.commitment, view.titles)} to ${event.state}`];
      case 'deal-won':
        return ['rep', 'You won the deal', event.reason];
      case 'deal-lost':
        return ['rep', 'You lost the deal', event.reason];
      case 'deal-closed':
        return ['rep', 'You closed the deal', event.reason];
      case 'deal-reopened':
        return ['rep', 'You reopened the deal'];
      case 'deal-imported': {
        const from = SOURCES[event.source];
        if (event.wasNone !== undefined) return ['rep', `You made it a deal again, with the import from ${from}`];
        if (!event.made) return ['rep', `You imported ${event.people.map(nameOf).join(', ')} from ${from}`];
        const stage = event.stage === '' ? '' : `, at “${isolated(event.stage)}”`;
        const closes = event.closes === null ? '' : `, to be decided by ${on(event.closes)}`;
        return ['rep', `You imported the deal from ${from}${stage}${closes}`];
      }
      case 'deal-merged':
        return ['rep', 'Another deal was merged into this one'];
      case 'person-moved':
        return ['rep', `You moved ${nameOf(event.person)} to another deal`];
      default:
        return null;
    }
  };
}
