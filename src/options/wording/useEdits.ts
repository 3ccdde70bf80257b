import { useEffect, useRef, useState } from 'preact/hooks';
import type { Checked, Faults } from './check.ts';

/** So long after the last key what was entered is saved. */
const PAUSE_MS = 600;

interface Options<Entered, Value> {
  /** What tells it from the others. */
  idOf: (one: Entered | Value) => string;
  check: (entered: Entered) => Checked<Value>;
  /** @returns whether it was saved */
  save: (value: Value) => Promise<boolean>;
  /** Something was entered. */
  onChange: () => void;
}

/** What is being entered, kept until it is saved. */
export interface Edits<Entered> {
  /** What was entered and is not saved; undefined for none. */
  entered: (id: string) => Entered | undefined;
  /** What is wrong with it. */
  faultsOf: (id: string) => Faults;
  change: (entered: Entered) => void;
  /** Saves at once what waits for a pause. */
  flush: () => void;
  /** Once more, with everything that was not saved. */
  retry: () => void;
}

/** Saves what is entered, one at a time, when typing pauses. What cannot be saved stays as it was entered. */
export function useEdits<Entered, Value>(options: Options<Entered, Value>): Edits<Entered> {
  const { idOf, check, save, onChange } = options;
  const [entered, setEntered] = useState<Record<string, Entered>>({});
  const waiting = useRef<{ one: Entered; timer: ReturnType<typeof setTimeout> } | null>(null);

  const store = async (one: Entered): Promise<void> => {
    const { value } = check(one);
    if (value === null || !(await save(value))) return;
    // More may have been entered meanwhile.
    setEntered(({ [idOf(value)]: now, ...rest }) =>
      now === one || now === undefined ? rest : { ...rest, [idOf(value)]: now },
    );
  };
  const flush = (): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { one } = waiting.current;
    waiting.current = null;
    void store(one);
  };
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => {
    const onHide = () => last.current();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      last.current();
    };
  }, []);

  return {
    entered: (id) => entered[id],
    faultsOf: (id) => (entered[id] ? check(entered[id]).faults : {}),
    change(one) {
      if (waiting.current && idOf(waiting.current.one) === idOf(one)) clearTimeout(waiting.current.timer);
      else flush();
      setEntered((before) => ({ ...before, [idOf(one)]: one }));
      onChange();
      waiting.current = { one, timer: setTimeout(() => last.current(), PAUSE_MS) };
    },
    flush,
    retry: () => Object.values(entered).forEach((one) => void store(one)),
  };
}
