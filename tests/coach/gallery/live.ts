/** The whole coach on a made-up compose, to be tried by hand: `?plain` for a text field, `?theme=dark`, `?dir=rtl`. */
import type { Ask } from '../../../src/coach/ask.ts';
import { startCoach } from '../../../src/coach/coach.ts';
import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';
import { context, FakeCompose, FakePage, now } from '../fake-page.ts';

const query = new URLSearchParams(location.search);
document.documentElement.style.colorScheme = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';

const text =
  'Hi Maren,\n\nThank you for the hour on Tuesday.\n\nGreat talking today. I will call you sometime next week.\n\nBest,\nTomas';
const page = new FakePage();
const compose = query.has('plain') ? FakeCompose.plain('1', document, text) : FakeCompose.rich('1', document, text);
page.open = [compose];
compose.thread = query.has('reply') ? '1890abcdef123456' : null;

const asked: unknown[] = [];
const ask: Ask = async (name, payload) => {
  asked.push({ name, payload });
  return (name === 'compose-context' ? context() : null) as Awaited<ReturnType<Ask>> as never;
};
let ids = 0;
const coach = startCoach({
  page,
  ask,
  analyze: createMailAnalyzer(),
  now: () => now,
  newId: () => `id-${++ids}`,
  copy: async () => {},
  signal: new AbortController().signal,
  onRoot: (root) => Object.assign(window, { coachRoot: root }),
});
coach.events.composeOpened(compose);
compose.root.addEventListener('input', () => setTimeout(() => coach.events.composeChanged(compose), 100));
Object.assign(window, { coach, compose, asked });
