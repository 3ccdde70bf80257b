import type { TimelineEvent } from '../../src/deals/types.ts';
import type { CommitmentId } from '../../src/playbook/types.ts';
import { defaultSettings } from '../../src/settings.ts';
import { type BackupFile, seal } from '../../src/store/backup.ts';
import type { BackupStores } from '../../src/store/backup-records.ts';
import { migrations } from '../../src/store/migrations.ts';
import { event } from '../deals/event.ts';
import { mail, named, slot, vague } from '../deals/timeline.ts';

/** A rep's autumn, told in days before now: what surfaces are looked at with, in pictures and in accessibility checks. */

const ACCOUNT = 'noor@larkmoor.example';
const DAY = 24 * 60 * 60_000;

/** What happened in one deal, oldest first. Days ago; ahead of now when negative. `{day}` is the weekday that is offered. */
type Told =
  | ['wrote', days: number, sentence: string]
  | ['offered', days: number, to: number, commitment: CommitmentId, sentence: string]
  | ['answered', days: number]
  | ['booked', days: number, to: number, commitment: CommitmentId, title: string]
  | ['met', days: number, commitment: CommitmentId, title: string]
  | ['declined', days: number]
  | ['put-off', days: number, sentence: string]
  | ['gained' | 'lost', days: number, commitment: CommitmentId, sentence: string]
  | ['promised', days: number, by: number, side: 'mine' | 'theirs', what: string]
  | ['closed' | 'won', days: number];

const AUTUMN: [name: string, address: string, person: string, ...told: Told[]][] = [
  [
    'Kelda Instruments',
    'mira@kelda-instruments.example',
    'Mira Sandvik',
    ['met', 50, 'time', 'First talk'],
    ['gained', 38, 'explore', 'Take the whole morning shift if you need it.'],
    ['met', 24, 'change', 'What waiting costs'],
    ['promised', 9, 0, 'mine', 'The price range'],
    ['promised', 9, -3, 'theirs', 'The list of late parts'],
    ['booked', 6, -2, 'collaborate', 'The plan on one page'],
    ['declined', 1],
  ],
  [
    'Orrin Glassworks',
    'tessa@orrin-glassworks.example',
    'Tessa Vale',
    ['met', 33, 'time', 'First talk'],
    ['put-off', 3, 'We will talk about it among ourselves and come back to you.'],
  ],
  [
    'Fenwick & Daughters',
    'jo@fenwick-daughters.example',
    'Jo Fenwick',
    ['met', 45, 'time', 'First talk'],
    ['met', 20, 'explore', 'The yard on a bad day'],
    ['booked', 4, -6, 'change', 'Cost of waiting'],
  ],
  [
    'Marrow Bridge Rail',
    'dana@marrow-bridge.example',
    'Dana Ruiz',
    ['wrote', 12, 'I will give you a ring when things are calmer.'],
    ['answered', 10],
  ],
  [
    'مؤسسة النخيل للتجارة',
    'huda@alnakheel.example',
    'هدى العتيبي',
    ['met', 30, 'time', 'First talk'],
    ['offered', 2, -4, 'explore', 'Would {day} at nine suit you and Huda?'],
  ],
  [
    'מגדלור הנדסה',
    'noa@migdalor.example',
    'נועה לוי',
    ['met', 28, 'time', 'First talk'],
    ['met', 14, 'explore', 'Where the lists get stuck'],
    ['promised', 5, 1, 'theirs', 'Figures of both years'],
  ],
  [
    'Tamsin Foods',
    'ola@tamsin-foods.example',
    'Ola Berg',
    ['met', 52, 'time', 'First talk'],
    ['gained', 40, 'explore', 'You may see all three lines.'],
    ['gained', 31, 'change', 'Another winter like this we cannot have.'],
    ['met', 12, 'collaborate', 'Working session'],
    ['booked', 2, -1, 'build-consensus', 'Finance and IT together'],
  ],
  [
    'Pell & Rowe',
    'sam@pell-rowe.example',
    'Sam Rowe',
    ['offered', 19, 14, 'time', 'Could we speak on {day} at nine?'],
    ['offered', 12, 8, 'time', 'Is {day} at nine possible instead?'],
  ],
  [
    'Halcyon Ferries and Coastal Logistics Holding Company of the Northern Isles',
    'bram@halcyon-ferries-and-coastal-logistics.example',
    'Bram de Wit-Achterberg',
    ['met', 22, 'time', 'First talk'],
    ['gained', 16, 'explore', 'Come on board for a crossing.'],
    ['lost', 7, 'invest', 'Finance will not hear of it this year.'],
  ],
  ['ivo.lang@gmail.com', 'ivo.lang@gmail.com', 'Ivo Lang', ['offered', 1, -2, 'time', '{day} at nine?']],
  [
    'Sorrel Health',
    'kit@sorrel-health.example',
    'Kit Amadi',
    ['met', 48, 'time', 'First talk'],
    ['met', 40, 'explore', 'A day on the ward'],
    ['met', 30, 'review', 'Proposal, page by page'],
    ['offered', 3, -8, 'decide', 'Shall we settle it on {day} at nine, yes or no?'],
  ],
  [
    'Brack Timber',
    'una@brack-timber.example',
    'Una Moss',
    ['met', 44, 'time', 'First talk'],
    ['wrote', 26, 'Let us speak again before long.'],
  ],
  ['Quill Press', 'eli@quill-press.example', 'Eli Marsh', ['met', 51, 'time', 'First talk'], ['closed', 6]],
  ['Dunmore Dairy', 'fay@dunmore-dairy.example', 'Fay Orr', ['met', 49, 'time', 'First talk'], ['won', 4]],
];

