import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { agendaFor } from '../../src/playbook/agenda.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';

const commitments = [...defaultPlaybook.commitments.map(({ id }) => id), null];

describe('the opening lines of an invitation', () => {
  test.each(commitments)('for %s say why, what for, about what, and what happens next', (commitment) => {
    const lines = agendaFor(commitment).split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^Purpose: .+\.$/);
    expect(lines[1]).toMatch(/^You get: .+\.$/);
    expect(lines[2]).toBe('We cover:');
    expect(lines.slice(3, 6).every((line) => /^- \S/.test(line))).toBe(true);
    expect(lines[6]).toMatch(/^What happens next \(the last five minutes\): .+\.$/);
  });

  test.each(commitments)('for %s hold nothing that our own engine would underline', (commitment) => {
    // An invitation has its time; without one the engine would rightly miss the next step.
    const text = `Can we meet on Thu 30 Jul 15:00 (New York)?\n\n${agendaFor(commitment)}`;
    const reference = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };
    const { findings } = analyze(text, { direction: 'out', reference, context: { underWay: true } });
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test.each(commitments)('for %s are plain, short and fit into an address', (commitment) => {
    const text = agendaFor(commitment);
    expect(text).not.toMatch(/\bjust\b|!|[{}<>]/i);
    expect(text.replaceAll(/\[[A-Za-z ]+\]/g, '')).not.toMatch(/[[\]]/);
    expect(encodeURIComponent(text).length).toBeLessThan(900);
  });

  test('are different for each commitment, and only brackets when it is not known', () => {
    expect(new Set(commitments.map((one) => agendaFor(one))).size).toBe(11);
    expect(agendaFor(null)).toContain('Purpose: [what we settle].');
  });
});
