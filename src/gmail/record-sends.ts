import type { Analyze } from '../coach/analyser.ts';
import type { Coach } from '../coach/coach.ts';
import { sentPromises } from '../deals/sent-promises.ts';
import { sentStepOf } from '../deals/sent-step.ts';
import type { Analysis } from '../engine/types.ts';
import { guard, isOrphaned } from '../errors.ts';
import { type ComposeContext, LONGEST_TEXT, type SentMail } from '../messages.ts';
import type { MailPage, MailPageEvents, SendAttempt } from '../page/types.ts';
import { untilTold } from '../page/until-told.ts';

export interface SendRecorderOptions {
  page: Pick<MailPage, 'account'>;
  analyze: Analyze;
  offeredIn: Coach['offeredIn'];
  /** The newest answer about a compose: tells the rep's zone. */
  zone(): ComposeContext['zone'];
  save(mail: SentMail): Promise<unknown>;
  undo(undo: { id: string; draft: string; at: string }): Promise<unknown>;
  /** A mail went and could not be recorded, however often it was tried. */
  onLost(): void;
  /** Now, as an ISO instant. */
  now(): string;
  newId(): string;
}

type SendEvents = Pick<MailPageEvents, 'sendAttempted' | 'sendConfirmed' | 'sendUndone'>;

const NOTHING: Analysis = { steps: [], findings: [] };

/**
 * Tells the background of every mail that really went: the next step found in it and the times it offered, never its text.
 * Nothing is recorded while the account is unknown, since a deal would land with the wrong one.
 */
export function recordSends(options: SendRecorderOptions): SendEvents {
  // Analysed when Send is used, so that a window that closes with its mail has it at hand.
  const analyses = new WeakMap<SendAttempt, Analysis | Promise<Analysis>>();

  /** What is on its way to the background, by draft: an undo must not get there before its mail. */
  const saving = new Map<string | null, Promise<void>>();

  const ask = async ({ text, subject }: SendAttempt): Promise<Analysis> => {
    const reference = { now: options.now(), zone: options.zone() };
    return options.analyze(text, { direction: 'out', reference, context: { subject } });
  };
  const analyse = async (attempt: SendAttempt): Promise<void> => {
    if (attempt.text.length > LONGEST_TEXT) return;
    const analysis = ask(attempt);
    analyses.set(attempt, analysis);
    analyses.set(attempt, await analysis);
  };
  const record = async (attempt: SendAttempt, account: string): Promise<void> => {
    const known = analyses.get(attempt) ?? NOTHING;
    // The worker may have been stopped in between. A mail that cannot be analysed was sent all the same.
    const again = (): Promise<Analysis> => ask(attempt).catch(() => NOTHING);
    const analysis = known instanceof Promise ? await known.catch(again) : known;
    const mail = sentMailOf(attempt, account, analysis, options);
    try {
      await untilTold(() => options.save(mail));
    } catch (error) {
      if (!isOrphaned(error)) options.onLost();
      throw error;
    }
  };

  return {
    sendAttempted: guard('sendAttempted', analyse),
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
  analysis: Analysis,
  options: SendRecorderOptions,
): SentMail {
  const offered = options.offeredIn(compose, text);
  const promises = sentPromises(analysis, text);
  return {
    id: options.newId(),
    account,
    recipients,
    subject,
    thread,
    draft,
    at: options.now(),
    scheduled: way === 'schedule',
    step: sentStepOf(analysis, text, { zone: options.zone(), offered }),
    offered,
    ...(promises.length > 0 && { promises }),
  };
}
