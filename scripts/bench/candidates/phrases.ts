import type { Reader } from '../types.ts';

const VERBS = [
  'talk',
  'touch base',
  'catch up',
  'circle back',
  'connect',
  'chat',
  'sync up',
  'check in',
  'reconnect',
  'follow up',
];
const FRAMES = [
  '* soon',
  '* sometime',
  '* next week',
  '* next month',
  '* next quarter',
  '* later this week',
  '* after the holidays',
  '* when you have a moment',
  '* at your convenience',
  '* in the coming weeks',
  "let's *",
  "i'd love to *",
  'happy to *',
  'we should *',
  'hoping to *',
  'a good time to *',
  'find time to *',
  'free to *',
  'looking forward to *',
  'let me know when we can *',
];

/** What a list of 200 phrases costs as one RegExp: every frame with every verb. */
export const create = (): Reader => {
  const phrases = FRAMES.flatMap((frame) => VERBS.map((verb) => frame.replace('*', verb)));
  const pattern = new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gi');
  return { read: (text) => text.match(pattern)?.length ?? 0 };
};
