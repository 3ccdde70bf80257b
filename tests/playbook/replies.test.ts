import { describe, expect, test } from 'vitest';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { defaultReply } from '../../src/playbook/default-replies.ts';
import { REPLY_KINDS } from '../../src/playbook/moves.ts';
import { renderReply, replyLanguage, replyTo, withOwnReplies, withReplies } from '../../src/playbook/replies.ts';
import { REPLY_LANGUAGES } from '../../src/playbook/types.ts';

const german = 'Gern. Passt Ihnen {slots}, {name}?';
const own = { ...defaultPlaybook, replies: [{ to: 'bad-time' as const, minutes: 10, words: { de: german } }] };

describe('the reply of a playbook', () => {
  test('has its own words, and Bookend’s in every other language and to every other brush-off', () => {
    const { words, ...rest } = replyTo('bad-time', own);
    expect(rest).toEqual({ to: 'bad-time', minutes: 10 });
    expect(words).toEqual({ ...defaultReply('bad-time').words, de: german });
    expect(replyTo('sometime', own)).toEqual(defaultReply('sometime'));
  });

  test.each([
    ['pt', 'pt'],
    ['nl', 'en'],
    ['constructor', 'en'],
  ])('to a mail in %s is in %s', (language, answered) => expect(replyLanguage(language)).toBe(answered));

  test('names whom it answers, and reads well where that is not known', () => {
    const options = { slots: [], zone: 'Europe/Berlin', clientZone: null, minutes: 10 };
    const words = (names: string[]) =>
      renderReply(german, 'de', { ...options, names })
        .map(({ text }) => text)
        .join('');
    expect(words(['Ines'])).toBe('Gern. Passt Ihnen [Tag und Uhrzeit], Ines?');
    expect(words([])).toBe('Gern. Passt Ihnen [Tag und Uhrzeit]?');
  });
});

describe('a file of the playbook', () => {
  test('has every reply in every language, and comes back as what is the rep’s own', () => {
    const whole = withReplies(own);
    expect(whole.replies?.map(({ to }) => to)).toEqual(REPLY_KINDS);
    for (const { words } of whole.replies ?? []) expect(Object.keys(words)).toEqual(REPLY_LANGUAGES);
    expect(withOwnReplies(whole)).toEqual(own);
    expect(withOwnReplies(withReplies(defaultPlaybook))).toEqual(defaultPlaybook);
  });

  test('keeps a length of the rep’s own without any words', () => {
    const shorter = { ...defaultPlaybook, replies: [{ to: 'bad-time' as const, minutes: 10, words: {} }] };
    expect(withOwnReplies(withReplies(shorter))).toEqual(shorter);
  });
});
