import { useCallback, useRef, useState } from 'preact/hooks';
import { isolated } from '../../deals/isolated.ts';
import type { DueDeal } from '../../deals/shown.ts';
import { messageOf } from '../../errors.ts';
import type { FirstToday } from '../../messages/today.ts';
import type { send, TodayItem } from '../../messages.ts';
import { zoneOrUtc } from '../../schedule/wall.ts';
import { clock, randomId } from '../edges.ts';
import { useReading, type Watch } from '../useReading.ts';
import type { Correction } from './CorrectForm.tsx';
import type { Notice } from './NoticeBar.tsx';
import type { SnoozeChoice } from './snooze.ts';
import type { Surroundings } from './surroundings.ts';
import type { TodayState } from './TodayView.tsx';

export interface TodayOptions {
  /** Asks the background: `send` of `messages.ts`. */
  ask: typeof send;
  now?: () => Date;
  makeId?: () => string;
  /** Of what is saved elsewhere. Without it, coming back alone reads anew. */
  watch?: Watch;
  /** Drawn until the background has answered. */
  first?: FirstToday | undefined;
}

interface Act {
  run: () => Promise<unknown>;
  /** What was done, after the deal's name. */
  said: string;
  /** Id of the event that Undo takes back; absent when there is nothing to undo. */
  undoes?: string;
}

/**
 * The Today list and its acts, read anew when it opens, when focus returns, after every act and after what others save. An act that fails says
 * so and can be tried again under the same id, so that it is never written twice.
 */
export function useToday({ ask, now = clock, makeId = randomId, watch, first }: TodayOptions) {
  const [state, setState] = useState<TodayState>(first ? { is: 'ready', today: first.today } : { is: 'loading' });
  const [settings, setSettings] = useState<FirstToday['settings'] | null>(first?.settings ?? null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [readAt, setReadAt] = useState(() => now().toISOString());
  const busy = useRef(new Set<string>());

  // Without the settings the list still works: the first-run line and the rep's own mornings are what is missing.
  const question = useCallback(() => Promise.allSettled([ask('today'), ask('settings')]), [ask]);
  const read = useReading(
    question,
    ([today, kept]) => {
      setReadAt(now().toISOString());
      if (kept.status === 'fulfilled') {
        const { firstRunReadAt, schedule } = kept.value;
        setSettings({ firstRunReadAt, hours: schedule.hours });
      }
      setState(
        today.status === 'fulfilled'
          ? { is: 'ready', today: today.value }
          : { is: 'failed', message: messageOf(today.reason) },
      );
    },
    watch,
  );

  const act = async (item: TodayItem, { run, said, undoes }: Act): Promise<void> => {
    const about = item.step.eventId;
    if (busy.current.has(about)) return;
    busy.current.add(about);
    try {
      await run();
      const back = { run: () => ask('reopen-step', { refersTo: undoes ?? '' }), said: 'back on the list' };
      const undo = undoes && { action: { label: 'Undo', run: () => act(item, back) } };
      setNotice({ kind: 'done', about, text: `${isolated(item.deal.name)}: ${said}.`, ...undo });
      await read();
    } catch (error) {
      const action = { label: 'Try again', run: () => act(item, { run, said, ...(undoes && { undoes }) }) };
      setNotice({ kind: 'failed', about, text: `${isolated(item.deal.name)}: not saved. ${messageOf(error)}`, action });
    } finally {
      busy.current.delete(about);
    }
  };

  /** Made once for each act: trying again sends the same id. */
  const header = (item: TodayItem) => ({ id: makeId(), refersTo: item.step.eventId, at: now().toISOString() });

  const zone = state.is === 'ready' ? state.today.zone : zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const titles = state.is === 'ready' ? state.today.titles : undefined;
  const surroundings: Surroundings = { now: readAt, zone, hours: settings?.hours ?? null, titles };

  return {
    state,
    surroundings,
    notice,
    firstRunUnread: settings !== null && settings.firstRunReadAt === null,
    onRetry: read,
    onCloseNotice: () => setNotice(null),
    onDismissDue: async ({ watchId: id, name }: DueDeal) => {
      try {
        await ask('answer-nudge', { id, at: now().toISOString(), answer: { kind: 'dismiss' } });
        await read();
      } catch (error) {
        setNotice({ kind: 'failed', about: id, text: `${isolated(name)}: not saved. ${messageOf(error)}` });
      }
    },
    onClose: (item: TodayItem) => {
      const step = header(item);
      return act(item, { run: () => ask('close-step', step), said: 'done', undoes: step.id });
    },
    onCorrect: (item: TodayItem, correction: Correction) => {
      const step = { ...header(item), ...correction };
      return act(item, { run: () => ask('correct-step', step), said: 'corrected', undoes: step.id });
    },
    onSnooze: (item: TodayItem, { until, when }: SnoozeChoice) => {
      const step = { ...header(item), until };
      return act(item, { run: () => ask('snooze-step', step), said: `back ${when}`, undoes: step.id });
    },
  };
}
