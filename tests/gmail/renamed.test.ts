// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { inspect } from '../../src/gmail/inspect.ts';
import * as selectors from '../../src/gmail/selectors.ts';
import type { Alternatives } from '../../src/page/query.ts';
import { load } from './load.ts';

// jsdom is slow at selectors with :has(); on a busy machine one page can take seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Gmail renames: whatever told the elements apart is kept under another name, so that no way finds them. */
function rename(alternatives: Alternatives): void {
  for (const element of document.querySelectorAll(alternatives.join(','))) {
    for (const { name } of [...element.attributes]) {
      if (name === 'style' || name === 'type' || name === 'value' || name === 'contenteditable') continue;
      element.removeAttribute(name);
    }
  }
}

const healthOf = (): Map<string, boolean> =>
  new Map(new GmailPage(document).health().anchors.map((each) => [each.anchor, each.found]));

describe('an anchor that is gone', () => {
  const cases: [string, string, Alternatives][] = [
    ['composeBody', '2026-06-window.html', selectors.composeBody],
    ['subjectField', '2026-06-window.html', selectors.subjectField],
    ['sendButton', '2026-06-window.html', selectors.sendButton],
    ['scheduleItem', '2026-06-window.html', selectors.scheduleItem],
    ['draftIdField', '2026-06-window.html', selectors.draftIdField],
    ['recipientField', '2026-06-window.html', selectors.recipientField('to')],
    ['recipientField', '2020-10-window-classic.html', [...selectors.recipientField('to'), 'input[name="to"]']],
    ['sendButton', '2020-10-window-classic.html', selectors.sendButton],
    ['composeBody', '2025-11-inline-reply.html', [...selectors.composeBody, ...selectors.composeTextarea]],
    ['threadSubject', '2025-11-inline-reply.html', [...selectors.threadSubject, '.ha']],
    ['messageBody', '2025-11-inline-reply.html', [...selectors.messageBody, '.a3s', '.ii']],
    ['messageSender', '2025-11-inline-reply.html', [...selectors.messageSender, '.g2']],
  ];
  it.each(cases)('%s in %s is said to be missing, and the compose is still listed', (anchor, file, alternatives) => {
    load(file);
    expect(healthOf().get(anchor)).toBe(true);
    rename(alternatives);
    expect(healthOf().get(anchor)).toBe(false);
    expect(inspect(new GmailPage(document)).composes).toHaveLength(1);
  });

  it('is no recipient field while a reply has folded its recipients and names them', () => {
    load('2025-11-inline-reply.html');
    document.querySelector('div[name="to"]')?.remove();
    expect(healthOf().get('recipientField')).toBe(true);
    for (const person of document.querySelectorAll('form [email]')) person.remove();
    expect(healthOf().get('recipientField')).toBe(false);
  });

  it('is told with what turns itself off, and without a word of the mail', () => {
    load('2026-06-window.html');
    rename(selectors.sendButton);
    const report = JSON.stringify(new GmailPage(document).health());
    expect(report).toContain('noticing a mail sent with the Send button');
    expect(report).not.toMatch(/Hello|talk|quill|orbit|次/);
  });

  it('never makes somebody else the sender of a message', () => {
    load('2025-11-inline-reply.html');
    for (const sender of document.querySelectorAll('.gD')) {
      sender.removeAttribute('email');
      sender.removeAttribute('class');
    }
    expect(new GmailPage(document).thread()?.messages.map((each) => each.from)).not.toContain('grace@orbit.example');
  });

  it('leaves the next way: which one was used is in the report', () => {
    load('2026-06-window.html');
    const rung = (): number | null | undefined =>
      new GmailPage(document).health().anchors.find((each) => each.anchor === 'sendButton')?.rung;
    expect(rung()).toBe(0);
    document.querySelector('[jslog^="32601"]')?.removeAttribute('jslog');
    expect(rung()).toBe(1);
  });
});

describe('any one attribute of a compose renamed', () => {
  it.each([
    '2026-06-window.html',
    '2020-10-window-classic.html',
    '2025-11-inline-reply.html',
    '2024-05-fullscreen-plain.html',
  ])('%s: nothing throws, one compose at most, and its own text is never the quote or the signature', (file) => {
    const names = new Set([...load(file).querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) {
      if (['style', 'class'].includes(name)) continue;
      load(file);
      for (const element of document.querySelectorAll(`[${escaped(name)}]`)) element.removeAttribute(name);
      const view = inspect(new GmailPage(document));
      expect(view.composes.length, name).toBeLessThanOrEqual(1);
      for (const { ownText } of view.composes) expect(ownText, name).not.toMatch(/Call me next week|Grace, Orbit/);
    }
  });
});

/** jsdom has no CSS.escape. */
function escaped(name: string): string {
  return name.replace(/[^\w-]/g, '\\$&');
}
