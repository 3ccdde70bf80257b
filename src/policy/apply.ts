import { defaultSettings, type Settings } from '../settings.ts';
import type { CalendarSource, Policy, PolicyKey, PolicyShown, SetBy, StoredPolicy } from './types.ts';

const ALL_SOURCES: CalendarSource[] = ['page', 'google', 'feed'];

/** What holds: the organisation's word over the team's file. */
export function policyOf(stored: StoredPolicy | undefined): Policy {
  return { ...stored?.file, ...stored?.managed };
}

/** Settings as they work: a policy over what the rep set. */
export function underPolicy(own: Settings, policy: Policy): Settings {
  const { meetingMinutes, workingHours, evidenceSentences } = policy;
  const hours = workingHours && isDefault(own.schedule.hours) ? workingHours : own.schedule.hours;
  return {
    ...own,
    internalDomains: [...new Set([...own.internalDomains, ...(policy.internalDomains ?? [])])],
    schedule: { ...own.schedule, hours, meetingMinutes: meetingMinutes ?? own.schedule.meetingMinutes },
    keepEvidence: own.keepEvidence && evidenceSentences !== false,
  };
}

/**
 * What to store of settings that were changed under a policy: where it holds, the rep's own choice stays as it was, for the day
 * on which it does not hold any more.
 * @param wanted as the rep sees and changes them
 * @param own as they are stored
 */
export function ownPart(wanted: Settings, own: Settings, policy: Policy): Settings {
  const isTeams = JSON.stringify(wanted.schedule.hours) === JSON.stringify(policy.workingHours);
  const { internalDomains = [] } = policy;
  return {
    ...wanted,
    internalDomains: wanted.internalDomains.filter(
      (domain) => own.internalDomains.includes(domain) || !internalDomains.includes(domain),
    ),
    schedule: {
      ...wanted.schedule,
      hours: isTeams && isDefault(own.schedule.hours) ? own.schedule.hours : wanted.schedule.hours,
      meetingMinutes:
        policy.meetingMinutes === undefined ? wanted.schedule.meetingMinutes : own.schedule.meetingMinutes,
    },
    keepEvidence: policy.evidenceSentences === false ? own.keepEvidence : wanted.keepEvidence,
  };
}

const isDefault = (hours: Settings['schedule']['hours']): boolean =>
  JSON.stringify(hours) === JSON.stringify(defaultSettings.schedule.hours);

/** Sources that may be read. */
export function allowedSources({ calendarSources }: Policy): CalendarSource[] {
  return calendarSources ?? ALL_SOURCES;
}

/** What pages are told. @param ownPlaybook whether the rep stored one */
export function shownPolicy(stored: StoredPolicy | undefined, ownPlaybook: boolean): PolicyShown {
  const policy = policyOf(stored);
  const setBy: Partial<Record<PolicyKey, SetBy>> = {};
  for (const key of Object.keys(policy) as PolicyKey[]) {
    setBy[key] = stored?.managed[key] === undefined ? 'team' : 'organisation';
  }
  return {
    setBy,
    calendarSources: allowedSources(policy),
    internalDomains: policy.internalDomains ?? [],
    retentionDays: policy.retentionDays ?? null,
    problems: stored?.problems ?? [],
    playbook: setBy.playbook ?? (ownPlaybook ? 'own' : 'default'),
  };
}
