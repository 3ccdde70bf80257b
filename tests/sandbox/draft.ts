import { type ElementHandle, expect, type JSHandle, type Page } from '@playwright/test';

/** What of `window.__sandbox` tests read; see README.md. */
interface Hooks {
  composes: ComposeHook[];
  shortcuts: string[];
  leakedKeys: string[];
  draftSaves: number;
  violations: string[];
  errors: string[];
  messages: unknown[];
  attacks: number;
}

interface ComposeHook {
  id: number;
  draft: string;
  mode: 'new' | 'reply' | 'replyAll' | 'forward';
  kind(): 'window' | 'fullscreen' | 'inline' | 'popout';
  plain(): boolean;
  minimised?(): boolean;
  focusField(): void;
  recipients: { add(name: string, text: string): void; read(): Record<string, { name: string; address: string }[]> };
}

declare global {
  interface Window {
    __sandbox: Hooks;
  }
}

/** Elements of a compose, by what they are and not by how Gmail marks them: they are found in every language and under every `rename`. */
export type Part =
  | 'frame'
  | 'root'
  | 'editor'
  | 'textarea'
  | 'subjectbox'
  | 'send'
  | 'chevron'
  | 'bin'
  | 'expander'
  | 'scheduleItem'
  | 'controls.minimise'
  | 'controls.full'
  | 'controls.close'
  | 'more.opener'
  | 'more.plainText';

/** The ways of sending a rep has: press Send, Ctrl+Enter, Tab and Enter, a time from the schedule dialog. */
export type SendWay = 'click' | 'keyboard' | 'tab' | 'schedule';

/** An open compose. Acts as a person does, with real presses and keys; reads by the stand-in's own references. */
export class Draft {
  constructor(
    /** The page it is in: the pop-out's own for one in a real window. */
    readonly page: Page,
    /** Unique in that page. */
    readonly id: number,
  ) {}

  /** The element, as the page holds it. Throws when the compose is gone. */
  async part(name: Part): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle(
      ({ id, path }) => {
        let at: unknown = window.__sandbox.composes.find((compose) => compose.id === id);
        for (const key of path) at = (at as Record<string, unknown> | undefined)?.[key];
        return at as HTMLElement | undefined;
      },
      { id: this.id, path: name.split('.') },
    );
    const element = handle.asElement();
    if (element === null) throw new Error(`The compose has no ${name}, or is gone.`);
    return element as ElementHandle<HTMLElement>;
  }

  async #press(name: Part, options: { modifiers?: ('Shift' | 'Control')[] } = {}): Promise<void> {
    await (await this.part(name)).click(options);
  }

  async #hook(): Promise<JSHandle<ComposeHook>> {
    const handle = await this.page.evaluateHandle(
      (id) => window.__sandbox.composes.find((compose) => compose.id === id),
      this.id,
    );
    if (await handle.evaluate((compose) => compose === undefined)) throw new Error('The compose is gone.');
    return handle as unknown as JSHandle<ComposeHook>;
  }
  async kind(): Promise<'window' | 'fullscreen' | 'inline' | 'popout'> {
    return (await this.#hook()).evaluate((compose) => compose.kind());
  }
  /** Gmail's draft id. */
  async draftId(): Promise<string> {
    return (await this.#hook()).evaluate((compose) => compose.draft);
  }
  async isPlain(): Promise<boolean> {
    return (await this.#hook()).evaluate((compose) => compose.plain());
  }
  async recipients(): Promise<Record<string, { name: string; address: string }[]>> {
    return (await this.#hook()).evaluate((compose) => compose.recipients.read());
  }

  async field(): Promise<ElementHandle<HTMLElement>> {
    return this.part((await this.isPlain()) ? 'textarea' : 'editor');
  }
  /** Puts the caret where Gmail would: at the start of the own text, or where it was. */
  async focus(): Promise<void> {
    // Letters for a tab behind another go nowhere.
    if (!(await this.page.evaluate(() => document.hasFocus()))) await this.page.bringToFront();
    await (await this.#hook()).evaluate((compose) => compose.focusField());
  }
  /** Types at the caret, a newline as Enter. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.type(text);
  }
  /** The editor's inner HTML, or the textarea's value. */
  async html(): Promise<string> {
    const field = await this.field();
    return field.evaluate((node) => (node instanceof HTMLTextAreaElement ? node.value : node.innerHTML));
  }
  /** The text as it is seen. */
  async text(): Promise<string> {
    const field = await this.field();
    return field.evaluate((node) => (node instanceof HTMLTextAreaElement ? node.value : node.innerText));
  }
  /** Types over each `[bracket]` what only the rep knows. */
  async fillBrackets(): Promise<void> {
    for (const bracket of (await this.text()).match(/\[[^[\]]+\]/g) ?? []) {
      await this.select(bracket);
      await this.page.keyboard.type('the rota');
    }
  }

  /** Selects the first place `text` stands at within one text node; `caret` leaves only a caret, before or behind it. */
  async select(text: string, caret?: 'before' | 'behind'): Promise<void> {
    const field = await this.field();
    await field.evaluate(
      (node, wanted) => {
        node.focus();
        if (node instanceof HTMLTextAreaElement) {
          const start = node.value.indexOf(wanted.text);
          const end = start + wanted.text.length;
          node.setSelectionRange(wanted.caret === 'behind' ? end : start, wanted.caret === 'before' ? start : end);
          return;
        }
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
          const start = (at as Text).data.indexOf(wanted.text);
          if (start < 0) continue;
          const end = start + wanted.text.length;
          const from = wanted.caret === 'behind' ? end : start;
          getSelection()?.setBaseAndExtent(at, from, at, wanted.caret === 'before' ? start : end);
          return;
        }
        throw new Error('That text is not in the editor.');
      },
      { text, caret },
    );
  }
  /** Adds recipients, "Name <address>" or an address each. */
  async add(name: 'to' | 'cc' | 'bcc', people: readonly string[]): Promise<void> {
    await (await this.#hook()).evaluate(
      (compose, { field, all }) => {
        for (const person of all) compose.recipients.add(field, person);
      },
      { field: name, all: people },
    );
  }
  async setSubject(subject: string): Promise<void> {
    await (await this.part('subjectbox')).fill(subject);
  }

  expandQuote = (): Promise<void> => this.#press('expander');
  minimise = (): Promise<void> => this.#press('controls.minimise');
  fullScreen = (): Promise<void> => this.#press('controls.full');
  close = (): Promise<void> => this.#press('controls.close');
  discard = (): Promise<void> => this.#press('bin');
  async togglePlainText(): Promise<void> {
    await this.#press('more.opener');
    await this.#press('more.plainText');
  }

  async openSchedule(): Promise<void> {
    await this.#press('chevron');
    await this.#press('scheduleItem');
  }
  /** Uses Send in one of its ways. Does not wait for what comes of it. */
  async send(way: SendWay = 'click'): Promise<void> {
    if (way === 'click') return this.#press('send');
    if (way === 'schedule') {
      await this.openSchedule();
      return this.page.locator('.sb-time').first().click();
    }
    await (await this.field()).focus();
    if (way === 'keyboard') return this.page.keyboard.press('Control+Enter');
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Enter');
  }
  /** Resolves when the compose has left the page. */
  async gone(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate((id) => window.__sandbox.composes.some((compose) => compose.id === id), this.id))
      .toBe(false);
  }
}
