import type { JSX } from 'preact';
import type { SetBy as Who } from '../policy/types.ts';
import type { SchedulePreferences } from '../schedule/types.ts';
import { SetBy } from './SetBy.tsx';

type NumberKey = 'meetingMinutes' | 'bufferMinutes' | 'minimumNoticeHours' | 'slotCount' | 'minimumDays';

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;
const notice = (hours: number): string => {
  if (hours === 0) return 'Right away';
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days from now` : `${hours} hours from now`;
};

const FIELDS: { key: NumberKey; label: string; values: number[]; say: (n: number) => string }[] = [
  {
    key: 'meetingMinutes',
    label: 'Meeting length',
    values: [15, 20, 25, 30, 45, 50, 60, 90],
    say: (n) => `${n} minutes`,
  },
  {
    key: 'bufferMinutes',
    label: 'Space before and after',
    values: [0, 5, 10, 15, 30],
    say: (n) => (n === 0 ? 'None' : `${n} minutes`),
  },
  { key: 'minimumNoticeHours', label: 'Earliest offer', values: [0, 2, 4, 24, 48, 72], say: notice },
  { key: 'slotCount', label: 'Times offered', values: [1, 2, 3, 4, 5], say: counted('time', 'times') },
  {
    key: 'minimumDays',
    label: 'Spread over',
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
  return (
    <div class="fields">
      {FIELDS.map(({ key, label, values, say }) => {
        const choices = [...new Set([...values, schedule[key]])]
          .filter((n) => key !== 'minimumDays' || n <= schedule.slotCount || n === schedule.minimumDays)
          .sort((a, b) => a - b);
        return (
          <label key={key}>
            <span>{label}</span>
            <select
              class="field"
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
          </label>
        );
      })}
    </div>
  );
}
