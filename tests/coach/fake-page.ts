import { movingWords } from '../../src/background/compose/moving-words.ts';
import { readOwnText } from '../../src/gmail/own-text.ts';
import type { ComposeContext } from '../../src/messages.ts';
import type { Compose, ComposeKind, MailPage, OwnText, Participant, SendWay } from '../../src/page/types.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import type { Slot } from '../../src/schedule/types.ts';

export const now = '2026-11-23T09:00:00Z';

/** A half hour from an instant on, as the background offers it. */
export function slot(start: string, checked = false): Slot {
  return { start, end: new Date(Date.parse(start) + 30 * 60_000).toISOString().replace('.000Z', 'Z'), checked };
}

/** What the background answers; `changes` go over it. */
export function context(changes: Partial<ComposeContext> = {}): ComposeContext {
  const slots = [slot('2026-11-26T09:00:00Z'), slot('2026-11-27T13:30:00Z'), slot('2026-11-30T14:00:00Z')];
  return {
    enabled: true,
    deal: { id: 'deal-1', name: 'Brackwater Shipyard' },
    commitment: 'review',
    slots,
    calendarReadAt: null,
    zone: 'Europe/Helsinki',
    meetingMinutes: 30,
    playbook: defaultPlaybook,
    moving: movingWords({ playbook: defaultPlaybook }, slots, { zone: 'Europe/Helsinki', clientZone: null }),
    dismissedPhrases: [],
    dismissedInThread: [],
    ...changes,
  };
}

/** A compose in a made-up mail page: one field, a Send button, recipients that a test sets. */
export class FakeCompose implements Compose {
  readonly root: HTMLElement;
  readonly send: HTMLElement;
  readonly #closing = new AbortController();
  readonly signal = this.#closing.signal;
  people: Participant[] = [{ address: 'maren@brackwater.example', name: 'Maren Holt' }];
  thread: string | null = null;
  draft: string | null = null;

  constructor(
    readonly id: string,
    document: Document,
    readonly element: HTMLElement,
  ) {
    this.root = document.createElement('div');
    this.root.className = 'compose';
    this.send = document.createElement('div');
    this.send.className = 'send';
    this.send.textContent = 'Send';
    element.classList.add('field');
    this.root.append(element, this.send);
    document.body.append(this.root);
  }

  static rich(id: string, document: Document, text: string): FakeCompose {
    const field = document.createElement('div');
    field.setAttribute('contenteditable', 'true');
    field.tabIndex = 0;
    for (const line of text.split('\n')) {
      const block = document.createElement('div');
      if (line === '') block.append(document.createElement('br'));
      else block.textContent = line;
      field.append(block);
    }
    return new FakeCompose(id, document, field);
  }

  static plain(id: string, document: Document, text: string): FakeCompose {
    const field = document.createElement('textarea');
    field.value = text;
    return new FakeCompose(id, document, field);
  }

  close(): void {
    this.#closing.abort();
    this.root.remove();
  }

  kind(): ComposeKind {
    return this.thread === null ? 'window' : 'inline';
  }
  field(): HTMLElement {
    return this.element;
  }
  ownText(): OwnText {
    return readOwnText(this.element);
  }
  to(): Participant[] {
    return this.people;
  }
  cc(): Participant[] {
    return [];
  }
  bcc(): Participant[] {
    return [];
  }
  subject(): string {
    return 'Draft for the winter refit';
  }
  draftId(): string | null {
    return this.draft;
  }
  threadId(): string | null {
    return this.thread;
  }
  sendButton(): HTMLElement {
    return this.send;
  }
  scheduleItem(): null {
    return null;
  }
  health(): [] {
    return [];
  }
}

export class FakePage implements MailPage {
  open: FakeCompose[] = [];
  address: string | null = 'tomas@northbay.example';
  account(): string | null {
    return this.address;
  }
  thread(): null {
    return null;
  }
  view: HTMLElement | null = null;
  threadView(): HTMLElement | null {
    return this.view;
  }
  composes(): Compose[] {
    return this.open;
  }
  health(): { page: 'gmail'; at: string; anchors: [] } {
    return { page: 'gmail', at: now, anchors: [] };
  }
  /** What was pressed in the rep's place, and whether the page takes it. */
  readonly pressed: string[] = [];
  takes = true;
  async pressSend(compose: Compose, way: SendWay): Promise<boolean> {
    this.pressed.push(`${compose.id} ${way}`);
    return this.takes;
  }
  watch(): void {}
}
