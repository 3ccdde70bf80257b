// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Offers } from '../../src/coach/offers.ts';
import { FakeCompose, slot } from './fake-page.ts';

const thursday = slot('2026-11-26T09:00:00Z');
const friday = slot('2026-11-27T13:30:00Z');
const texts = ['Thu 26 Nov 11:00', 'Fri 27 Nov 15:30'];
const both = 'Does Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki) work?';

function create() {
  const compose = FakeCompose.plain('1', document, '');
  const offers = new Offers();
  offers.add(compose, [friday, thursday], [texts[1] ?? '', texts[0] ?? '']);
  return { compose, offers };
}

describe('the slots offered in a draft', () => {
  it('are those that were put in, in the order of time', () => {
    const { compose, offers } = create();
    expect(offers.in(compose, both)).toEqual([thursday, friday]);
  });

  it('are gone when the rep deleted or changed their words', () => {
    const { compose, offers } = create();
    expect(offers.in(compose, 'Does Fri 27 Nov 15:30 (Helsinki) work?')).toEqual([friday]);
    expect(offers.in(compose, 'Does Fri 27 Nov 16:00 (Helsinki) work?')).toEqual([]);
  });

  it('are not taken for a later time that begins as they do', () => {
    const { compose, offers } = create();
    offers.add(compose, [slot('2026-12-01T08:00:00Z')], ['le mardi 1er décembre à 9h']);
    expect(offers.in(compose, 'Est-ce que le mardi 1er décembre à 9h30 (Paris) vous convient ?')).toEqual([]);
    expect(offers.in(compose, 'Est-ce que le mardi 1er décembre à 9h (Paris) vous convient ?')).toHaveLength(1);
  });

  it('belong to their own draft only', () => {
    const { offers } = create();
    expect(offers.in(FakeCompose.plain('2', document, ''), both)).toEqual([]);
  });

  it('are known again when undo send brings the draft back in a new compose', () => {
    const { compose, offers } = create();
    compose.draft = 'draft-7';
    offers.follow(compose);
    const again = FakeCompose.plain('2', document, '');
    again.draft = 'draft-7';
    expect(offers.in(again, both)).toEqual([thursday, friday]);
  });

  it('are named once, however often they were put in', () => {
    const { compose, offers } = create();
    offers.add(compose, [thursday], texts.slice(0, 1));
    expect(offers.in(compose, both)).toEqual([thursday, friday]);
  });
});
