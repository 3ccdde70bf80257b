import { recordSend } from '../../../src/background/compose/record-send.ts';
import type { World } from '../../../src/background/world.ts';
import type { SeenThreadReport, SentMail } from '../../../src/messages.ts';
import type { SeenMessage } from '../../../src/page/types.ts';
import { payloads } from '../checks/payloads.ts';

export const REP = 'rep@bookend.example';
export const ANA = { address: 'ana@acme.example', name: 'Ana Ruiz' };
export const THREAD = '18f0a1b2c3d4e5f6';
export const SENT = '2026-03-02T09:00:00.000Z';

/** The id that Gmail gives a message that arrives at a moment. */
export const messageId = (at: string, serial = 1): string =>
  ((BigInt(Date.parse(at)) << 20n) | BigInt(serial)).toString(16);

/** A message of Ana's unless said otherwise. @param text null while it is folded */
export const written = (at: string, text: string | null, rest: Partial<SeenMessage> = {}): SeenMessage => ({
  id: messageId(at),
  from: ANA,
  to: [REP],
  at,
  text,
  ...rest,
});

/** A message of the rep's. */
export const own = (at: string, text: string | null = null): SeenMessage =>
  written(at, text, { id: messageId(at, 2), from: { address: REP, name: 'Rep' }, to: [ANA.address] });

export const seenThread = (
  at: string,
  messages: SeenMessage[],
  rest: Partial<SeenThreadReport> = {},
): SeenThreadReport => ({
  account: REP,
  at,
  thread: THREAD,
  subject: 'Numbers for the pilot',
  whole: true,
  messages,
  ...rest,
});

/** A mail to Ana that offers Thursday at ten, Madrid time, sent on Monday 2 March 2026. */
export const sendOffer = (world: World, fields: Partial<SentMail> = {}) =>
  recordSend({ ...payloads['mail-sent'], at: SENT, ...fields }, world);
