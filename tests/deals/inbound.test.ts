import { describe, expect, test } from 'vitest';
import { type Inbound, inboundOf } from '../../src/deals/inbound.ts';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import type { BrushOffKind, Report, SlotAnswer, Step } from '../../src/engine/types.ts';
import { event } from './event.ts';

const SLOT = { start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z' };
const offer = event('mail-sent', '2026-03-02T09:00:00.000Z', {
  account: 'rep@bookend.example',
  people: ['ana@acme.example'],
  subject: 'Pilot',
  thread: null,
  draft: null,
  scheduled: false,
  step: null,
  offered: [
    { ...SLOT, checked: true },
    { start: '2026-03-06T09:00:00Z', end: '2026-03-06T09:30:00Z', checked: true },
  ],
});

const brushOffs = (...kinds: BrushOffKind[]) =>
  kinds.map((kind, at) => ({ kind, owner: 'sender' as const, start: at, end: at + 1 }));
const answer = (kind: SlotAnswer['kind'], ...times: string[]): SlotAnswer => ({
  kind,
  start: 0,
  end: 1,
  values: times.map((time) => ({ date: time.slice(0, 10), time: time.slice(11) })),
});
const step = (label: Step['label']): Step => ({
  start: 0,
  end: 1,
  label,
  severity: 'soft',
  owner: 'sender',
  act: 'commit',
  missing: [],
  brushOff: false,
  anatomy: {},
  ruleId: 'ill-send',
});

function read(mail: Partial<NonNullable<Report['mail']>>, steps: Step[] = [], offered = true): Inbound | null {
  const report = { steps, findings: [], mail: { kind: 'normal', brushOffs: [], ...mail } } as Report;
  return inboundOf(report, {
    text: '',
    offer: offered ? offer : null,
    events: offered ? [offer] : [],
    zone: 'Europe/Madrid',
  });
}

describe('what the newest mail gives to act on', () => {
  const analyze = createMailAnalyzer();
  const reference = { now: '2026-03-04T09:00:00Z', zone: 'Europe/Madrid' };
  const inbound = (text: string): Inbound | null =>
    inboundOf(analyze(text, { direction: 'in', reference }), { text, offer: null, events: [], zone: 'Europe/Madrid' });

  test.each<[string, Inbound | null]>([
    ['Something came up, can we find another time?', { is: 'move' }],
    ["I won't be able to make it tomorrow, sorry. Can we find another day?", { is: 'move' }],
    ['¿Podemos pasar nuestra llamada a la semana que viene?', { is: 'move' }],
    ['Peut-on décaler à vendredi 10h ?', null],
    ['Can we move our call to next quarter?', null],
    ['Can we push our call? This is not a priority for us right now.', { is: 'brush-off', kind: 'not-a-priority' }],
  ])('of “%s”: another time for a meeting, unless they name it or it is far off', (text, expected) => {
    expect(inbound(text)).toEqual(expected);
  });

  test('a brush-off, and of several the one that says most', () => {
    expect(read({ brushOffs: brushOffs('call-me-later') })).toEqual({ is: 'brush-off', kind: 'call-me-later' });
    expect(read({ brushOffs: brushOffs('be-in-touch', 'no-budget', 'call-me-later') })).toEqual({
      is: 'brush-off',
      kind: 'no-budget',
    });
  });

  test('a yes to one of the times offered, at exactly that time', () => {
    expect(read({ answer: answer('accept', '2026-03-05T10:00') })).toEqual({ is: 'accepted', slot: SLOT });
  });

  test('a yes before a brush-off beside it', () => {
    const mail = { answer: answer('accept', '2026-03-05T10:00'), brushOffs: brushOffs('be-in-touch') };
    expect(read(mail)).toEqual({ is: 'accepted', slot: SLOT });
  });

  test('a no to a time beside a brush-off is the brush-off', () => {
    const mail = { answer: answer('decline', '2026-03-05T10:00'), brushOffs: brushOffs('call-me-later') };
    expect(read(mail)).toEqual({ is: 'brush-off', kind: 'call-me-later' });
  });

  test.each<[string, Inbound | null]>([
    ['a yes that leaves open which time', read({ answer: answer('accept'), brushOffs: brushOffs('be-in-touch') })],
    ['a yes to what nobody offered', read({ answer: answer('accept', '2026-03-05T10:00') }, [], false)],
    ['another time instead', read({ answer: answer('counter', '2026-03-09T10:00'), brushOffs: brushOffs('bad-time') })],
    ['a next step of its own', read({ brushOffs: brushOffs('send-information') }, [step('concrete')])],
    ['an absence note', read({ kind: 'ooo', brushOffs: brushOffs('call-me-later') })],
    ['a real no', read({ kind: 'refusal', brushOffs: brushOffs('no-budget') })],
    ['nothing of what comes next', read({}, [step('vague')])],
  ])('nothing in %s', (_name, found) => {
    expect(found).toBeNull();
  });

  test('nothing in a mail that nobody could read', () => {
    expect(inboundOf({ steps: [], findings: [] }, { text: '', offer: null, events: [], zone: 'UTC' })).toBeNull();
  });
});
