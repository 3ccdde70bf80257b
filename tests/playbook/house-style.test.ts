import { describe, expect, test } from 'vitest';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';

const wordings = defaultPlaybook.commitments.flatMap(({ title, wordings }) =>
  wordings.map((wording, index): [string, string] => [`${title} ${index + 1}`, wording]),
);

const lastSentence = (wording: string): string => wording.split(/(?<=[.?!]) /).at(-1) ?? '';

describe('the wording Bookend comes with', () => {
  test('has ten commitments of three wordings each', () => {
    expect(defaultPlaybook.commitments.map(({ id }) => id)).toEqual([
      'time',
      'explore',
      'change',
      'collaborate',
      'build-consensus',
      'invest',
      'review',
      'resolve-concerns',
      'decide',
      'execute',
    ]);
    expect(defaultPlaybook.commitments.map((commitment) => commitment.wordings.length)).toEqual(Array(10).fill(3));
  });

  test.each(wordings)('%s asks once, at the end, what yes or no answers, and names the times once', (_, wording) => {
    expect(wording.match(/\?/g)).toHaveLength(1);
    expect(wording).toMatch(/\?$/);
    expect(lastSentence(wording)).toMatch(/^(?:Are|Can|Could|Does|Is|May|Shall|Would) /);
    expect(lastSentence(wording).match(/\{slots\}/g)).toHaveLength(1);
    expect(wording.match(/\{slots\}/g)).toHaveLength(1);
  });

  test.each(wordings)('%s says the gain before the ask', (_, wording) => {
    const before = wording.slice(0, -lastSentence(wording).length);
    expect(before.split(' ').length).toBeGreaterThan(5);
  });

  test.each(wordings)('%s is short and plain', (_, wording) => {
    expect(wording.split(' ').length).toBeLessThanOrEqual(45);
    expect(wording).not.toMatch(/\bjust\b|\burgent|\basap\b|!|touch base|circle back|\bin \{minutes\}/i);
    expect(wording.replaceAll(/\{(?:slots|minutes|name)\}|\[[A-Za-z ]+\]/g, '')).not.toMatch(/[[\]{}]/);
  });

  test.each(defaultPlaybook.commitments.map(({ title, wordings }) => [title, wordings] as const))(
    '%s has a wording that needs nothing filled in, and names the recipient in the first alone',
    (_, own) => {
      expect(own.filter((wording) => !wording.includes('['))).not.toEqual([]);
      expect(own.map((wording) => wording.startsWith('{name}, '))).toEqual([true, false, false]);
    },
  );
});
