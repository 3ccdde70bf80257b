import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading } from '../ui/Loading.tsx';
import { NoticeBar } from '../ui/today/NoticeBar.tsx';
import { TodayPage } from '../ui/today/TodayPage.tsx';
import type { TodayOptions } from '../ui/today/useToday.ts';
import { DealPage } from './DealPage.tsx';
import { DraftWords } from './DraftWords.tsx';
import { NoDeal, type Undo } from './NoDeal.tsx';
import { type BesideTab, useTabDeal } from './useTabDeal.ts';

interface Props extends TodayOptions {
  onSettings: () => void;
  /** The tab the panel stands beside; absent where it cannot be known. */
  beside?: BesideTab;
}

/** Another deal that comes to the front so soon after an act came because of it, ms. */
const CAUSED_MS = 4_000;

/** The side panel, kept open beside the mail: the deal of the open thread or meeting, or Today. */
export function SidePanel({ beside, onSettings, first, ...options }: Props): JSX.Element {
  const { shown, again } = useTabDeal(options.ask, beside, options.watch);
  // For whatever is shown first: behind a deal it would grow old.
  const begun = useRef(first);
  useEffect(() => {
    if (shown !== null) begun.current = undefined;
  }, [shown]);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [wantsToday, setWantsToday] = useState(false);
  const deal = shown?.is === 'deal' ? shown.id : null;
  const front = useRef(deal);
  front.current = deal;
  const last = useRef<{ undo: Undo; at: number } | null>(null);
  useEffect(() => {
    // Another deal comes to the front: that is what the rep looks at now.
    setWantsToday(false);
    // It came because of what the rep just did, somebody moved to it say: the way back comes along.
    if (last.current && Date.now() - last.current.at < CAUSED_MS) setUndo(last.current.undo);
    last.current = null;
  }, [deal]);

  // What is shown now came of an act, which took its own button away: the keys go on where the answer to it is.
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const isCaused = shown !== null && Date.now() - actedAt.current < CAUSED_MS;
    if (isCaused && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.no-deal button, main[tabindex], main a')?.focus();
  }, [shown]);

  const onChanged = async (next: Undo | null) => {
    actedAt.current = Date.now();
    setUndo(next);
    await again();
  };
  const takeBack = async () => {
    try {
      await undo?.run();
      setUndo(null);
    } catch {
      // The notice stays, and with it the way to try again.
    }
    await again();
  };

  if (shown === null) {
    return (
      <main class="deal-page" aria-busy="true">
        <div class="deal-body">
          <Loading label="Looking at the open mail" />
        </div>
      </main>
    );
  }
  if (deal === null) {
    return (
      <>
        <NoDeal
          key={JSON.stringify(shown)}
          ask={options.ask}
          now={options.now}
          makeId={options.makeId}
          shown={shown}
          onChanged={onChanged}
        />
        {beside && <DraftWords beside={beside} />}
        <TodayPage {...options} first={begun.current} onSettings={onSettings} />
      </>
    );
  }
  return (
    <>
      {undo && (
        <NoticeBar
          notice={{ kind: 'done', about: deal, text: undo.said, action: { label: 'Undo', run: takeBack } }}
          onAction={() => {}}
          onClose={() => setUndo(null)}
        />
      )}
      <nav class="which" aria-label="What the panel shows">
        <button
          type="button"
          class="btn plain"
          aria-current={wantsToday ? undefined : 'page'}
          onClick={() => setWantsToday(false)}
        >
          This deal
        </button>
        <button
          type="button"
          class="btn plain"
          aria-current={wantsToday ? 'page' : undefined}
          onClick={() => setWantsToday(true)}
        >
          Today
        </button>
      </nav>
      {beside && <DraftWords beside={beside} />}
      {wantsToday ? (
        <TodayPage {...options} onSettings={onSettings} />
      ) : (
        <DealPage
          {...options}
          key={deal}
          id={deal}
          onDone={(done) => {
            actedAt.current = Date.now();
            if (front.current === deal) last.current = { undo: done, at: Date.now() };
            else setUndo(done);
          }}
          onSettings={onSettings}
        />
      )}
    </>
  );
}
