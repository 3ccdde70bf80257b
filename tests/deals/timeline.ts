import type { SentStep, StepEvent, TimelineEvent } from '../../src/deals/types.ts';
import type { Slot } from '../../src/schedule/types.ts';

export type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

export const slot = (start: string): Slot => ({
  start,
  end: new Date(Date.parse(start) + 30 * 60_000).toISOString(),
  checked: false,
});

export const vague: SentStep = {
  label: 'vague',
  owner: 'both',
  act: 'propose',
  sentence: 'Let us speak at some point.',
  days: [],
};

export const named = (...days: string[]): SentStep => ({
  ...vague,
  label: 'concrete',
  sentence: 'A day is named.',
  days,
});

/** A mail of deal `a` unless said otherwise, at `at`, which is also its id. */
export function mail(at: string, step: SentStep | null, rest: Partial<Mail> = {}): Mail {
  return {
    id: at,
    kind: 'mail-sent',
    dealId: 'a',
    at,
    account: 'tomas@tessel.example',
    people: ['ines@halden-marine.example'],
    subject: 'Spring',
    thread: null,
    draft: null,
    scheduled: false,
    step,
    offered: [],
    ...rest,
  };
}

type Act = Exclude<StepEvent, Mail>;

/** An act of the rep on a mail, five minutes later unless said otherwise. */
export function act(kind: 'send-undone' | 'step-closed', on: Mail, at = later(on.at)): Act {
  return { id: `${kind} ${on.id} ${at}`, kind, dealId: on.dealId, at, refersTo: on.id };
}

export function corrected(on: Mail, day: string | null, at = later(on.at)): Act {
  return {
    ...act('step-closed', on, at),
    id: `corrected ${on.id} ${at}`,
    kind: 'step-corrected',
    what: 'They decide',
    day,
    owner: 'recipient',
  };
}

export function snoozed(on: Mail, until: string, at = later(on.at)): Act {
  return { ...act('step-closed', on, at), id: `snoozed ${on.id} ${at}`, kind: 'step-snoozed', until };
}

function later(at: string): string {
  return new Date(Date.parse(at) + 5 * 60_000).toISOString();
}
