import { describe, expect, test } from 'vitest';
import { analyze, createAnalyzer } from '../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};

describe('a finding', () => {
  const text = "Hi Pekka,\n\nGreat talking today. I'll call you sometime next week.\n\nBest,\nAnna";
  const { findings, steps } = analyze(text, options);

  test('underlines the vague clause and replaces its sentence', () => {
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(text.slice(finding?.start, finding?.end)).toBe("I'll call you sometime next week");
    expect(text.slice(finding?.replace.start, finding?.replace.end)).toBe("I'll call you sometime next week.");
  });

  test('names what is missing', () => {
    expect(findings[0]).toMatchObject({ ruleId: 'ill-call', missing: ['time'] });
  });

  test('goes with a step that says who, what and how', () => {
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({
      label: 'vague',
      severity: 'hard',
      owner: 'sender',
      act: 'commit',
      brushOff: true,
    });
  });
});

test('a clause ends at a colon, and not in the middle of a clock', () => {
  const spans = (text: string) => analyze(text, options).steps.map(({ start, end }) => text.slice(start, end));
  expect(spans('Can we start at 10:15 on Tuesday?')).toEqual(['Can we start at 10:15 on Tuesday']);
  expect(spans("I'll call you next week: the numbers will be in by then.")).toEqual(["I'll call you next week"]);
});

describe('the anatomy of a step', () => {
  test('marks action, time, people, purpose and ask', () => {
    const text = 'Could you call Pekka on Tuesday at 2pm to agree the scope?';
    const anatomy = analyze(text, options).steps[0]?.anatomy ?? {};
    const parts = Object.fromEntries(
      Object.entries(anatomy).map(([part, { start, end }]) => [part, text.slice(start, end)]),
    );
    expect(parts).toEqual({
      action: 'call',
      time: expect.stringContaining('Tuesday at 2pm'),
      people: 'Pekka',
      purpose: 'to agree the scope',
      ask: text,
    });
  });

  test('leaves out what is not said', () => {
    const anatomy = analyze("Let's touch base soon.", options).steps[0]?.anatomy ?? {};
    expect(Object.keys(anatomy)).not.toContain('time');
    expect(Object.keys(anatomy)).not.toContain('action');
    expect(Object.keys(anatomy)).not.toContain('purpose');
  });
});

describe('steps over several sentences', () => {
  test('a slot in the next sentence belongs to the proposal before it', () => {
    const text = 'Could we set up a call to agree the scope? Thursday 2pm or Friday 10am work for me.';
    const { steps } = analyze(text, options);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ label: 'concrete', ruleId: 'set-up-a-call' });
    expect(text.slice(steps[0]?.time?.start, steps[0]?.time?.end)).toBe('Thursday 2pm or Friday 10am');
  });

  test('an open offer counts only where nothing concrete stands', () => {
    const offer = 'Let me know if you have any questions.';
    expect(analyze(offer, options).steps).toHaveLength(1);
    expect(analyze(`Can we review it on Thursday at 2pm? ${offer}`, options).steps.map((s) => s.label)).toEqual([
      'concrete',
    ]);
  });
});

describe('which steps become alerts', () => {
  const alertsOf = (text: string) => analyze(text, options).findings.map(({ start, end }) => text.slice(start, end));

  test('a sentence has one alert, over all that is vague in it', () => {
    expect(alertsOf("We'll discuss it internally and get back to you.")).toEqual([
      "We'll discuss it internally and get back to you",
    ]);
  });

  test('none once the mail holds a meeting or a dated decision', () => {
    expect(alertsOf("Let's talk soon about the rollout. Can you sign off on the scope by Friday noon?")).toEqual([]);
    expect(alertsOf("Let's talk soon about the rollout. The kickoff is on August 10 at 9am.")).toEqual([]);
  });

  test('a dated deliverable leaves the meeting open', () => {
    expect(alertsOf("I'll send the deck tomorrow. Let's talk soon about the rollout.")).toEqual([
      "Let's talk soon about the rollout",
    ]);
  });

  test('an undated deliverable is a step and no alert', () => {
    expect(alertsOf('Please send the order form.')).toEqual([]);
    expect(analyze('Please send the order form.', options).steps).toMatchObject([{ label: 'vague', severity: 'soft' }]);
  });
});

