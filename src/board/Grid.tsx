import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../deals/list.ts';
import type { DealRow } from '../deals/shown.ts';
import { zoneName } from '../schedule/format.ts';
import { actionOf, type DealAction } from '../ui/deal/deal-action.ts';
import { GridRow } from './GridRow.tsx';
import { COLUMNS, moved, windowOf } from './rows.ts';

interface Props {
  lines: Line[];
  /** How many lines follow that are not known yet. */
  rest: number;
  /** `YYYY-MM-DD`. */
  today: string;
  zone: string;
  /** The deal whose pane is open; null for none. */
  opened: string | null;
  /** How many accounts the deals are of. */
  accounts: number;
  /** Does what a deal's action says. */
  onAct: (action: DealAction) => void;
  onOpen: (deal: { id: string; name: string }) => void;
  /** A filter's key was pressed: 0 for the first. */
  onFilter: (index: number) => void;
}

/** A line is three lines of text high at the reader's size: 48 px at the usual one. */
const LINE_REM = 3;
const PAGE = 10;

/** The list. Only lines in view are in the document; each has the same height, so that its place is known. */
export function Grid({ lines, rest, today, zone, accounts, opened, onAct, onOpen, onFilter }: Props): JSX.Element {
  // The deal beside the list tells the day of the last contact as well.
  const columns = opened === null ? COLUMNS : COLUMNS - 1;
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const count = lines.length + rest;
  const [[first, end], setWindow] = useState<[number, number]>(() => windowOf(count, 48, 0, window.innerHeight, 0));
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = lines.findIndex((line) => line.is === 'deal' && line.deal.id === activeId);
  const active = found === -1 ? moved(lines, -1, 1) : found;

  const measure = () => {
    if (!body.current) return;
    const top = -body.current.getBoundingClientRect().top;
    const [from, to] = windowOf(count, lineHeight(), top, window.innerHeight);
    setWindow((before) => (before[0] === from && before[1] === to ? before : [from, to]));
  };
  // What is in view at first is known. To measure it would have the browser lay out the page before it may draw it.
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    if (isDrawn.current) measure();
  }, [lines]);
  useEffect(() => {
    isDrawn.current = true;
    measure();
  }, []);
  useEffect(() => {
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  });

  const moveTo = (index: number) => {
    const line = lines[index];
    if (line?.is !== 'deal') return;
    setActiveId(line.deal.id);
    scrollTo(body.current, index);
  };
  const act = (deal: DealRow) => {
    const action = actionOf(deal, zone);
    if (action) onAct(action);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // On a row's own link, Enter follows the link.
    const onLink = event.target instanceof Element && event.target.matches('a');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: PAGE, PageUp: -PAGE }[key];
    const line = lines[active];
    if (by) moveTo(moved(lines, active, by));
    else if (key === 'Home') moveTo(moved(lines, -1, 1));
    else if (key === 'End') moveTo(moved(lines, lines.length, -1));
    else if (key === 'Enter' && line?.is === 'deal' && !onLink) onOpen(line.deal);
    else if (key === 'o' && line?.is === 'deal') act(line.deal);
    else if (/^[1-4]$/.test(key)) onFilter(Number(key) - 1);
    else return;
    event.preventDefault();
    // The row that had the focus may be drawn no longer.
    if (onLink && by) table.current?.focus({ preventScroll: true });
  };

  const drawn = active >= first && active < end;
  const spacer = (count: number) =>
    count > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it holds nothing, so nothing in it takes the focus
      <tr aria-hidden="true">
        <td colSpan={columns} style={{ blockSize: `${count * LINE_REM}rem` }} />
      </tr>
    );
  return (
    <div class="table-scroll">
      <table
        id="deals-grid"
        ref={table}
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the keys act on is a grid
        role="grid"
        tabIndex={0}
        aria-label="Deals"
        aria-rowcount={count + 1}
        aria-activedescendant={drawn ? `line-${active}` : undefined}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          if (!(target instanceof Element) || target.closest('a')) return;
          const row = target.closest<HTMLElement>('[data-deal]');
          const line = lines.find((one) => one.is === 'deal' && one.deal.id === row?.dataset['deal']);
          if (line?.is !== 'deal') return;
          setActiveId(line.deal.id);
          onOpen(line.deal);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Deal</th>
            <th scope="col">Next step ({zoneName(zone)})</th>
            <th scope="col">Why it stands here</th>
            {columns === COLUMNS && (
              <th scope="col" class="last">
                Last contact
              </th>
            )}
            <th scope="col" class="end">
              <span class="hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {spacer(first)}
          {lines.slice(first, end).map((line, i) => (
            <GridRow
              key={line.is === 'deal' ? line.deal.id : `group ${line.title}`}
              line={line}
              index={first + i}
              today={today}
              zone={zone}
              columns={columns}
              accounts={accounts}
              active={first + i === active}
              opened={line.is === 'deal' && line.deal.id === opened}
              onWrite={onAct}
            />
          ))}
          {spacer(count - end)}
        </tbody>
      </table>
    </div>
  );
}

const lineHeight = (): number =>
  LINE_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);

/** Keeps a line a line away from the window's edges, and clear of the bar. */
function scrollTo(body: HTMLElement | null, index: number): void {
  if (!body) return;
  const height = lineHeight();
  const top = body.getBoundingClientRect().top + index * height;
  const [above, below] = [top - 2 * height, top + 2 * height - window.innerHeight];
  if (above < 0) window.scrollBy({ top: above });
  else if (below > 0) window.scrollBy({ top: below });
}
