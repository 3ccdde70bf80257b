import { expect, type Page } from '@playwright/test';
import { CALENDAR_OF } from '../calendar/store.ts';
import { lucia, oskar } from '../mailbox/people.ts';
import { type Moment, nudge } from './plan.ts';
import type { Rep } from './rep.ts';

/** What came of an answer: what was done, in words, and what was not as it should be. */
interface Outcome {
  done: string;
  faults: string[];
}

const item = (popup: Page, id: string) => popup.locator(`[data-nudge="${id}"]`);

/** A press on one of a nudge's answers, those behind its name too. */
async function press(popup: Page, id: string, label: string): Promise<void> {
  const answers = item(popup, id)
    .getByRole('button', { name: label, exact: true })
    .or(item(popup, id).getByRole('link', { name: label, exact: true }));
  await item(popup, id).waitFor();
  if (!(await answers.first().isVisible())) await item(popup, id).locator('h2 button').click();
  await answers.first().click();
}

/**
 * The rep answers in Today, with the worker dead when the popup opens and killed again once it is saved.
 * @param killed told of each
 */
export async function act(name: NonNullable<Moment['act']>, rep: Rep, killed: () => void): Promise<Outcome> {
  const faults: string[] = [];
  const check = (holds: boolean, otherwise: string): void => void (holds || faults.push(otherwise));
  const kill = async (): Promise<void> => {
    await rep.kill();
    killed();
  };
  const state = async (id: string) => (await rep.kept()).ledger.find((one) => one.id === id);
  const isListed = async (id: string): Promise<boolean> => (await rep.today()).includes(id);
  const answers = async (id: string, label: string, more?: (popup: Page) => Promise<void>): Promise<void> => {
    const popup = await rep.openToday();
    await press(popup, id, label);
    await more?.(popup);
    await expect(item(popup, id)).toBeHidden();
    await popup.close();
  };
  await kill();
  switch (name) {
    case 'offer': {
      const id = nudge('declined', 'price');
      const url = await rep.opens((popup) => press(popup, id, 'Offer new times'));
      await kill();
      check(url.hostname === 'mail.google.com', `opened ${url.hostname}`);
      check(url.searchParams.get('to') === oskar.address, 'the mail is to somebody else');
      check(url.searchParams.get('authuser') === CALENDAR_OF[0], 'it opens in another account');
      check(/\d\d:\d\d.*\(Helsinki\)/.test(url.searchParams.get('body') ?? ''), 'no time with its zone');
      check((await state(id))?.answer?.kind === 'offer-times', 'the answer was not kept');
      return { done: 'new times offered', faults };
    }
    case 'undo': {
      const id = nudge('after-end', 'loom');
      await answers(id, 'Not a sales meeting');
      await kill();
      check(!(await isListed(id)), 'it is still in the list');
      const popup = await rep.openToday();
      await popup.getByRole('button', { name: /^Undo/ }).click();
      await expect(item(popup, id)).toBeVisible();
      await popup.close();
      await kill();
      check((await state(id))?.state === 'shown', 'the answer was not taken back');
      return { done: 'called no sales meeting, and that taken back', faults };
    }
    case 'decide': {
      const id = nudge('after-end', 'ward');
      await answers(id, 'They decide by a date', async (popup) => {
        await popup.getByLabel('Who decides').fill('Tomás');
        await popup.getByLabel('By').fill('2030-01-15');
        await popup.getByRole('button', { name: 'Save' }).click();
      });
      await kill();
      const kept = (await state(id))?.answer;
      check(
        kept?.kind === 'decide-by' && kept.owner === 'Tomás' && kept.day === '2030-01-15',
        'owner and day were not kept',
      );
      return { done: 'noted who decides by when', faults };
    }
    case 'draft': {
      const id = nudge('after-end', 'loom');
      const url = await rep.opens((popup) => press(popup, id, 'Draft the follow-up'));
      await kill();
      check(url.searchParams.get('to') === lucia.address, 'the mail is to somebody else');
      check(/Gracias por su tiempo.*¿Le viene bien/s.test(url.searchParams.get('body') ?? ''), 'it is not in Spanish');
      check((await state(id))?.answer?.kind === 'draft', 'the answer was not kept');
      return { done: 'follow-up drafted, in Spanish', faults };
    }
    case 'dismiss': {
      const id = nudge('agenda', 'audit');
      await answers(id, 'Dismiss');
      await kill();
      check((await state(id))?.state === 'dismissed', 'the dismissal was not kept');
      return { done: 'agenda dismissed', faults };
    }
    case 'book': {
      const id = nudge('after-end', 'depot');
      const url = await rep.opens((popup) => press(popup, id, 'Book it'));
      await kill();
      check(url.pathname === '/calendar/r/eventedit' || url.pathname.endsWith('/eventedit'), `opened ${url.pathname}`);
      check(url.searchParams.get('add') === 'rui@costa-norte.example', 'somebody else is invited');
      check((url.searchParams.get('details') ?? '').includes('What happens next'), 'no opening lines');
      check((await state(id))?.answer?.kind === 'book', 'the answer was not kept');
      return { done: 'booking opened', faults };
    }
  }
}
