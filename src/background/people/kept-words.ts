import type { KeptRecord } from '../../deals/kept.ts';
import { type View, viewOf } from '../../deals/view.ts';
import type { Change } from '../../store/person/forgetting.ts';
import { linesOf } from '../deals/deal-lines.ts';

const STORE_OF_CALENDAR = {
  page: 'the open Calendar page',
  'google-api': 'Google Calendar',
  ical: 'a secret iCal address',
};

/**
 * A record in words, for the list of what is kept about somebody.
 * @param nameOfDeal by id; null for a deal that is not there
 */
export function keptRecord(
  change: Change,
  options: { now: string; zone: string },
  nameOfDeal: (id: string) => string | null,
): KeptRecord {
  const view = viewOf(options);
  const { store, before, after } = change;
  const told = tell(change, view);
  const dealId = store === 'events' || store === 'people' ? before.dealId : null;
  return { store, ...told, deal: dealId === null ? null : nameOfDeal(dealId), goes: after === null, record: before };
}

function tell(change: Change, view: View): Pick<KeptRecord, 'at' | 'text' | 'sentence'> {
  const plain = (text: string, at: string | null = null) => ({ at, text, sentence: '' });
  switch (change.store) {
    case 'deals':
      return plain(`The deal ${change.before.name}`, change.before.createdAt);
    case 'people':
      return plain(`Name and address, with the account ${change.before.account}`);
    case 'events': {
      const event = change.before;
      const [line] = linesOf([event], view, (address) => address);
      if (!line) return plain(QUIET[event.kind] ?? 'A note to work out where the deal stands', event.at);
      const subject = event.kind === 'mail-sent' && event.subject ? `: ${event.subject}` : '';
      return { at: event.at, text: `${line.text}${subject}`, sentence: line.sentence };
    }
    case 'meetings': {
      const { title, start, source } = change.before;
      return plain(`${title || 'A meeting'}, from ${STORE_OF_CALENDAR[source]}`, start);
    }
    case 'nudges':
      return plain('What was said of a nudge', change.before.at);
    case 'dismissals':
      return plain(`The dismissed phrase “${change.before.phrase}”`, change.before.at);
    case 'calendars':
      return plain(`In the list of calendars of ${change.before.account || change.before.shown}`);
    case 'playbook':
      return plain('A wording of your playbook');
  }
}

/** Entries that a deal's timeline does not show. */
const QUIET: Record<string, string> = {
  'thread-seen': 'You had their thread open',
  'nudge-shown': 'A nudge was shown',
  'nudge-answered': 'You answered a nudge',
  'send-undone': 'You took a mail back',
  'step-snoozed': 'You put a next step off',
  undone: 'You took something back',
  'deal-split': 'Deals were taken apart',
};
