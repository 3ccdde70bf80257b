import { render } from 'preact';
import type { MeetingContext, MeetingQuery } from '../messages/calendar.ts';
import { closestMatch } from '../page/query.ts';
import { directionOf, themeOf } from '../page/theme.ts';
import { type EditPage, readEditPage, timeOf } from './edit-page.ts';
import { Hint } from './Hint.tsx';
import { createHintHost, type HintHostOptions } from './hint-host.ts';
import { hintWords, linesLabel } from './hint-languages.ts';
import { insertLines } from './insert-lines.ts';
import { descriptionBlock } from './selectors.ts';

export interface AgendaHintOptions extends Pick<HintHostOptions, 'document' | 'signal' | 'trusted' | 'onRoot'> {
  /** Of the page's address. */
  path(): string;
  account(): string | null;
  /** IANA zone of the account. */
  zone(): string;
  ask(query: MeetingQuery): Promise<MeetingContext>;
}

/** Calendar leaves a row on this page alone. Should that change, we do not fight. */
const MOST_RETURNS = 10;

/**
 * Offers opening lines below an empty description.
 * @returns looks at the page as it is now
 */
export function agendaHint(options: AgendaHintOptions): () => void {
  const { document, signal, account, path, zone, ask } = options;
  const { host, layer } = createHintHost({ ...options, place: 'within' });
  let asked = '';
  let agenda: string | null = null;
  let language: string | undefined;
  let problem = '';
  let closedAt = '';
  let returns = 0;

  const hide = (): void => {
    render(null, layer);
    host.remove();
  };

  /** What the answer depends on: it is asked for again only when this changes. */
  function queryOf(page: EditPage, owner: string): MeetingQuery | null {
    if (page.key !== null) return { account: owner, key: page.key };
    const time = timeOf(page, zone());
    const people = page.guests.map(({ email }) => email);
    return time && people.length > 0 ? { account: owner, people, ...time } : null;
  }

  function show(editor: HTMLElement, lines: string): void {
    const block = closestMatch(editor, descriptionBlock);
    if (!block) return;
    const words = hintWords(document.documentElement.lang);
    const insert = (): void => {
      if (insertLines(editor, lines)) {
        hide();
        return;
      }
      problem = words.notInserted;
      show(editor, lines);
    };
    const close = (): void => {
      closedAt = path();
      hide();
    };
    layer.dir = directionOf(document);
    host.dataset.theme = themeOf(block);
    render(
      <Hint
        tone="open"
        text={problem || words.noAgenda}
        act={{ label: linesLabel(document.documentElement.lang, language), run: insert }}
        closeLabel={words.close}
        onClose={close}
      />,
      layer,
    );
    if (block.nextElementSibling === host || returns >= MOST_RETURNS) return;
    returns++;
    block.after(host);
  }

  return () => {
    if (signal.aborted) return;
    const page = readEditPage(document, path());
    const owner = account();
    if (!page?.editor || owner === null) {
      if (host.isConnected) hide();
      [asked, problem, returns, agenda] = ['', '', 0, null];
      if (!page) closedAt = '';
      return;
    }
    const query = queryOf(page, owner);
    if (!query || page.description !== 'absent' || closedAt === path()) {
      if (host.isConnected) hide();
      return;
    }
    const question = JSON.stringify(query);
    if (question === asked) {
      if (agenda !== null) show(page.editor, agenda);
      return;
    }
    [asked, agenda, problem] = [question, null, ''];
    hide();
    ask(query).then(
      (context) => {
        const now = signal.aborted ? null : readEditPage(document, path());
        if (asked !== question || !now?.editor || !context.known) return;
        agenda = context.agenda;
        language = context.agendaLanguage;
        if (agenda !== null && now.description === 'absent') show(now.editor, agenda);
      },
      () => {
        if (asked === question) asked = '';
      },
    );
  };
}
