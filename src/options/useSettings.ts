import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** Parts of the page that save on their own and say so in their own place. */
export type SettingsPart =
  | 'first-run'
  | 'calendar'
  | 'nudges'
  | 'inbound'
  | 'colleagues'
  | 'hours'
  | 'offers'
  | 'last-look'
  | 'accounts'
  | 'evidence';

/** Where a change stands. `saved` only once the background has answered. */
export type SaveStatus = { is: 'saving' } | { is: 'saved' } | { is: 'failed'; message: string };

type Statuses = Partial<Record<SettingsPart, SaveStatus>>;

/**
 * The settings as they stand in the form, saved on every change, in order. A save that fails keeps what was entered and
 * is told apart; the next save that succeeds carries it along, since the whole object is saved.
 */
export function useSettings(ask: typeof send) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [readFault, setReadFault] = useState('');
  const [statuses, setStatuses] = useState<Statuses>({});
  const entered = useRef<Settings | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const read = useCallback(async () => {
    try {
      entered.current = await ask('settings');
      setSettings(entered.current);
      setStatuses({});
      setReadFault('');
    } catch (error) {
      setReadFault(messageOf(error));
    }
  }, [ask]);

  useEffect(() => {
    read();
  }, [read]);

  const save = (part: SettingsPart): void => {
    setStatuses((all) => ({ ...all, [part]: { is: 'saving' } }));
    queue.current = queue.current.then(async () => {
      const sent = entered.current;
      if (!sent) return;
      try {
        await ask('save-settings', sent);
        setStatuses((all) => settled(all, part, entered.current === sent));
      } catch (error) {
        setStatuses((all) => ({ ...all, [part]: { is: 'failed', message: messageOf(error) } }));
      }
    });
  };

  return {
    settings,
    readFault,
    statuses,
    read,
    save,
    change(part: SettingsPart, update: (settings: Settings) => Settings): void {
      if (!entered.current) return;
      entered.current = update(entered.current);
      setSettings(entered.current);
      save(part);
    },
  };
}

/** After a save went through: its part is saved, unless more was entered meanwhile; so is all that had failed before. */
function settled(all: Statuses, part: SettingsPart, isNewest: boolean): Statuses {
  const next: Statuses = { ...all };
  for (const key of Object.keys(next) as SettingsPart[]) {
    if (next[key]?.is === 'failed' || (key === part && isNewest)) next[key] = { is: 'saved' };
  }
  return next;
}
