import { useEffect, useState } from 'preact/hooks';
import type { Answer, send } from '../messages.ts';
import { total } from './records.ts';

export interface Restore {
  isRunning: boolean;
  /** What the browser cut off before, until the rep has seen it. */
  cutOff: Answer<'cut-off-restore'>;
  /**
   * Restores, and reads the page anew when everything is there.
   * @returns what to say of it; empty when it was cut off, which `cutOff` tells
   */
  begin(work: () => Promise<Record<string, number> | null>): Promise<{ isDone: boolean; said: string }>;
  seen(): Promise<void>;
}

/** A restore as a page asks for it: it may be stopped by the rep, or cut off by the browser. */
export function useRestore(ask: typeof send, onRestored: () => Promise<unknown>): Restore {
  const [isRunning, setRunning] = useState(false);
  const [cutOff, setCutOff] = useState<Answer<'cut-off-restore'>>(null);
  // That nothing can be told of a restore is told elsewhere: nothing can be read at all then.
  const look = (seen: boolean) => ask('cut-off-restore', { seen }).catch(() => null);
  useEffect(() => {
    look(false).then(setCutOff);
  }, [ask]);

  const begin: Restore['begin'] = async (work) => {
    setRunning(true);
    try {
      const restored = await work();
      if (restored === null) return { isDone: false, said: 'Stopped. Nothing was changed.' };
      await onRestored();
      return { isDone: true, said: `Restored: ${total(restored)} records are here now.` };
    } catch (error) {
      const cut = await look(false);
      setCutOff(cut);
      if (cut === null) throw error;
      if (cut.isDone) await onRestored();
      return { isDone: cut.isDone, said: '' };
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, cutOff, begin, seen: () => look(true).then(() => setCutOff(null)) };
}
