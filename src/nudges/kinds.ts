export const NUDGE_KINDS = [
  'before-end',
  'after-end',
  'check-calendar',
  'declined',
  'tentative',
  'unanswered',
  'agenda',
] as const;

/** What can be said of a meeting. README.md has the rule of each. */
export type NudgeKind = (typeof NUDGE_KINDS)[number];
