import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DueDeal } from '../../deals/shown.ts';
import type { Today } from '../../messages/today.ts';
import type { TodayItem } from '../../messages.ts';
import { dayOf } from '../../schedule/wall.ts';
import type { DealAction } from '../deal/deal-action.ts';
import { Failed } from '../Failed.tsx';
import { Icon } from '../Icon.tsx';
import { Loading } from '../Loading.tsx';
import { Logo } from '../Logo.tsx';
import { dayWords } from '../times.ts';
import { useGrowing } from '../useGrowing.ts';
import type { HowFar } from '../useProgress.ts';
import type { Correction } from './CorrectForm.tsx';
import { Coverage } from './Coverage.tsx';
import { DueDeals } from './DueDeals.tsx';
import { Empty } from './Empty.tsx';
import { Item, type ItemActs } from './Item.tsx';
import { MoreOnBoard } from './MoreOnBoard.tsx';
import { type Notice, NoticeBar } from './NoticeBar.tsx';
import type { SnoozeChoice } from './snooze.ts';
import type { Surroundings } from './surroundings.ts';

/** What there is to show: nothing yet, the list, or why there is none. */
export type TodayState = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'ready'; today: Today };

export interface TodayViewProps extends ItemActs {
  state: TodayState;
  surroundings: Surroundings;
  notice: Notice | null;
  /** Shows the one line that leads to what is read and kept. */
  firstRunUnread: boolean;
  /** What the calendar gives to act on, above the list; null for nothing. */
  meetings?: JSX.Element | null;
  /** The first of those is the one set apart. */
  meetingsFirst?: boolean;
  /** How far the background is, where that takes its time. */
  progress?: HowFar | null;
  onWrite: (action: DealAction) => void;
  onDismissDue: (deal: DueDeal) => void;
  onCloseNotice: () => void;
  onRetry: () => void;
  onSettings: () => void;
  /** Opens the side panel; absent where there is none or where this is it. */
  onKeepOpen?: (() => void) | undefined;
}

/** So many at a time: more than the popup is high. */
const ITEMS = 10;