/** @param now ISO instant @param count how many of the deals; all when absent */
export async function shownDeals(now: string, count = AUTUMN.length): Promise<BackupFile> {
  const shown = AUTUMN.slice(0, count);
  const stores: BackupStores = {
    forgotten: [],
    deals: shown.map(([name, address], i) => ({
      id: `deal-${i}`,
      account: ACCOUNT,
      key: address.endsWith('@gmail.com') ? `person:${address}` : `domain:${address.split('@')[1]}`,
      name,
      createdAt: at(now, 55),
    })),
    people: shown.map(([, address, name], i) => ({
      id: `${ACCOUNT} ${address}`,
      account: ACCOUNT,
      address,
      name,
      dealId: `deal-${i}`,
    })),
    events: shown.flatMap(([, address, , ...told], i) => eventsOf(`deal-${i}`, address, told, now)) as never[],
    dismissals: [],
    nudges: [],
    playbook: [],
    settings: [{ ...defaultSettings, firstRunReadAt: at(now, 55) } as never],
  };
  return seal(stores, migrations.length, now);
}

/** At ten in the morning, UTC, so many days ago; not later than now. */
function at(now: string, days: number, hour = 10): string {
  return new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) - days * DAY + hour * 60 * 60_000).toISOString();
}

/** So many days ago, or the Monday after when that is at a weekend. */
function onWorkingDay(now: string, days: number): number {
  const weekday = new Date(at(now, days)).getUTCDay();
  return days - (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

function eventsOf(dealId: string, person: string, told: Told[], now: string): TimelineEvent[] {
  const thread = `18c2f0a1b2c3${dealId.slice(5).padStart(4, '0')}`;
  const people = [person];
  let count = 0;
  const write = (days: number, step: Parameters<typeof mail>[1], to?: number) => {
    const rest = { id: `${dealId} ${days}`, dealId, account: ACCOUNT, people, thread };
    return mail(at(now, days), step, { ...rest, offered: to === undefined ? [] : [slot(at(now, to, 9))] });
  };
  const meet = (days: number, to: number, commitment: CommitmentId, title: string): TimelineEvent => {
    count++;
    const time = { start: at(now, to, 9), end: at(now, to, 10) };
    const rest = { dealId, meeting: `${dealId} m${count}`, title, people, commitment, ...time };
    return event('meeting-booked', at(now, days), { ...rest, id: `${dealId} b${count}` });
  };
  return told.flatMap((one): TimelineEvent[] => {
    const [kind, days] = one;
    const when = at(now, days, 11);
    const said = { dealId, person, by: 'theirs' as const, id: `${dealId} ${kind} ${days}` };
    switch (one[0]) {
      case 'wrote':
        return [write(days, { ...vague, sentence: one[2] })];
      case 'offered': {
        const to = onWorkingDay(now, one[2]);
        const day = new Date(at(now, to)).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
        const sentence = one[4].replace('{day}', day);
        return [write(days, { ...named(at(now, to).slice(0, 10)), commitment: one[3], sentence }, to)];
      }
      case 'answered':
        return [event('reply-seen', when, { dealId, id: said.id, thread, person })];
      case 'booked':
        return [meet(days, one[2], one[3], one[4])];
      case 'met': {
        const booked = meet(days + 5, days, one[2], one[3]);
        const held = { dealId, id: `${dealId} h${count}`, meeting: `${dealId} m${count}`, people };
        return [booked, event('meeting-held', at(now, days, 10), held)];
      }
      case 'declined':
        return [event('meeting-declined', when, { dealId, id: said.id, meeting: `${dealId} m${count}`, person })];
      case 'put-off':
        return [
          event('brush-off', when, {
            dealId,
            id: said.id,
            brushOff: 'discuss-internally',
            sentence: one[2],
            person,
            thread,
          }),
        ];
      case 'gained':
      case 'lost':
        return [event(`commitment-${one[0]}`, when, { ...said, commitment: one[2], sentence: one[3] })];
      case 'promised': {
        const promise = { side: one[3], what: one[4], due: at(now, one[2]).slice(0, 10), sentence: `${one[4]}, then.` };
        return [event('promise-made', when, { dealId, person, id: `${said.id} ${one[3]}`, ...promise })];
      }
      case 'closed':
      case 'won':
        return [event(`deal-${one[0]}`, when, { dealId, id: said.id, reason: '' })];
    }
    return [];
  });
}
