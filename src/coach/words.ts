import type { AnatomyPart } from '../engine/types.ts';
import type { SendWay } from '../page/types.ts';

/** The parts of a next step in the order the card shows them. */
export const anatomyOrder: readonly AnatomyPart[] = ['action', 'time', 'people', 'purpose', 'ask'];

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** `3` → `Three`; from ten on the digits. */
function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function listed(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const count = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What is named and how much is open, as a title: "The action is named. Four parts are open." */
export function titleOf(named: readonly AnatomyPart[]): string {
  const there = anatomyOrder.filter((part) => named.includes(part));
  const open = anatomyOrder.length - there.length;
  if (open === 0) return 'All five parts are named.';
  if (there.length === 0) return 'All five parts are open.';
  if (open === 1) {
    const part = anatomyOrder.find((one) => !there.includes(one));
    return `Only the ${part} ${part === 'people' ? 'are' : 'is'} open.`;
  }
  const subject = there.length === 1 ? `The ${there[0]}` : capital(listed(there));
  const verb = there.length > 1 || there[0] === 'people' ? 'are' : 'is';
  return `${subject} ${verb} named. ${inWords(open)} parts are open.`;
}

/** What a screen reader says once when an underline appears. */
export function announcementOf(named: number, openClosings: number): string {
  const open = anatomyOrder.length - named;
  const first = openClosings > 1 ? `${inWords(openClosings)} closings are open.` : 'The closing is open:';
  const parts =
    openClosings > 1 ? '' : ` ${inWords(open).toLowerCase()} ${count(open, 'part is', 'parts are')} not named.`;
  return `${first}${parts} Alt+B shows what can be said instead.`;
}

/** `1 open closing`, `2 open closings`. */
export function badgeText(openClosings: number): string {
  return `${openClosings} open ${count(openClosings, 'closing', 'closings')}`;
}

/**
 * What was done, for the toast: "Three times offered", or "Closing replaced" when the wording offers none; and what is left
 * to do: "Three times offered. Fill in [finance]."
 * @param brackets those of the wording, which only the rep can fill
 */
export function offeredText(slots: number, brackets: readonly string[]): string {
  const done = slots === 0 ? 'Closing replaced' : `${inWords(slots)} ${count(slots, 'time', 'times')} offered`;
  if (brackets.length === 0) return done;
  return `${done}. Fill in ${listed([...brackets])}.`;
}

/** That a follow-up is in the draft, and what is left to do in it. @param brackets those of its wording */
export function putInText(brackets: readonly string[]): string {
  return brackets.length === 0 ? 'Follow-up put in.' : `Follow-up put in. Fill in ${listed([...brackets])}.`;
}

/** What lets the words on offer go into a reply. */
export const toPutIn = {
  none: 'Press Reply in this conversation, and it can be put in there.',
  folded: 'Open your reply again, and it can be put in there.',
};

/** A dismissal that the background did not keep. */
export const NOT_SAVED = 'Not saved: it holds until this page is reloaded.';

/** How this system writes a key with the one that makes it an act: `⌘ Z`, `Ctrl Z`. */
export const keyName = (key: string): string => `${/mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl'} ${key}`;

/** More brackets than these are counted. */
const NAMED = 3;

/** What Send is held for: "The closing is still open, and [finance] is unfilled." */
export function lastLookText(closings: number, brackets: readonly string[]): string {
  const more = brackets.length - NAMED;
  const named = [...brackets.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const unfilled = `${listed(named)} ${count(brackets.length, 'is', 'are')} unfilled.`;
  if (closings === 0) return unfilled;
  const open = closings === 1 ? 'The closing is still open' : `${inWords(closings)} closings are still open`;
  return brackets.length === 0 ? `${open}.` : `${open}, and ${unfilled}`;
}

/** The page did not take a press in the rep's place. */
export const refusedText = (way: SendWay): string =>
  `Gmail did not take that. ${way === 'schedule' ? 'Choose Schedule send' : 'Press Send'}: it is not held again.`;

/** White space folded and cut after whole words, with an ellipsis, so that a long phrase stays one line. */
export function shortened(text: string, length: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(folded.slice(0, length * 2 + 2));
  if (characters.length <= length && folded.length <= length * 2) return folded;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
