import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownInsights } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Shelf } from '../ui/today/Shelf.tsx';
import { useProgress } from '../ui/useProgress.ts';
import { CoveragePlot, DaysPlot, isNoneCut, StalledPlot } from './plots.tsx';
import { ByCommitmentTable, DaysTable, VagueTable, WeeksTable } from './tables.tsx';
import { useInsights } from './useBoard.ts';
import { coverageSentence, daysSentence, share, stalledSentence, vagueSentence } from './words.ts';

/** Eight weeks as three plots and as tables. */
export function InsightsView({ ask, onSettings }: { ask: typeof send; onSettings: () => void }): JSX.Element {
  const { state, again } = useInsights(ask);
  const progress = useProgress(ask, state.is === 'loading');
  return (
    <main class="insights" aria-busy={state.is === 'loading'}>
      {state.is === 'loading' && <Loading label="Counting your deals" progress={progress} />}
      {state.is === 'failed' && (
        <Failed title="The figures could not be read" message={state.message} onRetry={again} onSettings={onSettings} />
      )}
      {state.is === 'ready' && (hasData(state.value) ? <Figures data={state.value} /> : <NoData />)}
    </main>
  );
}

const hasData = ({ now, weeks, vague }: ShownInsights): boolean =>
  now.open > 0 || weeks.some(({ open }) => open > 0) || vague.some(({ caught }) => caught > 0);

function NoData(): JSX.Element {
  return (
    <div class="empty">
      <Shelf whole={0} />
      <h2>No figures yet</h2>
      <p class="muted">
        They need one open deal: send a mail to someone outside your company. The weeks fill as they pass.
      </p>
    </div>
  );
}

function Figures({ data }: { data: ShownInsights }): JSX.Element {
  const [asTables, setAsTables] = useState(false);
  const { now, weeks } = data;
  return (
    <>
      <header class="head">
        <h2>Insights</h2>
        <span class="muted">Eight weeks, from this browser alone</span>
        <span class="row">
          <button type="button" class="btn" aria-pressed={asTables} onClick={() => setAsTables(!asTables)}>
            Show as tables
          </button>
          <button type="button" class="btn" onClick={() => window.print()}>
            Print
          </button>
        </span>
      </header>
      <div class="plots">
        <Figure
          title="Deals with a next step"
          figure={share(now.withStep, now.open)}
          sentence={coverageSentence(now)}
          caption="Percent of open deals, by calendar week. Hatched: this week, still running."
          plot={!asTables && <CoveragePlot weeks={weeks} />}
          table={<WeeksTable weeks={weeks} of="withStep" title="Next step" />}
        />
        <Figure
          title="Days to the next event"
          figure={data.days === null ? 'None' : String(data.days)}
          sentence={daysSentence(data)}
          caption={`Number of open deals. The broken bar has no day ahead${isNoneCut(data) ? ' and is cut short' : ''}.`}
          plot={!asTables && <DaysPlot data={data} />}
          table={<DaysTable data={data} />}
        />
        <Figure
          title="Stalled share"
          figure={share(now.stalled, now.open)}
          sentence={stalledSentence(now)}
          caption="Percent of open deals, by calendar week. Dashed: this week, still running."
          plot={!asTables && <StalledPlot weeks={weeks} />}
          table={<WeeksTable weeks={weeks} of="stalled" title="Stalled" />}
        />
      </div>
      <div class="below">
        <section class="plot">
          <h3>By commitment</h3>
          <p class="muted">Open deals by what is next to ask.</p>
          <ByCommitmentTable rows={data.byCommitment} titles={data.titles} />
        </section>
        <section class="plot">
          <h3>Vague closings</h3>
          <p class="muted">{vagueSentence(data)}</p>
          <VagueTable rows={data.vague} />
        </section>
      </div>
    </>
  );
}

interface FigureProps {
  title: string;
  figure: string;
  sentence: string;
  caption: string;
  /** False where the table alone is shown. */
  plot: ComponentChildren;
  table: ComponentChildren;
}

function Figure({ title, figure, sentence, caption, plot, table }: FigureProps): JSX.Element {
  return (
    <figure class="plot">
      <h3>{title}</h3>
      <p class="fig">{figure}</p>
      <p class="muted">{sentence}</p>
      {plot}
      {/* A screen reader has the numbers from the table, shown or not. */}
      <div class={plot ? 'hidden' : 'numbers'}>{table}</div>
      {plot && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
