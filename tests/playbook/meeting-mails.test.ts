import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { mailLanguage } from '../../src/engine/languages/detect.ts';
import { dealMail, type MeetingMail, meetingMail, promiseMail, spokenLine } from '../../src/playbook/meeting-mails.ts';
import { REPLY_KINDS } from '../../src/playbook/moves.ts';
import { replyTo } from '../../src/playbook/replies.ts';
import { REPLY_LANGUAGES } from '../../src/playbook/types.ts';
import { epoch, HOUR, instantOf } from '../../src/schedule/instants.ts';
import { slotListIn } from '../../src/schedule/slots-in.ts';
import { instantRead } from '../../src/schedule/written-zone.ts';
import { runs } from '../runs.ts';
import { anyOffer, type Offer } from './any-offer.ts';

const analyze = createMailAnalyzer();
const KINDS: MeetingMail[] = ['declined', 'tentative', 'unanswered', 'after'];
const ZONES = [
  'Europe/Madrid',
  'Europe/Helsinki',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Calcutta',
  'UTC',
  'Etc/GMT+5',
];

const offers = anyOffer(ZONES, 3);

function mail(kind: MeetingMail, language: string, { now, zone, clientZone, starts }: Offer, names: string[]): string {
  const planned = slotListIn(language, [{ start: instantOf(epoch(now) + 26 * HOUR) }], zone, clientZone);
  const times = slotListIn(
    language,
    starts.map((start) => ({ start })),
    zone,
    clientZone,
  );
  return meetingMail(kind, {}, { language, names, planned, times });
}

/** The instants of the last concrete step: the mail's own question comes last. */
function offered(text: string, { now, zone, clientZone }: Offer): (number | null)[] {
  const { steps } = analyze(text, { direction: 'out', reference: { now, zone } });
  const time = steps.filter(({ label }) => label === 'concrete').at(-1)?.time;
  return time ? time.values.map((value) => instantRead(time, value, { own: zone, theirs: clientZone })) : [];
}

describe('a mail about a meeting', () => {
  const cases = REPLY_LANGUAGES.flatMap((language) => KINDS.map((kind) => [language, kind] as const));

  test.each(cases)('in %s, %s: offers times that are read back as themselves, and nothing open', (language, kind) => {
    fc.assert(
      fc.property(offers, fc.constantFrom<string[]>([], ['Inés'], ['Ole', 'Inés']), (offer, names) => {
        const text = mail(kind, language, offer, names);
        expect(mailLanguage(text), text).toBe(language);
        expect(offered(text, offer), text).toEqual(offer.starts.map(epoch));
        const { findings } = analyze(text, { direction: 'out', reference: { now: offer.now, zone: offer.zone } });
        expect(
          findings.map(({ start, end }) => text.slice(start, end)),
          text,
        ).toEqual([]);
      }),
      runs(40),
    );
  });

  test.each(REPLY_LANGUAGES)('is said aloud in %s in words that the engine reads as the times on offer', (language) => {
    fc.assert(
      fc.property(offers, (offer) => {
        const { zone, clientZone, starts } = offer;
        const times = slotListIn(
          language,
          starts.map((start) => ({ start })),
          zone,
          clientZone,
        );
        const text = spokenLine(language, times);
        expect(mailLanguage(text), text).toBe(language);
        expect(offered(text, offer), text).toEqual(starts.map(epoch));
      }),
      runs(20),
    );
  });

  test.each(cases)('in %s, %s: without times has a bracket in their place', (language, kind) => {
    const text = meetingMail(
      kind,
      {},
      {
        language,
        names: [],
        planned: slotListIn(language, [{ start: '2026-12-01T09:00:00Z' }], 'UTC'),
        times: '',
      },
    );
    expect(text).toMatch(/\[[^\]]+ [^\]]+\]/);
    expect(text).not.toMatch(/undefined|\{|\bjust\b/);
  });
});

describe('a mail in a deal', () => {
  test('greets whoever is named, and ends with the wording', () => {
    const words = { language: 'en', names: ['Lena'], owes: false };
    expect(dealMail('Shall we meet on [day and time]?', words)).toBe('Hello Lena,\n\nShall we meet on [day and time]?');
  });

  test.each(REPLY_LANGUAGES)('in %s: leaves room for what was promised before it asks for anything', (language) => {
    const [hello, owed, closing, ...rest] = dealMail('Ask.', { language, names: [], owes: true }).split('\n\n');
    expect(hello).toMatch(/[,:]$/);
    expect(owed).toMatch(/^\[[^\]]+\]$/);
    expect([closing, ...rest]).toEqual(['Ask.']);
  });
});

describe('a German mail', () => {
  const german = { language: 'de', names: ['Ana'] };

  test.each(REPLY_KINDS.filter((kind) => kind !== 'declined'))(
    'goes on in small letters behind its greeting: %s',
    (kind) => {
      const { words } = replyTo(kind, {});
      const [first] = dealMail(words.de, { ...german, owes: false }).split('\n\n')[1] ?? '';
      expect(first, words.de).toMatch(/\p{Ll}/u);
    },
  );

  test('leaves a noun and a form of address as they are, and what begins a paragraph of its own', () => {
    for (const words of ['Termine gibt es noch.', 'Ihre Frage ist gut.', 'Sie haben recht.', '[Name] kommt.'])
      expect(dealMail(words, { ...german, owes: false })).toBe(`Guten Tag Ana,\n\n${words}`);
    expect(dealMail('Dann so.', { ...german, owes: true })).toMatch(/\n\nDann so\.$/);
  });

  test('asks for what they promised in small letters too', () => {
    expect(promiseMail({}, german)).toMatch(/^Guten Tag Ana,\n\nwenn /);
  });
});

describe('a mail that asks for what they promised', () => {
  /** What a rep may fill in, by the language. */
  const FILLED: Record<string, string[]> = {
    en: ['the questionnaire', 'Thursday 3 December', 'your review starts on Friday 4 December'],
    de: ['der Fragebogen', 'Donnerstag, 3. Dezember,', 'beginnt Ihre Prüfung am Freitag, 4. Dezember'],
    es: ['el cuestionario', 'jueves 3 de diciembre', 'la revisión empieza el viernes 4 de diciembre'],
    fr: ['le questionnaire', 'jeudi 3 décembre', 'la revue commence le vendredi 4 décembre'],
    pt: ['o questionário', 'quinta-feira, 3 de dezembro', 'a revisão começa na sexta-feira, 4 de dezembro'],
  };

  test.each(REPLY_LANGUAGES)('in %s: has room for it, its day and the gain, and one question', (language) => {
    const text = promiseMail({}, { language, names: ['Ana'] });
    expect(text.split('\n\n')[0]).toContain('Ana');
    expect(text.match(/\[[^\]]+\]/g)).toHaveLength(3);
    expect(text.match(/\?/g)).toHaveLength(1);
    expect(text).toMatch(/\?$/);
  });

  test.each(REPLY_LANGUAGES)('in %s: filled in, leaves nothing open', (language) => {
    const words = [...(FILLED[language] ?? [])];
    const text = promiseMail({}, { language, names: [] }).replace(/\[[^\]]+\]/g, () => words.shift() ?? '');
    expect(words).toEqual([]);
    const reference = { now: '2026-11-30T09:00:00Z', zone: 'Europe/Madrid' };
    const { findings } = analyze(text, { direction: 'out', reference });
    expect(
      findings.map(({ start, end }) => text.slice(start, end)),
      text,
    ).toEqual([]);
  });
});
