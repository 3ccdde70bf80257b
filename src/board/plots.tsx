import type { JSX } from 'preact';
import type { Insights, Week } from '../deals/insights.ts';
import { weekNumber } from './week-number.ts';
import { bandName, percent } from './words.ts';

/** Plots as plain SVG. Each is hidden from screen readers: the table beside it says the same. */

const WIDTH = 330;
const HEIGHT = 170;
const FLOOR = 140;
const TALLEST = 116;
const WEEK_GAP = 8;

const frame = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, focusable: 'false' } as const;

const heightOf = (share: number): number => (TALLEST * share) / 100;
const labelOf = (week: Week): number => weekNumber(week.monday);

/** From none to all: the floor, half, and 100%. */
function Scale(): JSX.Element {
  return (
    <>
      <path d={`M0 ${FLOOR + 0.5}h${WIDTH}`} stroke="var(--line-strong)" />
      {[50, 100].map((share) => (
        <path
          key={share}
          d={`M0 ${FLOOR - heightOf(share) + 0.5}h${WIDTH}`}
          stroke="var(--line)"
          stroke-dasharray={share === 50 ? '2 4' : undefined}
        />
      ))}
      <text class="scale" x={WIDTH} y={FLOOR - heightOf(100) - 5} text-anchor="end">
        100%
      </text>
    </>
  );
}

/** Share of open deals with a next step, a bar a week; the running one hatched. */
export function CoveragePlot({ weeks }: { weeks: Week[] }): JSX.Element {
  const slot = WIDTH / weeks.length;
  return (
    <svg {...frame} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v5" stroke="var(--booked)" stroke-width="3" />
        </pattern>
      </defs>
      <Scale />
      {weeks.map((week, i) => {
        const value = percent(week.withStep, week.open);
        const height = heightOf(value ?? 0);
        const middle = slot * (i + 0.5);
        return (
          <g key={week.monday}>
            {height > 0 && (
              <rect
                x={slot * i + WEEK_GAP}
                y={FLOOR - height}
                width={slot - 2 * WEEK_GAP}
                height={height}
                rx="3"
                fill={week.running ? 'url(#hatch)' : 'var(--booked)'}
                stroke={week.running ? 'var(--booked)' : 'none'}
              />
            )}
            <text class={week.running ? 'key' : undefined} x={middle} y={FLOOR - height - 6} text-anchor="middle">
              {value ?? '–'}
            </text>
            <text x={middle} y={FLOOR + 18} text-anchor="middle">
              {labelOf(week)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const BAR = 32;
const BAR_START = 96;
const LONGEST = 196;

/** So many times as long as the longest other bar the broken one may be: beyond, the others would be too short to compare. */
const LONGER = 4;

/** Whether the broken bar is cut. */
export function isNoneCut({ bands, undated }: Pick<Insights, 'bands' | 'undated'>): boolean {
  const dated = Math.max(0, ...bands.map(({ deals }) => deals));
  return dated > 0 && undated > LONGER * dated;
}

/** Deals by days to their next event; the broken bar is those that have none, cut where it would outgrow the others. */
export function DaysPlot({ data: { bands, undated } }: { data: Insights }): JSX.Element {
  const dated = Math.max(0, ...bands.map(({ deals }) => deals));
  const isCut = isNoneCut({ bands, undated });
  const most = Math.max(1, isCut ? LONGER * dated : Math.max(dated, undated));
  const cut = `M${BAR_START + 0.75 * LONGEST + 4} ${BAR * bands.length + 3}l-8 26`;
  const rows = [
    ...bands.map((band) => ({ name: bandName(band), deals: band.deals })),
    { name: 'none', deals: undated },
  ];
  return (
    <svg {...frame} aria-hidden="true">
      <path d={`M${BAR_START - 1} 2v${BAR * rows.length - 4}`} stroke="var(--line-strong)" />
      {rows.map(({ name, deals }, i) => {
        const width = Math.min(LONGEST, (LONGEST * deals) / most);
        const broken = name === 'none';
        return (
          <g key={name}>
            <text x="0" y={BAR * i + 20}>
              {name}
            </text>
            {deals > 0 && (
              <rect
                x={BAR_START + (broken ? 2 : 0)}
                y={BAR * i + (broken ? 6 : 5)}
                width={Math.max(2, width)}
                height={broken ? 20 : 22}
                rx="3"
                fill={broken ? 'none' : 'var(--accent)'}
                {...(broken && { stroke: 'var(--vague)', 'stroke-width': 2, 'stroke-dasharray': '5 3' })}
              />
            )}
            {broken && isCut && (
              <>
                <path d={cut} stroke="var(--surface)" stroke-width="7" />
                <path d={cut} stroke="var(--vague)" stroke-width="1.5" transform="translate(-4 0)" />
                <path d={cut} stroke="var(--vague)" stroke-width="1.5" transform="translate(4 0)" />
              </>
            )}
            <text class="key" x={BAR_START + width + 9} y={BAR * i + 20}>
              {deals}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Share of open deals that are stalled, week by week; a week without deals leaves a gap. */
export function StalledPlot({ weeks }: { weeks: Week[] }): JSX.Element {
  const slot = WIDTH / weeks.length;
  const points = weeks.map((week, i) => {
    const value = percent(week.stalled, week.open);
    return { week, value, x: slot * (i + 0.5), y: FLOOR - heightOf(value ?? 0) };
  });
  return (
    <svg {...frame} aria-hidden="true">
      <Scale />
      {points.slice(1).map(({ x, y, value, week }, i) => {
        const before = points[i];
        if (!before || before.value === null || value === null) return null;
        return (
          <path
            key={week.monday}
            d={`M${before.x} ${before.y}L${x} ${y}`}
            stroke="var(--accent)"
            stroke-width="2.5"
            stroke-dasharray={week.running ? '4 4' : undefined}
          />
        );
      })}
      {points.map(({ week, value, x, y }) => (
        <g key={week.monday}>
          {value !== null && (
            <circle cx={x} cy={y} r="3.5" fill="var(--surface)" stroke="var(--accent)" stroke-width="2" />
          )}
          <text class={week.running ? 'key' : undefined} x={x} y={y - 9} text-anchor="middle">
            {value ?? '–'}
          </text>
          <text x={x} y={FLOOR + 18} text-anchor="middle">
            {labelOf(week)}
          </text>
        </g>
      ))}
    </svg>
  );
}
