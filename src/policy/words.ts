import { mailAbouts } from '../playbook/mail-words.ts';
import { isMail, isMove, REPLY_KINDS, replyAbouts } from '../playbook/moves.ts';
import { LANGUAGE_NAMES, replyTo } from '../playbook/replies.ts';
import { COMMITMENT_IDS, type Commitment, type Playbook, REPLY_LANGUAGES, type ReplyKind } from '../playbook/types.ts';
import type { WorkingHours } from '../schedule/types.ts';
import type { CalendarSource, Policy } from './types.ts';

const SOURCES: Record<CalendarSource, string> = {
  page: 'the open Calendar page',
  google: 'Google Calendar',
  feed: 'a secret iCal address',
};

/** What a policy sets, one sentence each, without its playbook. */
export function policyLines(policy: Policy): string[] {
  const { meetingMinutes, workingHours, calendarSources, internalDomains, retentionDays } = policy;
  return [
    ...(meetingMinutes === undefined ? [] : [`Meetings are ${meetingMinutes} minutes long.`]),
    ...(workingHours ? [`Working hours, until you set your own: ${hoursText(workingHours)}.`] : []),
    ...(calendarSources ? [sourcesText(calendarSources)] : []),
    ...(policy.evidenceSentences === false ? ['No sentence of a mail is kept; those kept so far are deleted.'] : []),
    ...(internalDomains ? [`Colleagues have addresses at ${internalDomains.join(', ')} too.`] : []),
    ...(retentionDays === undefined ? [] : [`What is older than ${retentionDays} days is deleted.`]),
    ...(policy.nudges === false ? ['No nudge tells of meetings.'] : []),
  ];
}

function sourcesText(sources: CalendarSource[]): string {
  if (sources.length === 0) return 'No calendar is read.';
  return `Calendars are read from ${sources.map((one) => SOURCES[one]).join(', ')} and nothing else.`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function hoursText(hours: WorkingHours): string {
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((key, index) => {
    const stretches = hours[key].map(({ from, to }) => `${from} to ${to}`).join(' and ');
    return stretches ? [`${DAYS[index]} ${stretches}`] : [];
  });
  return days.join(', ') || 'none';
}

/** What another playbook would change, one line for each commitment and each reply that differs, in the usual order. */
export function playbookLines(before: Playbook, after: Playbook): string[] {
  const lines = COMMITMENT_IDS.flatMap((id) => {
    const [was, is] = [before, after].map(({ commitments }) => commitments.find((one) => one.id === id));
    if (!was || !is) return was ? [`${was.title}: gone`] : is ? [`${is.title}: new`] : [];
    const changes = commitmentChanges(was, is);
    return changes.length === 0 ? [] : [`${is.title}: ${changes.join(', ')}`];
  });
  if (before.language !== after.language) lines.unshift(`Language: ${after.language} instead of ${before.language}`);
  if (!same(before.agenda, after.agenda)) lines.push('Opening lines of other meetings: others');
  return [...lines, ...replyLines(before, after)];
}

function replyLines(before: Playbook, after: Playbook): string[] {
  return REPLY_KINDS.flatMap((kind) => {
    const [was, is] = [replyTo(kind, before), replyTo(kind, after)];
    const languages = REPLY_LANGUAGES.filter((language) => was.words[language] !== is.words[language]);
    const changes = [
      ...(was.minutes === is.minutes ? [] : [`${is.minutes} minutes instead of ${was.minutes}`]),
      ...(languages.length === 0 ? [] : [`other words in ${languages.map((one) => LANGUAGE_NAMES[one]).join(', ')}`]),
    ];
    return changes.length === 0 ? [] : [`${titleOfReply(kind)}: ${changes.join(', ')}`];
  });
}

function titleOfReply(kind: ReplyKind): string {
  if (isMail(kind)) return `Mail for “${mailAbouts[kind].said}”`;
  return `${isMove(kind) ? 'Words for' : 'Reply to'} “${replyAbouts[kind].said}”`;
}

function commitmentChanges(was: Commitment, is: Commitment): string[] {
  const fresh = is.wordings.filter((words) => !was.wordings.includes(words)).length;
  const gone = was.wordings.filter((words) => !is.wordings.includes(words)).length;
  const moved = fresh === 0 && gone === 0 && !same(was.wordings, is.wordings);
  return [
    ...(was.title === is.title ? [] : [`called ${was.title} so far`]),
    ...(was.asksFor === is.asksFor ? [] : [`asks for ${is.asksFor}`]),
    ...(was.minutes === is.minutes ? [] : [`${is.minutes} minutes instead of ${was.minutes}`]),
    ...(fresh === 0 ? [] : [`${fresh} ${fresh === 1 ? 'wording' : 'wordings'} new`]),
    ...(gone === 0 ? [] : [`${gone} ${gone === 1 ? 'wording' : 'wordings'} gone`]),
    ...(moved ? ['wordings in another order'] : []),
    ...(same(was.agenda, is.agenda) ? [] : ['other opening lines']),
  ];
}

/** In whichever order a file has the fields. */
function same(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
        : inner,
    ) ?? '';
  return sorted(a) === sorted(b);
}
