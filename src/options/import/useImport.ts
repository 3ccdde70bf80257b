import { useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../../errors.ts';
import type { Arranged, FileChange, ReadFile } from '../../importing/session.ts';
import type { Choices } from '../../importing/types.ts';
import type { send } from '../../messages.ts';
import type { ImportReader } from './reader.ts';
import { importId, look, type Preview, write } from './run.ts';
import { importedText } from './words.ts';

/** What is going on. `part` from 0 to 1. */
export type Work = { is: 'reading' | 'looking' | 'importing'; part: number; text: string };

/** All that the rep decided on so far. */
export interface ImportState {
  files: ReadFile[];
  choices: Choices;
  /** What the files give under these choices; null until they are read. */
  arranged: Arranged | null;
  /** What importing would do; null until it was looked up, and again after every change. */
  preview: Preview | null;
}

interface Options {
  ask: typeof send;
  openReader: () => ImportReader;
  /** ISO instant. */
  now: () => string;
  /** `YYYY-MM-DD` in the rep's zone. */
  today: () => string;
  /** The rep's addresses that are known. */
  accounts: string[];
  /** Domains of colleagues beyond theirs. */
  domains: string[];
  /** Something was written. */
  onImported: () => Promise<unknown>;
  /** The background has taken note of all of it. */
  onDone: () => void;
}

/** The steps of an import, from choosing files to the last batch. One thing goes on at a time; each can be stopped. */
export function useImport({ ask, openReader, now, today, accounts, domains, onImported, onDone }: Options) {
  const [state, setState] = useState<ImportState | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const reader = useRef<ImportReader | null>(null);
  const stopped = useRef(false);
  /** What the last import of this page went under. */
  const account = useRef('');
  const close = () => {
    reader.current?.close();
    reader.current = null;
  };
  useEffect(() => close, []);

  const run = async (first: Work, work: () => Promise<void>): Promise<void> => {
    stopped.current = false;
    setWork(first);
    setSaid('');
    setFault('');
    await work().catch((error: unknown) => {
      if (!stopped.current) setFault(messageOf(error));
    });
    setWork(null);
  };

  const arrange = async (files: ReadFile[], choices: Choices): Promise<void> => {
    if (!reader.current || files.length === 0) return;
    const arranged = await reader.current.arrange(choices);
    setState({ files, choices, arranged, preview: null });
  };

  /** Changes come faster than they are read: they queue up, each on top of the one before. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef<ImportState | null>(null);
  latest.current = state;
  const change = (
    next: (state: ImportState, reader: ImportReader) => Promise<Pick<ImportState, 'files' | 'choices'>>,
  ) => {
    queue.current = queue.current.then(async () => {
      const before = latest.current;
      if (!before || !reader.current) return;
      try {
        const { files, choices } = await next(before, reader.current);
        latest.current = { ...before, files, choices };
        await arrange(files, choices);
        setFault('');
      } catch (error) {
        setFault(messageOf(error));
      }
    });
    return queue.current;
  };

  return {
    state,
    work,
    said,
    fault,
    say: (text: string, problem = '') => {
      setSaid(text);
      setFault(problem);
    },
    add: (chosen: File[]) =>
      run({ is: 'reading', part: 0, text: chosen[0]?.name ?? '' }, async () => {
        reader.current ??= openReader();
        const files = [...(state?.files ?? [])];
        for (const [index, file] of chosen.entries()) {
          const at = (part: number): Work => ({ is: 'reading', part: (index + part) / chosen.length, text: file.name });
          setWork(at(0));
          files.push(await reader.current.add(file, (part) => setWork(at(part))));
        }
        await arrange(
          files,
          state?.choices ?? firstChoices(files, { account: account.current, accounts, domains, today: today() }),
        );
      }),
    changeFile: (file: number, changed: FileChange) =>
      change(async ({ files, choices }, { change: tell }) => {
        const now = await tell(file, changed);
        return { files: files.map((one, index) => (index === file ? now : one)), choices };
      }),
    removeFile: (file: number) =>
      change(async ({ files, choices }, { remove }) => {
        await remove(file);
        const left = files.filter((_, index) => index !== file);
        if (left.length === 0) {
          close();
          setState(null);
        }
        return { files: left, choices };
      }),
    choose: (changed: Partial<Choices>) =>
      change(async ({ files, choices }) => ({ files, choices: { ...choices, ...changed } })),
    look: () =>
      run({ is: 'looking', part: 0, text: '' }, async () => {
        if (!state?.arranged || !reader.current) return;
        const preview = await look(workOf('looking', state, reader.current));
        if (preview) setState({ ...state, preview });
      }),
    /** @param withNone whether what the rep said is no deal is taken in */
    write: (withNone: boolean) =>
      run({ is: 'importing', part: 0, text: '' }, async () => {
        const open = reader.current;
        if (!state?.arranged || !open) return;
        account.current = state.choices.account;
        const at = now();
        const source = state.files.find(({ kind }) => kind === 'deals')?.from ?? state.files[0]?.from ?? 'csv';
        let text = '';
        try {
          const tell = (done: Parameters<typeof importedText>[0]) => {
            text = importedText(done);
          };
          await write(workOf('importing', state, open), { id: importId(at), at, source, withNone }, tell);
          close();
          setState(null);
        } catch (error) {
          // Less would change now than was shown.
          setState({ ...state, preview: null });
          throw error;
        } finally {
          // What is here to undo is told at once; all that follows from the new deals takes its time.
          await onImported();
          setSaid(text);
          void ask('import-done').then(onDone, () => {});
        }
      }),
    stop: () => {
      stopped.current = true;
      if (work?.is !== 'reading') return;
      // A worker that reads hears nothing: it is ended, and all files with it.
      close();
      setState(null);
      setSaid('Stopped. Nothing was changed.');
    },
    back: () => state && setState({ ...state, preview: null }),
    cancel: () => {
      close();
      setState(null);
      setSaid('');
      setFault('');
    },
  };

  function workOf(is: Work['is'], { arranged, choices }: ImportState, open: ImportReader) {
    const total = arranged?.deals ?? 0;
    return {
      ask,
      reader: open,
      account: choices.account,
      total,
      onProgress: (done: number) =>
        setWork({
          is,
          part: total === 0 ? 1 : done / total,
          text: `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
        }),
      isStopped: () => stopped.current,
    };
  }
}

/** Deals go under the first account that is known; contacts alone make deals, beside deals they only add people. */
function firstChoices(
  files: ReadFile[],
  { account, ...known }: Pick<Choices, 'account' | 'accounts' | 'domains' | 'today'>,
): Choices {
  return {
    ...known,
    account: account || (known.accounts[0] ?? ''),
    owner: null,
    stages: {},
    withOver: true,
    fromContacts: files.every(({ kind }) => kind === 'contacts'),
  };
}
