import { describe, expect, test } from 'vitest';
import { asked, gerunds, proposed } from './forms.ts';
import { verdict } from './verdict.ts';

const TALKS = ['talk next week', 'meet sometime next week', 'discuss the terms', 'set up a call'];
const TALKING = ['talking next week', 'meeting sometime next week', 'discussing the terms', 'setting up a call'];
const THINGS = ['send the contract', 'review the draft'];

const sentenceOf = (form: string, verb: string): string => form.replace('…', verb).replace(/[^.?]$/, '$&.');

describe.each([
  ['asked', asked, TALKS],
  ['proposed', proposed, TALKS],
  ['with a verb in -ing', gerunds, TALKING],
] as const)('a talk without a day, %s', (_, forms, verbs) => {
  test.each(forms)('%s', (form) => {
    const sentences = verbs.map((verb) => sentenceOf(form, verb));
    expect(sentences.filter((sentence) => verdict(sentence, 'out') !== 'hard')).toEqual([]);
  });
});

describe('a thing without a day', () => {
  test.each(asked)('%s', (form) => {
    const sentences = THINGS.map((verb) => sentenceOf(form, verb));
    expect(sentences.filter((sentence) => verdict(sentence, 'out') !== 'soft')).toEqual([]);
  });
});

describe('a talk on a day', () => {
  test.each([...asked, ...proposed])('%s', (form) => {
    const sentences = ['talk on Thursday at 2pm', 'meet on Thursday at 2pm'].map((verb) => sentenceOf(form, verb));
    expect(sentences.filter((sentence) => verdict(sentence, 'out') !== 'concrete')).toEqual([]);
  });
});
