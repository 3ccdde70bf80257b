import { describe, expect, test } from 'vitest';
import { sentPromises } from '../../src/deals/sent-promises.ts';
import { sentStepOf } from '../../src/deals/sent-step.ts';
import { analyze } from '../../src/engine/analyze.ts';
import type { Step } from '../../src/engine/types.ts';
import { slot } from './timeline.ts';

const zone = 'Europe/Helsinki';
/** A Monday. */
const now = '2026-11-23T09:00:00Z';

const closingOf = (text: string, offered = [] as string[]) =>
  sentStepOf(analyze(text, { direction: 'out', reference: { now, zone } }), text, {
    zone,
    offered: offered.map(slot),
  });

/** A step over the first place these words stand at. */
function step(text: string, words: string, rest: Partial<Step>): Step {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    label: 'vague',
    severity: 'hard',
    owner: 'both',
    act: 'propose',
    missing: [],
    brushOff: false,
    anatomy: {},
    ruleId: 'made',
    ...rest,
  };
}

describe('the next step of a sent mail', () => {
  test('is a concrete one, whatever vague words come after it', () => {
    expect(closingOf("Can we talk on Thursday at 11:00? I'll call you sometime next month.")).toMatchObject({
      label: 'concrete',
      sentence: 'Can we talk on Thursday at 11:00?',
      days: ['2026-11-26'],
    });
  });

  test('is vague, without days, when nothing concrete was said', () => {
    const closing = closingOf('Hi Ines,\n\nThank you for today.\nI’ll call you sometime next week.\n\nBest,\nTomas');
    expect(closing).toMatchObject({ label: 'vague', owner: 'sender', days: [] });
    expect(closing?.sentence).toBe('I’ll call you sometime next week.');
  });

  test('has the commitment its words tell, and none when they tell none', () => {
    expect(closingOf('Let me know when you have decided.')?.commitment).toBe('decide');
    expect(closingOf('The proposal is attached.\n\nLet me know your thoughts next week.')?.commitment).toBe('review');
    const offering = 'Could we go through the price on Thu 26 Nov 11:00 (Helsinki)?';
    expect(closingOf(offering, ['2026-11-26T09:00:00Z'])?.commitment).toBe('invest');
    expect(closingOf('I’ll call you sometime next week.')).not.toHaveProperty('commitment');
  });

  test('has the days as they are where the rep is, whoever’s clock they are told by', () => {
    const text = 'Does Mon 30 Nov 20:00 (Honolulu; Tue 08:00 in Helsinki) work for you?';
    expect(closingOf(text)).toMatchObject({ label: 'concrete', sentence: text, days: ['2026-12-01'] });
    expect(closingOf('Can we talk on Mon 30 Nov at 20:00?')).toMatchObject({ days: ['2026-11-30'] });
  });

  test('is none in a mail without any', () => {
    expect(closingOf('The invoice of last week is paid.')).toBeNull();
    expect(closingOf('')).toBeNull();
  });

  test('is the last of equals, and a hard one before a soft one', () => {
    const text = 'One. Two. Three.';
    const of = (...steps: Step[]) => sentStepOf({ steps, findings: [] }, text, { zone, offered: [] })?.sentence;
    expect(of(step(text, 'One', {}), step(text, 'Two', {}))).toBe('Two.');
    expect(of(step(text, 'One', {}), step(text, 'Three', { severity: 'soft' }))).toBe('One.');
    expect(of(step(text, 'One', { label: 'concrete', severity: 'soft' }), step(text, 'Two', {}))).toBe('One.');
  });

  test('names the days of the times offered, in order and each once', () => {
    const text = 'Does Thu 26 Nov 11:00, Thu 26 Nov 15:00 or Mon 30 Nov 16:00 (Helsinki) work?';
    const offered = ['2026-11-30T14:00:00Z', '2026-11-26T09:00:00Z', '2026-11-26T13:00:00Z'];
    expect(closingOf(text, offered)).toMatchObject({ label: 'concrete', days: ['2026-11-26', '2026-11-30'] });
  });

  test('is concrete when times were offered in words that say nothing else', () => {
    const text = 'Hello.\n\nPerhaps one of these: Thu 26 Nov 11:00 (Helsinki)\n\nTomas';
    const offered = [slot('2026-11-26T09:00:00Z')];
    expect(sentStepOf({ steps: [], findings: [] }, text, { zone, offered })).toEqual({
      label: 'concrete',
      owner: 'both',
      act: 'propose',
      sentence: 'Perhaps one of these: Thu 26 Nov 11:00 (Helsinki)',
      days: ['2026-11-26'],
    });
  });

  test('keeps one sentence as evidence, folded, and cut at a word when it is long', () => {
    const long = `Call me ${'about the plan '.repeat(60)}soon`;
    const text = `Before.\n\n${long}\n\nAfter.`;
    const closing = sentStepOf({ steps: [step(text, 'Call me', {})], findings: [] }, text, { zone, offered: [] });
    expect(closing?.sentence).toMatch(/^Call me about .* …$/);
    expect(closing?.sentence.length).toBeLessThanOrEqual(402);
    expect(closing?.sentence).not.toMatch(/Before|After/);
  });

  test('is read in a mail of a megabyte without reading it all again', () => {
    const text = `${'Nothing to see here. '.repeat(50_000)}Call me.`;
    expect(
      sentStepOf({ steps: [step(text, 'Call me', {})], findings: [] }, text, { zone, offered: [] })?.sentence,
    ).toBe('Call me.');
  });
});

test.each([
  ['I will send you the figures by Friday. Best, Tomas', [['I will send you the figures by Friday.', '2026-11-27']]],
  ['I will send you the figures soon.', []],
  ['Could you send me the figures by Friday?', []],
])('what is promised in “%s”', (text, promised) => {
  const found = sentPromises(analyze(text, { direction: 'out', reference: { now, zone } }), text);
  expect(found.map(({ what, due }) => [what, due])).toEqual(promised);
});
