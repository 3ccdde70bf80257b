import type { ComposeContext } from '../../messages.ts';
import { renderReply, replyTo } from '../../playbook/replies.ts';
import { REPLY_LANGUAGES } from '../../playbook/types.ts';
import { slotLabelsIn } from '../../schedule/slots-in.ts';
import type { Slot } from '../../schedule/types.ts';
import { dayOf } from '../../schedule/wall.ts';
import type { Stored } from './compose-stored.ts';

/** So many pairs of times to choose from. */
const MOST = 2;

interface Where {
  /** Of the rep, IANA. */
  zone: string;
  /** Of the other side, where it is known well enough to be written. */
  clientZone: string | null;
}

/**
 * What a draft that moves a meeting is offered, ready in whichever language it is: the page has no room for what languages write.
 * @param free times to move it to, the best first
 */
export function movingWords(
  { playbook }: Pick<Stored, 'playbook'>,
  free: Slot[],
  { zone, clientZone }: Where,
): ComposeContext['moving'] {
  const { words, minutes } = replyTo('own-move', playbook);
  const pairs = inPairs(free, ({ start }) => dayOf(start, zone));
  const each = REPLY_LANGUAGES.map((language) => {
    const rewrites = pairs.map((slots) => {
      // A greeting names them, so these words do not.
      const segments = renderReply(words[language], language, { slots, zone, clientZone, names: [], minutes });
      const text = segments.map((segment) => segment.text).join('');
      return { text, segments, slots, slotTexts: slotLabelsIn(language, slots, zone, clientZone) };
    });
    return [language, rewrites];
  });
  return Object.fromEntries(each);
}

/** Two times each, on two days where there are, in the order of time; one empty pair where there is no time at all. */
function inPairs(free: Slot[], day: (slot: Slot) => string): Slot[][] {
  const left = [...free];
  const pairs: Slot[][] = [];
  while (pairs.length < MOST && (left.length > 1 || pairs.length === 0)) {
    const first = left.shift();
    const other = left.findIndex((slot) => first && day(slot) !== day(first));
    const [second] = left.splice(Math.max(0, other), 1);
    pairs.push([first, second].filter((slot) => slot !== undefined).sort((a, b) => (a.start < b.start ? -1 : 1)));
  }
  return pairs;
}
