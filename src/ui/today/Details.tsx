import type { JSX } from 'preact';
import { isolated } from '../../deals/isolated.ts';
import type { NextStep, TodayItem } from '../../deals/types.ts';
import { zoneName } from '../../schedule/format.ts';
import { dayOf } from '../../schedule/wall.ts';
import { askWords } from '../ask-words.ts';
import { clockAt, dayWords, unbroken } from '../times.ts';
import type { Surroundings } from './surroundings.ts';

const owners = { sender: 'you', recipient: '', both: 'both of you', third: 'somebody else' } as const;

/** `Tue 3 Mar`, or `Tue 3 Mar to Thu 5 Mar` when several days are named. */
function daysText({ day, lastDay, offered }: NextStep, today: string): string | null {
  if (!day || offered.length > 0) return null;
  const first = dayWords(day, today);
  return lastDay && lastDay !== day ? `${first} to ${dayWords(lastDay, today)}` : first;
}

/** At most two by their address, and how many more. */
function Sent({ to }: { to: string[] }): JSX.Element {
  const [first, second] = to;
  return (
    <>
      <bdi class="address">{first}</bdi>
      {second !== undefined && (to.length > 2 ? ', ' : ' and ')}
      {second !== undefined && <bdi class="address">{second}</bdi>}
      {to.length > 2 && ` and ${to.length - 2} more`}
    </>
  );
}

/** A mail that waits for its time is not called sent. */
function sentWords({ sentAt, went }: NextStep, zone: string, today: string): string {
  const day = dayWords(dayOf(went ?? sentAt, zone), today);
  return went === null ? `Scheduled ${day}, to be sent later` : `Sent ${day}`;
}

interface Props {
  step: NextStep;
  dealName: string;
  /** Where the mail can be opened; null when that is not known. */
  mail: string | null;
  /** What to ask for next in the deal, and why. */
  ask: TodayItem['ask'];
  surroundings: Surroundings;
}

/** What is known about one step: the sentence, who and when, the times offered, and the mail it comes from. */
export function Details({ step, dealName, mail, ask, surroundings }: Props): JSX.Element {
  const { now, zone, titles } = surroundings;
  const today = dayOf(now, zone);
  const who = `Up to ${owners[step.owner] || isolated(dealName)}`;
  return (
    <div class="details">
      {step.what && (step.corrected ? <p>{unbroken(step.what)}</p> : <q>{unbroken(step.what)}</q>)}
      {step.offered.length > 0 && (
        <ul class="offered" aria-label="Times offered">
          {step.offered.map((slot) => (
            <li key={slot.start} class="num time">
              {dayWords(dayOf(slot.start, zone), today)}, {clockAt(slot.start, zone)} to {clockAt(slot.end, zone)}{' '}
              <span class="faint">{zoneName(zone)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="meta">
        {[who, daysText(step, today), step.corrected && 'corrected by you'].filter(Boolean).join(' · ')}
        <br />
        {sentWords(step, zone, today)}
        {step.people.length > 0 && (
          <>
            {' '}
            to <Sent to={step.people} />
          </>
        )}
      </p>
      {ask && <p class="meta">{askWords(ask, titles)}</p>}
      {mail !== null && (
        <p class="meta">
          <a
            class="open-mail"
            href={mail}
            target="_blank"
            rel="noreferrer"
            title="Open the mail (O)"
            aria-keyshortcuts="O"
            aria-label={`Open the mail, ${dealName}`}
          >
            Open the mail
          </a>
        </p>
      )}
    </div>
  );
}
