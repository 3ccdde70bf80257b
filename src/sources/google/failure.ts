import { UserError } from '../../errors.ts';
import type { SourceStatus } from '../types.ts';

type Trouble = Exclude<SourceStatus['state'], 'ready'>;

/** Why nothing could be read, in words that say what to do, and what state that leaves the source in. */
export class GoogleFailure extends UserError {
  constructor(
    readonly state: Trouble,
    message: string,
    /** When it makes sense to try again, milliseconds since 1970; null when Google did not say. */
    readonly retryAt: number | null = null,
  ) {
    super(message);
  }
}

/** An answer that whoever asked may know how to take: 400, 403 of one calendar, 404, 410. */
export class GoogleRefusal extends Error {
  override name = 'GoogleRefusal';
  constructor(
    readonly status: number,
    /** Google's own word, such as `fullSyncRequired`; empty when the answer has none. */
    readonly reason: string,
  ) {
    super(`Google Calendar refused (${status}${reason ? ` ${reason}` : ''}).`);
  }
}

export const LAPSED = 'Google Calendar no longer accepts the sign-in. Connect it again in Bookend’s settings.';

const FAILURES: Record<string, () => GoogleFailure> = {
  insufficientPermissions: () =>
    new GoogleFailure(
      'lapsed',
      'Bookend may not see this calendar yet. Connect again and tick every box Google shows.',
    ),
  accessNotConfigured: () =>
    new GoogleFailure(
      'blocked',
      'The Calendar API is switched off for this copy of Bookend. Tell whoever gave it to you.',
    ),
  dailyLimitExceeded: () =>
    new GoogleFailure('broken', 'Google answers no more questions today. The calendar is read again tomorrow.'),
  domainPolicy: () =>
    new GoogleFailure(
      'blocked',
      'Your company blocks calendar access. Ask an admin to trust Bookend in Google Workspace.',
    ),
};

/** What a refusal means when nobody knew better. */
export function failureOf({ status, reason }: GoogleRefusal): GoogleFailure {
  const known = FAILURES[reason];
  if (known) return known();
  if (status === 401) return new GoogleFailure('lapsed', LAPSED);
  if (status === 403) {
    return new GoogleFailure(
      'blocked',
      'Google refuses to show this calendar. If it is a company account, ask an admin to trust Bookend in Google Workspace.',
    );
  }
  return new GoogleFailure('broken', `Google Calendar could not be read (${status}). It is tried again later.`);
}
