import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GridRow } from './GridRow.tsx';
import { type Line, moved, windowOf } from './rows.ts';

interface Props {
  lines: Line[];
  /** `YYYY-MM-DD`. */
  today: string;
  zone: string;
  /** The deal whose pane is open; null for none. */
  opened: string | null;
  onOpen: (deal: string) => void;
}

/** A line is three lines of text high at the reader's size: 48 px at the usual one. */
const LINE_REM = 3;
const PAGE = 10;

/** The list. Only lines in view are in the document; each has the same height, so that its place is known. */
export function Grid({ lines, today, zone, opened, onOpen }: Props): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const [[first, end], setWindow] = useState<[number, number]>(() => windowOf(lines.length, 48, 0, window.innerHeight));
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = lines.findIndex((line) => line.is === 'deal' && line.deal.id === activeId);
  const active = found === -1 ? moved(lines, -1, 1) : found;

  const measure = () => {
    if (!body.current) return;
    const top = -body.current.getBoundingClientRect().top;
    const [from, to] = windowOf(lines.length, lineHeight(), top, window.innerHeight);
    setWindow((before) => (before[0] === from && before[1] === to ? before : [from, to]));
  };
  useLayoutEffect(measure, [lines]);
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
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    const line = lines[active];
    if (by) moveTo(moved(lines, active, by));
    else if (event.key === 'Home') moveTo(moved(lines, -1, 1));
    else if (event.key === 'End') moveTo(moved(lines, lines.length, -1));
    else if (event.key === 'Enter' && line?.is === 'deal') onOpen(line.deal.id);
    else return;
    event.preventDefault();
  };

  const drawn = active >= first && active < end;
  const spacer = (count: number) =>
    count > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it holds nothing, so nothing in it takes the focus
      <tr aria-hidden="true">
        <td colSpan={4} style={{ blockSize: `${count * LINE_REM}rem` }} />
      </tr>
    );
  return (
    <div class="table-scroll">
      <table
        id="deals-grid"
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the keys act on is a grid
        role="grid"
        tabIndex={0}
        aria-label="Deals"
        aria-rowcount={lines.length + 1}
        aria-activedescendant={drawn ? `line-${active}` : undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-deal]') : null;
          const deal = row?.dataset['deal'];
          if (deal === undefined) return;
          setActiveId(deal);
          onOpen(deal);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Deal</th>
            <th scope="col">Next step</th>
            <th scope="col">Why it stands here</th>
            <th scope="col" class="end">
              Last contact
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
              active={first + i === active}
              opened={line.is === 'deal' && line.deal.id === opened}
            />
          ))}
          {spacer(lines.length - end)}
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