/** The Today list: one thing first, the rest in order of urgency, coverage at the foot. */
export function TodayView(props: TodayViewProps): JSX.Element {
  const { state, surroundings, notice } = props;
  const list = useRef<HTMLOListElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const settings = useRef<HTMLButtonElement>(null);
  const noticeAction = useRef<HTMLButtonElement>(null);
  const acted = useRef<{ eventId: string; index: number } | null>(null);

  const today = dayOf(surroundings.now, surroundings.zone);
  const items = state.is === 'ready' ? state.today.items : [];
  const left = (state.is === 'ready' && state.today.left) || 0;
  const { shown, end, more } = useGrowing<HTMLLIElement>(items.length, ITEMS);

  const anchorsIn = (place: HTMLElement | null) => [...(place?.querySelectorAll<HTMLElement>('[data-anchor]') ?? [])];
  /** Of deals and steps, as they stand below one another. */
  const anchors = () => anchorsIn(body.current);

  // An act takes its own button away. Focus goes on to the item in its place, or to Undo when the list is empty.
  useEffect(() => {
    const last = acted.current;
    if (!last) return;
    acted.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    const same = anchors().find((anchor) => anchor.closest('li')?.dataset['step'] === last.eventId);
    const rest = anchors();
    (same ?? rest[Math.min(last.index, rest.length - 1)] ?? noticeAction.current)?.focus();
  }, [state]);

  // What the calendar gave to act on is gone, and what had the focus with it.
  const inMeetings = useRef(false);
  useEffect(() => {
    if (props.meetings || !inMeetings.current) return;
    inMeetings.current = false;
    if (document.activeElement === document.body) (anchors()[0] ?? settings.current)?.focus();
  }, [props.meetings]);

  const due = state.is === 'ready' ? (state.today.due ?? []) : [];
  const remember = (item: TodayItem) => {
    acted.current = { eventId: item.step.eventId, index: due.length + items.indexOf(item) };
  };
  const dismiss = (deal: DueDeal) => {
    acted.current = { eventId: '', index: due.indexOf(deal) };
    props.onDismissDue(deal);
  };
  const closeNotice = () => {
    (anchors()[0] ?? settings.current)?.focus();
    props.onCloseNotice();
  };

  const onListKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!move || (event.target instanceof Element && event.target.matches('input, textarea, select'))) return;
    const rows = [...(list.current?.children ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = anchorsIn(list.current)[here + move];
    if (here === -1 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <main class="today-page" aria-busy={state.is === 'loading'}>
      <header class="top">
        <Logo size={20} />
        <h1>Today</h1>
        <span class="faint">{dayWords(today, today)}</span>
        <span class="end">
          <a class="btn plain" href="/src/board/index.html" target="_blank" rel="noreferrer">
            Board
          </a>
          {props.onKeepOpen && (
            <button
              type="button"
              class="btn icon-only"
              aria-label="Keep open beside the page"
              title="Keep open beside the page"
              onClick={props.onKeepOpen}
            >
              <Icon name="panel" />
            </button>
          )}
          <button
            type="button"
            class="btn icon-only"
            ref={settings}
            aria-label="Settings"
            title="Settings"
            onClick={props.onSettings}
          >
            <Icon name="settings" />
          </button>
        </span>
      </header>
      {props.firstRunUnread && (
        <p class="first-run">
          <a href="/src/options/index.html#first-run" target="_blank" rel="noreferrer">
            What Bookend reads, and what it never does
          </a>
        </p>
      )}
      <div class="body" ref={body}>
        {state.is === 'loading' && <Loading label="Reading the list" progress={props.progress ?? null} />}
        {state.is === 'failed' && (
          <Failed
            title="The list could not be read"
            message={state.message}
            onRetry={props.onRetry}
            onSettings={props.onSettings}
          />
        )}
        {state.is === 'ready' && props.meetings && (
          <div
            onFocusIn={() => {
              inMeetings.current = true;
            }}
            onFocusOut={({ relatedTarget }) => {
              if (relatedTarget !== null) inMeetings.current = false;
            }}
          >
            {props.meetings}
          </div>
        )}
        {due.length > 0 && (
          <DueDeals
            deals={due}
            left={items.length === 0 ? left : 0}
            zone={surroundings.zone}
            titles={surroundings.titles}
            first={!props.meetingsFirst}
            onWrite={props.onWrite}
            onDismiss={dismiss}
          />
        )}
        {state.is === 'ready' && state.today.items.length === 0 && due.length === 0 && !props.meetingsFirst && (
          <Empty today={state.today} />
        )}
        {items.length > 0 && (
          <ol class="items" ref={list} onKeyDown={onListKeyDown}>
            {items.slice(0, shown).map((item, index) => (
              <Item
                key={item.step.eventId}
                item={item}
                first={index === 0 && due.length === 0 && !props.meetingsFirst}
                surroundings={surroundings}
                onWrite={props.onWrite}
                onClose={(closed) => {
                  remember(closed);
                  props.onClose(closed);
                }}
                onCorrect={(corrected: TodayItem, correction: Correction) => {
                  remember(corrected);
                  props.onCorrect(corrected, correction);
                }}
                onSnooze={(snoozed: TodayItem, choice: SnoozeChoice) => {
                  remember(snoozed);
                  props.onSnooze(snoozed, choice);
                }}
              />
            ))}
            {shown >= items.length && left > 0 && <MoreOnBoard left={left} />}
            {shown < items.length && (
              <li class="more" ref={end}>
                <button type="button" class="btn plain" data-anchor onClick={more}>
                  Show more <span class="num">({items.length - shown} left)</span>
                </button>
              </li>
            )}
          </ol>
        )}
      </div>
      <footer class="foot">
        <NoticeBar
          notice={notice}
          actionRef={noticeAction}
          onAction={() => {
            if (notice) acted.current = { eventId: notice.about, index: 0 };
          }}
          onClose={closeNotice}
        />
        {state.is === 'ready' && <Coverage today={state.today} />}
      </footer>
    </main>
  );
}
