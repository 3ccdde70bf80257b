import type { Coach } from '../coach/coach.ts';
import { sentStepOf } from '../deals/sent-step.ts';
import type { Analyzer } from '../engine/analyze.ts';
import { guard } from '../errors.ts';
import type { ComposeContext, SentMail } from '../messages.ts';
import type { MailPage, MailPageEvents, SendAttempt } from '../page/types.ts';

export interface SendRecorderOptions {
  page: Pick<MailPage, 'account'>;
  analyze: Analyzer;
  offeredIn: Coach['offeredIn'];
  /** The newest answer about a compose: tells the rep's zone. */
  zone(): ComposeContext['zone'];
  save(mail: SentMail): Promise<unknown>;
  undo(undo: { id: string; draft: string; at: string }): Promise<unknown>;
  /** Now, as an ISO instant. */
  now(): string;
  newId(): string;
}

type SendEvents = Pick<MailPageEvents, 'sendConfirmed' | 'sendUndone'>;

/**
 * Tells the background of every mail that really went: the next step found in it and the times it offered, never its text.
 * Nothing is recorded while the account is unknown, since a deal would land with the wrong one.
 */
export function recordSends(options: SendRecorderOptions): SendEvents {
  return {
    sendConfirmed: guard('sendConfirmed', async (attempt) => {
      const account = options.page.account();
      if (account === null) return;
      await options.save(sentMailOf(attempt, account, options));
    }),
    sendUndone: guard('sendUndone', async (draft) => {
      await options.undo({ id: options.newId(), draft, at: options.now() });
    }),
  };
}

function sentMailOf(attempt: SendAttempt, account: string, options: SendRecorderOptions): SentMail {
  const { compose, text, subject, recipients, draft, thread, way } = attempt;
  const reference = { now: options.now(), zone: options.zone() };
  const offered = options.offeredIn(compose, text);
  const analysis = options.analyze(text, { direction: 'out', reference, context: { subject } });
  return {
    id: options.newId(),
    account,
    recipients,
    subject,
    thread,
    draft,
    at: reference.now,
    scheduled: way === 'schedule',
    step: sentStepOf(analysis, text, { ...reference, offered }),
    offered,
  };
}
