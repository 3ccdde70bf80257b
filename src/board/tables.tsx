import type { ComponentChildren, JSX } from 'preact';
import type { ByCommitment, Insights, Week } from '../deals/insights.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { weekNumber } from './week-number.ts';
import { bandName, share } from './words.ts';

interface TableProps {
  /** The first column names the row. */
  columns: string[];
  rows: { name: string; cells: ComponentChildren[] }[];
}

function Table({ columns, rows }: TableProps): JSX.Element {
  return (
    <table class="num">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const weekName = (monday: string, running = false): string => `Week ${weekNumber(monday)}${running ? ', running' : ''}`;

export function WeeksTable({
  weeks,
  of,
  title,
}: {
  weeks: Week[];
  of: 'withStep' | 'stalled';
  title: string;
}): JSX.Element {
  const rows = weeks.map((week) => ({
    name: weekName(week.monday, week.running),
    cells: [week[of], week.open, share(week[of], week.open)],
  }));
  return <Table columns={['Week', title, 'Open', 'Share']} rows={rows} />;
}

export function DaysTable({ data: { bands, undated } }: { data: Insights }): JSX.Element {
  const rows = bands.map((band) => ({ name: `${bandName(band)} days`, cells: [band.deals] }));
  return <Table columns={['Next event in', 'Deals']} rows={[...rows, { name: 'No day ahead', cells: [undated] }]} />;
}

export function ByCommitmentTable({ rows, titles }: { rows: ByCommitment[]; titles: Titles | undefined }): JSX.Element {
  const lines = rows.map(({ commitment, open, withStep, stalled, days }) => ({
    name: titleOf(commitment, titles),
    cells: open === 0 ? [0, '–', '–', '–'] : [open, withStep, stalled, days ?? '–'],
  }));
  return <Table columns={['Next to ask', 'Open', 'Next step', 'Stalled', 'Days to step']} rows={lines} />;
}

export function VagueTable({ rows }: { rows: Insights['vague'] }): JSX.Element {
  const lines = rows.map(({ monday, caught, fixed }) => ({
    name: weekName(monday),
    cells: caught === 0 ? [0, '–', '–'] : [caught, fixed, caught - fixed],
  }));
  return <Table columns={['Week', 'Caught', 'Fixed', 'Left']} rows={lines} />;
}
