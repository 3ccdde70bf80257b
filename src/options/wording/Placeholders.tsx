import type { JSX } from 'preact';
import type { MailKind } from '../../playbook/types.ts';

/** What is filled in for what stands in braces. */
export function Placeholders(): JSX.Element {
  return (
    <p class="small faint">
      <code>{'{slots}'}</code> becomes the times, <code>{'{minutes}'}</code> their length, <code>{'{name}'}</code> the
      first name.
    </p>
  );
}

/** The same in a mail about a meeting; in one about a promise nothing is. */
export function MailPlaceholders({ kind }: { kind: MailKind }): JSX.Element | null {
  if (kind === 'their-promise') return null;
  return (
    <p class="small faint">
      <code>{'{planned}'}</code> becomes the time of the meeting, <code>{'{slots}'}</code> the times on offer.
    </p>
  );
}
