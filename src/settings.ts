import type { NudgeKind } from './nudges/kinds.ts';
import type { SchedulePreferences } from './schedule/types.ts';

/** What the rep can set of nudges. */
export interface NudgeChoices {
  /** `HH:MM` to `HH:MM` on the rep's wall, over midnight when `to` is earlier; null for none. */
  quietHours: { from: string; to: string } | null;
  /** How long before a meeting ends the line to agree on the next is shown. */
  beforeEndMinutes: number;
  /** How long after its end the question is asked. */
  afterEndMinutes: number;
  /** Kinds that are not said. */
  off: NudgeKind[];
}

/**
 * `brackets`: Send asks once while a `[bracket]` of our own wording is left. `on`: for whatever is open. `only`: the same,
 * and nothing is underlined before.
 */
export const LAST_LOOKS = ['off', 'brackets', 'on', 'only'] as const;
export type LastLookChoice = (typeof LAST_LOOKS)[number];

/** Everything the rep can set, one object. Unknown or broken stored values fall back to the default, never throw. */
export interface Settings {
  /** Where and when the rep works, and how long a meeting is. `zone` empty means: the system's zone. */
  schedule: SchedulePreferences;
  /**
   * Where public holidays are days off: `DE`, or with a part of the country `DE-BY` (schedule/holidays/places.ts). `zone`: where the
   * rep's zone is. Empty: none.
   */
  holidayPlace: string;
  /** Whether what is not certain takes up time: tentative events, invitations answered with maybe. */
  tentativeBlocks: boolean;
  /** Which nudges are said, and when. */
  nudges: NudgeChoices;
  /** Whether Send is held once for a closing that is open. */
  lastLook: LastLookChoice;
  /** Domains of colleagues beyond those of the rep's accounts: registered domains, lower case. */
  internalDomains: string[];
  /** Rep accounts (lower-case addresses) where the coach stays off. */
  accountsOff: string[];
  /** Whether a banner in the open thread says what a brush-off may mean, and offers the event for a time accepted. */
  inboundCoach: boolean;
  /** Keep the sentence that is evidence for a next step. Off: only its kind and days are kept. */
  keepEvidence: boolean;
  /** When the first-run page was read, as an instant. */
  firstRunReadAt: string | null;
}

export const defaultSettings: Settings = {
  schedule: {
    zone: '',
    hours: {
      1: [{ from: '09:00', to: '17:30' }],
      2: [{ from: '09:00', to: '17:30' }],
      3: [{ from: '09:00', to: '17:30' }],
      4: [{ from: '09:00', to: '17:30' }],
      5: [{ from: '09:00', to: '17:30' }],
      6: [],
      7: [],
    },
    meetingMinutes: 30,
    bufferMinutes: 10,
    minimumNoticeHours: 24,
    slotCount: 3,
    minimumDays: 2,
  },
  holidayPlace: 'zone',
  tentativeBlocks: true,
  nudges: { quietHours: { from: '20:00', to: '07:00' }, beforeEndMinutes: 5, afterEndMinutes: 0, off: [] },
  lastLook: 'brackets',
  internalDomains: [],
  accountsOff: [],
  inboundCoach: true,
  keepEvidence: true,
  firstRunReadAt: null,
};
