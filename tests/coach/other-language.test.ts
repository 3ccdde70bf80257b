// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { createCoach } from './create-coach.ts';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  vi.useRealTimers();
});

it('a closing in Spanish is underlined and explained, and no English wording is offered for it', async () => {
  const text = 'Hola, Maren:\nMe alegró ver el astillero. Te llamo la semana que viene.\nTomás';
  const made = await createCoach({ text, analyze: createMailAnalyzer() });
  stop = made.stop;
  made.caret(3);
  await made.press('b', { altKey: true }, made.compose.field());
  const [card] = made.all('[role="dialog"]');
  expect(card?.textContent).toContain('Promises a call on no day');
  expect(made.all('.note')[0]?.textContent).toContain('This closing is in Spanish.');
  expect(made.all('[role="radio"]')).toHaveLength(0);
});
