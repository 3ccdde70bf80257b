import { describe, expect, test } from 'vitest';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { firstName } from '../../src/playbook/first-name.ts';
import { render } from '../../src/playbook/render.ts';
import { rewritesFor } from '../../src/playbook/rewrites.ts';
import type { Playbook } from '../../src/playbook/types.ts';

const zone = 'Europe/Helsinki';
const slots = [
  { start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:45:00Z', checked: true },
  { start: '2026-11-27T13:30:00Z', end: '2026-11-27T14:15:00Z', checked: true },
  { start: '2026-11-30T14:00:00Z', end: '2026-11-30T14:45:00Z', checked: true },
];
const [thursday] = slots;
if (!thursday) throw new Error('no slot');

describe('a template becomes words', () => {
  test('with the times in place and brackets kept apart', () => {
    const { text, segments } = render('Ask [finance] for {minutes} minutes on {slots}?', { slots: [thursday], zone });
    expect(segments).toEqual([
      { kind: 'text', text: 'Ask ' },
      { kind: 'bracket', text: '[finance]' },
      { kind: 'text', text: ' for 45 minutes on ' },
      { kind: 'slots', text: 'Thu 26 Nov 11:00 (Helsinki)' },
      { kind: 'text', text: '?' },
    ]);
    expect(text).toBe('Ask [finance] for 45 minutes on Thu 26 Nov 11:00 (Helsinki)?');
  });

  test('without a time the place of it is a bracket, never a guess', () => {
    expect(render('{minutes} minutes on {slots}?', { slots: [], zone }).text).toBe(
      '[number] minutes on [day and time]?',
    );
    expect(render('{minutes} minutes?', { slots: [], zone, minutes: 20 }).text).toBe('20 minutes?');
  });

  test.each([
    ['{name}, a word.', ['Ines'], 'Ines, a word.'],
    ['{name}, a word.', ['Ines', 'Pekka'], 'Ines and Pekka, a word.'],
    ['{name}, a word.', [], 'A word.'],
    ['{name}, a word.', ['A', 'B', 'C'], 'A word.'],
    ['Does it suit you, {name}?', [], 'Does it suit you?'],
    ['Does it suit you, {name}?', ['Ines'], 'Does it suit you, Ines?'],
    ['{name}, one.', ['$&'], '$&, one.'],
  ])('%s for %j', (template, names, text) => {
    expect(render(template, { slots: [], zone, names }).text).toBe(text);
  });

  test('goes on after a greeting without the name, and in the middle of the sentence', () => {
    const options = { slots: [], zone, names: ['Ines'], isGreeted: true };
    expect(render('{name}, a word. And one, {name}.', options).text).toBe('a word. And one, Ines.');
    expect(render('A word.', options).text).toBe('A word.');
  });

  test('what is not a placeholder stays as it is', () => {
    expect(render('A {thing}, [open and ] closed', { slots, zone }).text).toBe('A {thing}, [open and ] closed');
  });
});

describe('rewrites for a commitment', () => {
  test('offer all times, then two, then the last', () => {
    const rewrites = rewritesFor('review', defaultPlaybook, slots, zone);
    expect(rewrites.map((rewrite) => rewrite.slots)).toEqual([slots, slots.slice(0, 2), slots.slice(2)]);
    for (const { text, segments, commitment } of rewrites) {
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      expect(commitment).toBe('review');
    }
  });

  test('name the recipient in the first wording only, and only when the name is known', () => {
    const [first, second] = rewritesFor('decide', defaultPlaybook, slots, zone, { recipientNames: ['Ines Valtari'] });
    expect(first?.text).toMatch(/^Ines, /);
    expect(second?.text).not.toContain('Ines');
    for (const recipientNames of [[], [''], ['info@halden-marine.example'], ['Ines Valtari', 'Sales Team']]) {
      expect(rewritesFor('decide', defaultPlaybook, slots, zone, { recipientNames })[0]?.text).toMatch(/^To have it/);
    }
  });

  test('with no time to offer leave a bracket, and with no such commitment are none', () => {
    expect(rewritesFor('time', defaultPlaybook, [], zone)[0]?.text).toMatch(/20-minute call on \[day and time\]/);
    expect(rewritesFor('time', { ...defaultPlaybook, commitments: [] }, slots, zone)).toEqual([]);
  });

  test('are as many as the playbook has wordings, three at most', () => {
    const with5: Playbook = structuredClone(defaultPlaybook);
    for (const commitment of with5.commitments) commitment.wordings = ['A {slots}?', 'B {slots}?'];
    expect(rewritesFor('time', with5, slots, zone)).toHaveLength(2);
    for (const commitment of with5.commitments) commitment.wordings = Array.from({ length: 5 }, () => 'A {slots}?');
    expect(rewritesFor('time', with5, slots, zone)).toHaveLength(3);
  });
});

describe('the name someone is addressed by', () => {
  test.each([
    ['Ines Valtari', 'Ines'],
    ['Valtari, Ines', 'Ines'],
    ['Dr. Ines Valtari', 'Ines'],
    ['"Ines Valtari" (Halden)', 'Ines'],
    ['Anne-Marie O’Neill', 'Anne-Marie'],
    ['Čeněk Novák', 'Čeněk'],
    ['Ines', 'Ines'],
  ])('%s is %s', (shown, name) => {
    expect(firstName(shown)).toBe(name);
  });

  test.each([
    '',
    '  ',
    'ines@halden.example',
    'Halden Sales Team',
    'IT',
    'J. Valtari',
    'ines valtari',
    '山田太郎',
    'Room 4',
    'A, B, C',
    'Info',
  ])('%s would be a guess', (shown) => {
    expect(firstName(shown)).toBeNull();
  });
});
