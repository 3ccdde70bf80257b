import { describe, expect, it } from 'vitest';
import { isAmongColleagues } from '../../../src/coach/draft/recipients.ts';

describe('a mail among colleagues', () => {
  it.each<[string | null, string[], boolean]>([
    ['tomas@northbay.example', ['ida@northbay.example'], true],
    ['tomas@northbay.example', ['ida@northbay.example', 'maren@brackwater.example'], false],
    ['tomas@northbay.example', [], false],
    [null, ['ida@northbay.example'], false],
    ['tomas@gmail.com', ['maren@gmail.com'], false],
    ['tomas@yahoo.co.uk', ['maren@yahoo.co.uk'], false],
  ])('from %s to %j: %s', (account, addresses, internal) => {
    expect(isAmongColleagues(account, addresses)).toBe(internal);
  });
});
