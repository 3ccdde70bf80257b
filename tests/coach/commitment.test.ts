// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { closing, createCoach } from './create-coach.ts';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** The words of the card, called in a draft that says `before` ahead of its vague closing. */
async function cardAfter(before: string, answer: Parameters<typeof createCoach>[0]): Promise<string> {
  const made = await createCoach({ text: `Hi Maren,\n${before} ${closing}\nTomas`, ...answer });
  stop = made.stop;
  made.caret(3);
  await made.press('b', { altKey: true }, made.compose.field());
  return made
    .all('[role="dialog"]')
    .map((card) => card.textContent)
    .join();
}

describe('the commitment the card asks for', () => {
  it('is what the words of the draft are about', async () => {
    const card = await cardAfter('We went through the budget.', { answer: { commitment: 'time' } });
    expect(card).toContain('next to ask: Invest');
    expect(card).toContain('That is what this mail is about.');
    expect(card).toContain('go through each line, and what it saves you');
  });

  it('is what the deal stands at when the words say nothing', async () => {
    expect(await cardAfter('Good to see the yard.', { answer: { commitment: 'time' } })).toContain('next to ask: Time');
  });

  it('comes with what the deal asks for and why, also where the words of the draft speak of another', async () => {
    const why = 'Nothing is gained yet, and a first short meeting comes before the rest.';
    expect(await cardAfter('Good to see the yard.', { answer: { commitment: 'time', why } })).toContain(why);
    stop?.();
    document.body.replaceChildren();
    const other = await cardAfter('We went through the budget.', { answer: { commitment: 'time', why } });
    expect(other).toContain(`That is what this mail is about. Next in the deal is Time: ${why}`);
  });

  it('is what the deal stands at when the playbook has no wording for what they say', async () => {
    const commitments = defaultPlaybook.commitments.filter(({ id }) => id !== 'invest');
    const playbook = { ...defaultPlaybook, commitments };
    const card = await cardAfter('We went through the budget.', { answer: { commitment: 'decide', playbook } });
    expect(card).toContain('next to ask: Decide');
  });
});