describe('an analyser that remembers sentences', () => {
  test('says the same as one that does not, whatever was read before', () => {
    const remembering = createAnalyzer();
    const draft = "Hi Ana,\nThanks for today. I'll send the deck on Friday. Let's touch base next week. Talk soon!";
    for (let length = 1; length <= draft.length; length++) {
      const text = draft.slice(0, length);
      expect(remembering(text, options)).toEqual(analyze(text, options));
    }
    const elsewhere = `PS before it. ${draft}`;
    expect(remembering(elsewhere, options)).toEqual(analyze(elsewhere, options));
  });

  test.each([
    ['a sign-off and a signature', '\n\nBest regards,\nAna Ruiz\nAccount Manager | +44 20 7946 0011'],
    ['a quoted mail', '\n\nOn Mon, Jul 20, 2026 at 9:12 AM Ana wrote:\n> Call me next week.'],
    ['a disclaimer', '\n\nThis message is confidential and meant for you alone.\nCall me next week.'],
    ['a blank line inside a sentence', '\n\nand'],
  ])('reads the rest anew when %s comes in above it and goes again', (_what, between) => {
    const remembering = createAnalyzer();
    const [before, after] = [
      "Hi Ana,\n\nI'll get back to you. We met on Monday",
      ' at 2 p.m.\n\nLet us talk soon about it.',
    ];
    for (let length = 0; length <= between.length; length++) {
      const text = before + between.slice(0, length) + after;
      expect(remembering(text, options)).toEqual(analyze(text, options));
    }
    expect(remembering(before + after, options)).toEqual(analyze(before + after, options));
  });

  test('resolves times against the reference of each call', () => {
    const remembering = createAnalyzer();
    const text = 'Can we talk on Thursday at 2pm?';
    const first = remembering(text, options).steps[0]?.time?.values[0]?.date;
    const later = { ...options, reference: { now: '2026-09-07T14:00:00Z', zone: 'America/New_York' } };
    expect(first).toBe('2026-07-30');
    expect(remembering(text, later).steps[0]?.time?.values[0]?.date).toBe('2026-09-10');
  });
});

describe('unusual input', () => {
  const nothing = { steps: [], findings: [] };
  test.each([
    ['an empty text', ''],
    ['blanks and line breaks', ' \n\n\t \n'],
    ['only quote', '> Call me next week.\n> Best, Tom'],
    ['emoji', '😀🎉👍🏽'.repeat(50)],
    ['right-to-left text', 'اتصل بي الأسبوع القادم من فضلك حتى نناقش العرض مع الفريق'],
    ['one endless word', 'x'.repeat(50_000)],
    ['punctuation only', '.,;:!?-'.repeat(5_000)],
  ])('%s has no steps', (_name, text) => {
    expect(analyze(text, options)).toEqual(nothing);
  });

  test('offsets hold behind emoji and mixed scripts', () => {
    const text = '👍🏽 Danke, שלום! Call me next week.';
    const [finding] = analyze(text, options).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe('Call me next week');
  });

  test('a draft of one megabyte is read to its end', () => {
    const filler = 'The rollout covers three regions and the numbers are in the deck. '.repeat(16_000);
    const text = `${filler}\nCall me next week.`;
    expect(text.length).toBeGreaterThan(1_000_000);
    const { findings } = analyze(text, options);
    expect(findings.map((f) => text.slice(f.start, f.end))).toEqual(['Call me next week']);
  });

  test('a sentence that never ends is left alone', () => {
    expect(analyze(`call me ${'and then '.repeat(20_000)}next week`, options)).toEqual(nothing);
  });
});

describe('in a conversation under way', () => {
  const underWay = (text: string) =>
    analyze(text, {
      direction: 'out',
      reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
      context: { underWay: true },
    }).findings.map(({ start, end }) => text.slice(start, end));

  test.each([
    'The plan is attached. Let me know if you have any questions.',
    'Have a look when you get a chance and let me know your thoughts.',
    'The numbers are in the sheet. Looking forward to hearing from you.\n\nBest,\nNora',
  ])('a courtesy that is the only closing is an alert: %s', (text) => {
    expect(underWay(text)).toHaveLength(1);
  });

  test.each([
    'Can we review it on Thursday at 2pm? Let me know if you have any questions.',
    'I will send the plan tomorrow. Looking forward to your thoughts.',
    'Thank you for the call.',
  ])('nothing is, beside a step with a day or without any closing: %s', (text) => {
    expect(underWay(text)).toEqual([]);
  });

  test('without that knowledge a courtesy is left alone', () => {
    const { findings } = analyze('Let me know if you have any questions.', {
      direction: 'out',
      reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
    });
    expect(findings).toEqual([]);
  });
});
