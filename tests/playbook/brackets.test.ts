import { describe, expect, test } from 'vitest';
import { blanksIn, bracketsIn } from '../../src/playbook/brackets.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';

describe('a blank to fill in', () => {
  test('is every bracket of the playbook', () => {
    const all = bracketsIn(JSON.stringify(defaultPlaybook.commitments.map(({ wordings }) => wordings)));
    expect(all.length).toBeGreaterThan(5);
    expect(blanksIn(all.join(' '))).toEqual(all);
  });

  test.each([
    ['Hi [First Name], is [your company/team] open? [First Name]', ['[First Name]', '[your company/team]']],
    ['[Prénom], [日付]', ['[Prénom]', '[日付]']],
    ['As said in [1] and [PR-12], see [image: plan.png]', []],
    ['Read [our page](https://own.example)', []],
    ['[ and ] and [] and [[', []],
    [`[${'long '.repeat(20)}]`, []],
  ])('in “%s”: %j', (text, blanks) => {
    expect(blanksIn(text)).toEqual(blanks);
  });
});
