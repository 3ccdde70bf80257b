// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { showThread } from '../../src/gmail/show-thread.ts';
import { load } from './load.ts';

const INLINE = '2025-11-inline-reply.html';
const SHOWN = '198c6747aabb71a9';
const WANTED = { account: 'grace@orbit.example', thread: '18f0a1b2c3d4e5f6' };

beforeEach(() => history.replaceState(null, '', '/mail/u/0/#inbox'));

const show = (page: Document, wanted = WANTED) => showThread(new GmailPage(page), page, wanted);
/** The fixture with nothing written in its reply yet. */
function unwritten(): Document {
  const page = load(INLINE);
  for (const node of page.querySelectorAll('[g_editable="true"]')) node.replaceChildren();
  return page;
}

describe('a thread is shown in the tab', () => {
  it('by its address, as a click in a list would, without loading the page anew', () => {
    expect(show(unwritten())).toBe(true);
    expect(`${location.pathname}${location.hash}`).toBe(`/mail/u/0/#all/${WANTED.thread}`);
  });

  it('without going anywhere when it is in view, even while a reply is written in it', () => {
    expect(show(load(INLINE), { ...WANTED, thread: SHOWN })).toBe(true);
    expect(location.hash).toBe('#inbox');
  });
});

describe('a tab is left alone', () => {
  it.each([
    ['of another account', { ...WANTED, account: 'grace@second.example' }],
    ['for what is no thread', { ...WANTED, thread: 'x/../settings' }],
  ])('%s', (_why, wanted) => {
    expect(show(unwritten(), wanted)).toBe(false);
    expect(location.hash).toBe('#inbox');
  });

  it.each(['/mail/u/0/popout?ver=1#inbox', '/mail/u/0/?view=cm&fs=1#inbox', '/mail/u/0/d/AEoRXR#inbox'])(
    'that is no mailbox: %s',
    (address) => {
      history.replaceState(null, '', address);
      expect(show(unwritten())).toBe(false);
    },
  );

  it('in which a reply is being written', () => {
    expect(show(load(INLINE))).toBe(false);
    expect(location.hash).toBe('#inbox');
  });

  it('whose account the page does not tell any more', () => {
    const page = unwritten();
    page.title = 'Inbox';
    for (const link of page.querySelectorAll('[href*="accounts.google.com"]')) link.remove();
    expect(show(page)).toBe(false);
  });
});
