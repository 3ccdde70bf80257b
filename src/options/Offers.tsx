import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SetBy as Who } from '../policy/types.ts';
import type { SchedulePreferences } from '../schedule/types.ts';
import { SetBy } from './SetBy.tsx';

type NumberKey = 'meetingMinutes' | 'bufferMinutes' | 'minimumNoticeHours' | 'slotCount' | 'minimumDays';

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;
const notice = (hours: number): string => {
  if (hours === 0) return 'Right away';
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days from now` : `${hours} hours from now`;
};

interface Field {
  key: NumberKey;
  label: string;
  /** What it does, in one line. */
  about: string;
  values: number[];
  say: (n: number) => string;
}

const FIELDS: Field[] = [
  {
    key: 'meetingMinutes',
    label: 'Meeting length',
    about: 'Where the playbook names none.',
    values: [15, 20, 25, 30, 45, 50, 60, 90],
    say: (n) => `${n} minutes`,
  },
  {
    key: 'bufferMinutes',
    label: 'Space before and after',
    about: 'Kept free around your other meetings.',
    values: [0, 5, 10, 15, 30],
    say: (n) => (n === 0 ? 'None' : `${n} minutes`),
  },
  {
    key: 'minimumNoticeHours',
    label: 'Earliest offer',
    about: 'Nobody is offered a time sooner than this.',
    values: [0, 2, 4, 24, 48, 72],
    say: notice,
  },
  {
    key: 'slotCount',
    label: 'Times offered',
    about: 'So many to choose from in one mail.',
    values: [1, 2, 3, 4, 5],
    say: counted('time', 'times'),
  },
  {
    key: 'minimumDays',
    label: 'Spread over',
    about: 'So that one busy day does not rule out all.',
    values: [1, 2, 3],
    say: (n) => (n === 1 ? 'One day will do' : `${n} days or more`),
  },
];

interface Props {
  /** Who set the length of meetings, if it is not the rep. */
  lengthSetBy?: Who | undefined;
  schedule: SchedulePreferences;
  onChange: (part: Partial<SchedulePreferences>) => void;
}

/** Length, spacing and number of the times offered. A stored value that is not among the usual ones stays a choice. */
export function Offers({ schedule, lengthSetBy, onChange }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="fields">
      {FIELDS.map(({ key, label, about, values, say }) => {
        const choices = [...new Set([...values, schedule[key]])]
          .filter((n) => key !== 'minimumDays' || n <= schedule.slotCount || n === schedule.minimumDays)
          .sort((a, b) => a - b);
        return (
          <div key={key}>
            <label for={`${id}-${key}`}>{label}</label>
            <select
              id={`${id}-${key}`}
              class="field"
              aria-describedby={`${id}-${key}-about`}
              value={schedule[key]}
              disabled={key === 'meetingMinutes' && lengthSetBy !== undefined}
              onChange={(event) => {
                const value = Number(event.currentTarget.value);
                const days = key === 'slotCount' ? { minimumDays: Math.min(value, schedule.minimumDays) } : {};
                onChange({ [key]: value, ...days });
              }}
            >
              {choices.map((n) => (
                <option key={n} value={n}>
                  {say(n)}
                </option>
              ))}
            </select>
            {key === 'meetingMinutes' && <SetBy who={lengthSetBy} />}
            <small id={`${id}-${key}-about`}>{about}</small>
          </div>
        );
      })}
    </div>
  );
}
