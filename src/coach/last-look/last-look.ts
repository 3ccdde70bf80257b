import type { LastLookChoice } from '../../settings.ts';
import type { LastLook, Looks } from '../draft/looks.ts';

/** All that counts when somebody presses Send. */
export interface SendMoment extends LastLook {
  /** What the rep chose; undefined while that is not known, or where the coach stays off. */
  choice: LastLookChoice | undefined;
  /** Everything a compose is read by was found in the page. */
  isWhole: boolean;
  /** Who writes is known, and the mail goes to somebody. Else the page has a word to say first. */
  isAddressed: boolean;
  /** What is known is of exactly this text. */
  isKnown: boolean;
  /** The words that are about to be sent. */
  text: string;
  looks: Looks;
}

/** What Send is held for, or null: it goes. Whatever is not certain counts as a reason to let it go. */
export function lastLookAt(moment: SendMoment): LastLook | null {
  const { choice, isWhole, isAddressed, isKnown, text, looks, closings, brackets } = moment;
  const isWanted = choice !== undefined && choice !== 'off';
  if (!isWanted || !isWhole || !isAddressed || !isKnown) return null;
  return looks.isNews(text, moment) ? { closings, brackets } : null;
}
