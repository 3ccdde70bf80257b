import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { mailLanguage } from '../../src/engine/languages/detect.ts';
import { openingLines, withAgendas } from '../../src/playbook/agenda.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';

const commitments = [...defaultPlaybook.commitments.map(({ id }) => id), null];

describe('the opening lines of an invitation', () => {
  test.each(commitments)('for %s say why, what for, about what, and what happens next', (commitment) => {
    const lines = openingLines(commitment).text.split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^Purpose: .+\.$/);
    expect(lines[1]).toMatch(/^You get: .+\.$/);
    expect(lines[2]).toBe('We cover:');
    expect(lines.slice(3, 6).every((line) => /^- \S/.test(line))).toBe(true);
    expect(lines[6]).toMatch(/^What happens next \(the last five minutes\): .+\.$/);
  });

  test.each(commitments)('for %s hold nothing that our own engine would underline', (commitment) => {
    // An invitation has its time; without one the engine would rightly miss the next step.
    const text = `Can we meet on Thu 30 Jul 15:00 (New York)?\n\n${openingLines(commitment).text}`;
    const reference = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };
    const { findings } = analyze(text, { direction: 'out', reference, context: { underWay: true } });
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test.each(commitments)('for %s are plain, short and fit into an address', (commitment) => {
    const text = openingLines(commitment).text;
    expect(text).not.toMatch(/\bjust\b|!|[{}<>]/i);
    expect(text.replaceAll(/\[[A-Za-z ]+\]/g, '')).not.toMatch(/[[\]]/);
    expect(encodeURIComponent(text).length).toBeLessThan(900);
  });

  test('are different for each commitment, and only brackets when it is not known', () => {
    expect(new Set(commitments.map((one) => openingLines(one).text)).size).toBe(11);
    expect(openingLines(null).text).toContain('Purpose: [what we settle].');
  });
});

describe('the opening lines in another language', () => {
  test.each(['de', 'es', 'fr', 'pt'])(
    'are there in %s, are read as that language, and hold nothing to underline',
    (code) => {
      const { text, language } = openingLines(null, defaultPlaybook, code);
      expect(language).toBe(code);
      expect(text.split('\n')).toHaveLength(7);
      expect(mailLanguage(text)).toBe(code);
      const reference = { now: '2026-07-27T14:00:00Z', zone: 'Europe/Madrid' };
      const { findings } = analyze(text, {
        direction: 'out',
        reference,
        context: { underWay: true, meetingBooked: true },
      });
      expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([]);
      expect(encodeURIComponent(text).length).toBeLessThan(900);
    },
  );

  test.each(['en', 'fi', 'other', 'toString', ''])('are English where there are none: %j', (code) => {
    expect(openingLines(null, defaultPlaybook, code)).toEqual({ text: openingLines(null).text, language: 'en' });
  });

  test('are not put in the place of lines that the rep wrote', () => {
    const agenda = { purpose: 'go through [plan]', get: 'a date', topics: ['Plan'], next: 'who does what' };
    const { text } = openingLines(null, { ...defaultPlaybook, agenda }, 'de');
    expect(text).toContain('Purpose: go through [plan].');
  });

  test('are also there when a shared file holds those Bookend comes with', () => {
    expect(openingLines(null, withAgendas(defaultPlaybook), 'es').language).toBe('es');
  });
});
