import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Weekday, WorkingHours } from '../schedule/types.ts';
import { useKeysAfter } from '../ui/useKeysAfter.ts';
import { DayHours } from './DayHours.tsx';
import { extent, faultsOf, inOrder, type Stretch } from './hours.ts';

const DAYS: [Weekday, string][] = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [7, 'Sunday'],
];

const isWhole = (day: Stretch[]): boolean => faultsOf(day).every((fault) => fault === '');

/** From 06 to 21, further where somebody works earlier or later. Three-hour steps, so that the labels stay even. */
function scaleOf(hours: WorkingHours): { from: number; to: number } {
  const all = Object.values(hours).filter(isWhole).flat().map(extent);
  const from = Math.min(6, ...all.map((stretch) => Math.floor(stretch.from / 180) * 3));
  const to = Math.max(21, ...all.map((stretch) => Math.ceil(stretch.to / 180) * 3));
  return { from, to };
}

interface Props {
  hours: WorkingHours;
  /** Called with days that are whole only; a day with a fault keeps its last good hours. */
  onChange: (hours: WorkingHours) => void;
}

/** The week. Each day is saved as soon as its own times make sense. */
export function Hours({ hours, onChange }: Props): JSX.Element {
  const [entered, setEntered] = useState(hours);
  const week = useRef<HTMLDivElement>(null);
  const noteAct = useKeysAfter(entered, () => week.current?.querySelector<HTMLElement>('input')?.focus());
  const scale = scaleOf(entered);
  const marks = Array.from({ length: (scale.to - scale.from) / 3 + 1 }, (_, index) => scale.from + 3 * index);

  const enter = (days: Partial<WorkingHours>) => {
    setEntered({ ...entered, ...days });
    const whole = Object.entries(days).filter(([, day]) => isWhole(day));
    if (whole.length === 0) return;
    onChange({ ...hours, ...Object.fromEntries(whole.map(([key, day]) => [key, inOrder(day)])) });
  };

  const monday = entered[1];
  const differs = ([2, 3, 4, 5] as const).some((key) => JSON.stringify(entered[key]) !== JSON.stringify(monday));

  return (
    <div class="week" ref={week}>
      <div class="scale num faint small" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{String(mark).padStart(2, '0')}</span>
        ))}
      </div>
      {DAYS.map(([key, name]) => (
        <DayHours key={key} name={name} day={entered[key]} scale={scale} onChange={(day) => enter({ [key]: day })} />
      ))}
      {differs && isWhole(monday) && (
        <button
          type="button"
          class="btn quiet same"
          onClick={() => {
            noteAct();
            enter({ 2: monday, 3: monday, 4: monday, 5: monday });
          }}
        >
          Use Monday’s hours from Tuesday to Friday
        </button>
      )}
    </div>
  );
}
