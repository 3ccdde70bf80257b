import type { Coach } from '../coach/coach.ts';
import type { Analyze } from '../coach/draft.ts';
import { sentPromises } from '../deals/sent-promises.ts';
import { sentStepOf } from '../deals/sent-step.ts';
import type { Analysis } from '../engine/types.ts';
import { guard } from '../errors.ts';
import { type ComposeContext, LONGEST_TEXT, type SentMail } from '../messages.ts';
import type { MailPage, MailPageEvents, SendAttempt } from '../page/types.ts';

export interface SendRecorderOptions {
  page: Pick<MailPage, 'account'>;
  analyze: Analyze;
  offeredIn: Coach['offeredIn'];
  /** The newest answer about a compose: tells the rep's zone. */
  zone(): ComposeContext['zone'];
  save(mail: SentMail): Promise<unknown>;
  undo(undo: { id: string; draft: string; at: string }): Promise<unknown>;
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

  const analyse = async (attempt: SendAttempt): Promise<void> => {
    const { text, subject } = attempt;
    if (text.length > LONGEST_TEXT) return;
    const reference = { now: options.now(), zone: options.zone() };
    const analysis = options.analyze(text, { direction: 'out', reference, context: { subject } });
    analyses.set(attempt, analysis);
    analyses.set(attempt, await analysis);
  };

  return {
    sendAttempted: guard('sendAttempted', analyse),
    sendConfirmed: guard('sendConfirmed', async (attempt) => {
      const account = options.page.account();
      if (account === null) return;
      const known = analyses.get(attempt) ?? NOTHING;
      // A mail whose text could not be analysed was sent all the same.
      const analysis = known instanceof Promise ? await known.catch(() => NOTHING) : known;
      await options.save(sentMailOf(attempt, account, analysis, options));
    }),
    sendUndone: guard('sendUndone', async (draft) => {
      await options.undo({ id: options.newId(), draft, at: options.now() });
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
