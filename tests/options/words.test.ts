import { describe, expect, test } from 'vitest';
import { anchorName, recordName, total } from '../../src/options/records.ts';
import { STORES } from '../../src/store/schema.ts';
import { DataLostError } from '../../src/store/sentinel.ts';
import { isLoss } from '../../src/ui/loss.ts';
import { findZone } from '../../src/ui/zones.ts';

describe('a zone', () => {
  test.each([
    ['Europe/Helsinki', 'Europe/Helsinki'],
    ['  europe/helsinki ', 'Europe/Helsinki'],
    ['helsinki', 'Europe/Helsinki'],
    ['new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', expect.stringMatching(/^Asia\/(Kolkata|Calcutta)$/)],
    ['', ''],
    ['Middle of nowhere', null],
    ['Europe/Nowhere', null],
    ['EST', 'America/New_York'],
    ['munich', 'Europe/Berlin'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['St. Johns', 'America/St_Johns'],
    ['utc+5', 'Etc/GMT-5'],
  ])('from “%s” is %j', (text, zone) => {
    expect(findZone(text)).toEqual(zone);
  });
});

describe('records', () => {
  test('each store has a name of its own that is not its technical one', () => {
    const names = STORES.filter((store) => store !== 'meta').map(recordName);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Timeline entries');
  });

  test('a store that came later is named by itself', () => {
    expect(recordName('nudges')).toBe('Nudges');
  });

  test('are counted together', () => {
    expect(total({ deals: 2, people: 3 })).toBe(5);
  });
});

test.each([
  ['composeBody', 'Compose body'],
  ['sendButton', 'Send button'],
  ['thread', 'Thread'],
])('the anchor %s is %s', (anchor, name) => {
  expect(anchorName(anchor)).toBe(name);
});

test('lost records are told from other failures by what the store says', () => {
  expect(isLoss(new DataLostError({ deals: 3 }, { deals: 0 }).message)).toBe(true);
  expect(isLoss('Something went wrong in Bookend. Please try again.')).toBe(false);
});
