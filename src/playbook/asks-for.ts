import type { Commitment } from './types.ts';

/** What a commitment asks for, as a sentence: `a first short meeting` becomes `A first short meeting.` */
export function asksForText({ asksFor }: Pick<Commitment, 'asksFor'>): string {
  const words = asksFor.trim();
  if (words === '') return '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}
