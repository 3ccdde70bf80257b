import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { mailLanguage } from '../../src/engine/languages/detect.ts';
import { defaultReply, noTimesIn } from '../../src/playbook/default-replies.ts';
import { isMail, REPLY_KINDS, replyAbouts } from '../../src/playbook/moves.ts';
import { renderReply } from '../../src/playbook/replies.ts';
import { type MailKind, REPLY_LANGUAGES, type ReplyKind, type ReplyLanguage } from '../../src/playbook/types.ts';
import { epoch, instantOf, MINUTE } from '../../src/schedule/instants.ts';
import { slotLabelsIn } from '../../src/schedule/slots-in.ts';
import type { Slot } from '../../src/schedule/types.ts';
import { instantRead } from '../../src/schedule/written-zone.ts';
import { runs } from '../runs.ts';
import { anyOffer } from './any-offer.ts';

/** Mails have tests of their own. */
const KINDS = REPLY_KINDS.filter((kind): kind is Exclude<ReplyKind, MailKind> => !isMail(kind));
const cases = REPLY_LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));
const read = createMailAnalyzer();

const ZONES = ['Europe/Madrid', 'Europe/Helsinki', 'America/New_York', 'Asia/Calcutta', 'UTC'];
const offers = anyOffer(ZONES, 2).map(({ starts, ...offer }) => ({
  ...offer,
  slots: starts.map((start): Slot => ({ start, end: instantOf(epoch(start) + 15 * MINUTE), checked: true })),
}));

function reply(
  kind: ReplyKind,
  language: ReplyLanguage,
  slots: Slot[],
  zone = 'UTC',
  clientZone: string | null = null,
) {
  const { words, minutes } = defaultReply(kind);
  return renderReply(words[language], language, { slots, zone, clientZone, names: [], minutes });
}

const textOf = (segments: ReturnType<typeof reply>): string => segments.map(({ text }) => text).join('');

describe('a reply to a brush-off, and the words for a meeting that moves', () => {
  test.each(cases)(
    'in %s, %s: offers times that are read back as themselves, and leaves nothing open',
    (language, kind) => {
      fc.assert(
        fc.property(offers, ({ now, zone, clientZone, slots }) => {
          const text = textOf(reply(kind, language, slots, zone, clientZone));
          expect(mailLanguage(text), text).toBe(language);
          const { steps, findings } = read(text, { direction: 'out', reference: { now, zone } });
          const open = findings.map(({ start, end }) => text.slice(start, end));
          expect(open, text).toEqual([]);
          const times = steps.flatMap(({ label, time }) => (label === 'concrete' && time ? [time] : []));
          const instants = times.flatMap((time) =>
            time.values.map((value) => instantRead(time, value, { own: zone, theirs: clientZone })),
          );
          for (const { start } of slots) expect(instants, text).toContain(epoch(start));
          for (const label of slotLabelsIn(language, slots, zone, clientZone)) expect(text).toContain(label);
        }),
        runs(15),
      );
    },
  );

  test.each(cases)(
    'in %s, %s: ends with the ask, asks one open question at most, is short and plain',
    (language, kind) => {
      const template = defaultReply(kind).words[language];
      expect(template.match(/\{slots\}/g)).toHaveLength(1);
      expect(template.split(/(?<=[.?!]) /).at(-1)).toContain('{slots}');
      expect(template).toMatch(/\?$/);
      expect(template.match(/\?/g)?.length).toBeLessThanOrEqual(2);
      expect(template.split(' ').length).toBeLessThanOrEqual(45);
      expect(template).not.toMatch(/\bjust\b|\burgent|\basap\b|!|touch base|circle back|\bin \{minutes\}/i);
      expect(template.replaceAll(/\{(?:slots|minutes)\}|\[[\p{L} ]+\]/gu, '')).not.toMatch(/[[\]{}]/);
    },
  );

  test.each(cases)('in %s, %s: without times has a bracket in their place', (language, kind) => {
    const segments = reply(kind, language, []);
    expect(segments.filter((one) => one.kind === 'slots')).toEqual([]);
    expect(segments.at(-2)).toEqual({ kind: 'bracket', text: noTimesIn(language) });
  });
});

describe('what the banner says of a mail it answers', () => {
  test.each(KINDS)('%s: may be so, in short plain words that our own check lets pass', (kind) => {
    const { title, why } = replyAbouts[kind];
    expect(`${title} ${why}`).toMatch(/\bmay\b/);
    expect(title).toMatch(/^[A-Z][^.]*$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(title.length).toBeLessThanOrEqual(55);
    expect(why.length).toBeLessThan(120);
    expect(`${title} ${why}`).not.toMatch(/\byou should\b|\bjust\b|!|\bplease\b/i);
    const reference = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };
    expect(analyze(`${title}. ${why}`, { direction: 'out', reference }).findings).toEqual([]);
  });
});
