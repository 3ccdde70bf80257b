import type { Coach } from '../coach/coach.ts';
import { guard, isOrphaned } from '../errors.ts';
import { LONGEST_TEXT, type MailToRead, type SentMail } from '../messages.ts';
import type { MailPage, MailPageEvents, SendAttempt } from '../page/types.ts';
import { untilTold } from '../page/until-told.ts';

export interface SendRecorderOptions {
  page: Pick<MailPage, 'account'>;
  offeredIn: Coach['offeredIn'];
  /** Finds what a mail that is being sent says of what happens next. */
  read(mail: MailToRead): Promise<Read>;
  save(mail: SentMail): Promise<unknown>;
  undo(undo: { id: string; draft: string; at: string }): Promise<unknown>;
  /** A mail went and could not be recorded, however often it was tried. */
  onLost(): void;
  /** Now, as an ISO instant. */
  now(): string;
  newId(): string;
}

type SendEvents = Pick<MailPageEvents, 'sendAttempted' | 'sendConfirmed' | 'sendUndone'>;

/** `offered`: also the times that the mail was opened with. */
type Read = Pick<SentMail, 'step' | 'promises'> & Partial<Pick<SentMail, 'offered'>>;

const NOTHING: Read = { step: null };

/**
 * Tells the background of every mail that really went: the next step found in it and the times it offered, never its text.
 * Nothing is recorded while the account is unknown, since a deal would land with the wrong one.
 */
export function recordSends(options: SendRecorderOptions): SendEvents {
  // Read when Send is used, so that a window that closes with its mail has it at hand.
  const readings = new WeakMap<SendAttempt, Read | Promise<Read>>();

  /** What is on its way to the background, by draft: an undo must not get there before its mail. */
  const saving = new Map<string | null, Promise<void>>();

  const ask = ({ compose, text, subject }: SendAttempt): Promise<Read> =>
    options.read({ text, subject, at: options.now(), offered: options.offeredIn(compose, text) });
  const read = async (attempt: SendAttempt): Promise<void> => {
    if (attempt.text.length > LONGEST_TEXT) return;
    const reading = ask(attempt);
    readings.set(attempt, reading);
    readings.set(attempt, await reading);
  };
  const record = async (attempt: SendAttempt, account: string): Promise<void> => {
    const known = readings.get(attempt) ?? NOTHING;
    // The worker may have been stopped in between. A mail that cannot be read was sent all the same.
    const again = (): Promise<Read> => ask(attempt).catch(() => NOTHING);
    const said = known instanceof Promise ? await known.catch(again) : known;
    const mail = sentMailOf(attempt, account, said, options);
    try {
      await untilTold(() => options.save(mail));
    } catch (error) {
      if (!isOrphaned(error)) options.onLost();
      throw error;
    }
  };

  return {
    sendAttempted: guard('sendAttempted', read),
    sendConfirmed: guard('sendConfirmed', async (attempt) => {
      const account = options.page.account();
      if (account === null) return;
      const recording = record(attempt, account);
      saving.set(attempt.draft, recording);
      await recording.finally(() => saving.get(attempt.draft) === recording && saving.delete(attempt.draft));
    }),
    sendUndone: guard('sendUndone', async (draft) => {
      const undo = { id: options.newId(), draft, at: options.now() };
      await saving.get(draft)?.catch(() => undefined);
      await untilTold(() => options.undo(undo));
    }),
  };
}

function sentMailOf(
  { compose, text, subject, recipients, draft, thread, way }: SendAttempt,
  account: string,
  said: Read,
  options: SendRecorderOptions,
): SentMail {
  return {
    id: options.newId(),
    account,
    recipients,
    subject,
    thread,
    draft,
    at: options.now(),
    scheduled: way === 'schedule',
    offered: options.offeredIn(compose, text),
    ...said,
  };
}
