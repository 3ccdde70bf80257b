import type { Answer, MessageName, Payload } from '../messages.ts';

/** How the coach reaches the background: `send` of messages.ts, or a stand-in. */
export type Ask = <
  N extends Extract<
    MessageName,
    'compose-context' | 'why-times' | 'show-deal' | 'dismiss' | 'follow-up' | 'take-follow-up' | 'banner'
  >,
>(
  name: N,
  payload: Payload<N>,
) => Promise<Answer<N>>;
