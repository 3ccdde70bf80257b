import { allMatches, closestMatch, everyMatch, firstMatch, matches } from '../page/query.ts';
import {
  appView,
  composeBody,
  composeDialog,
  composeForm,
  composeRegion,
  composeTextarea,
  inlineHolder,
  sendButton,
} from './selectors.ts';

const EVIDENCE = composeForm.join(',');
/** Ways to find Send that nothing else on the page is found by. */
const SURE_SEND = sendButton.slice(0, -1);
/** Never part of a compose: a reply stands inside them. */
const AROUND = [...appView, ...inlineHolder.slice(0, 3)].join(',');

/**
 * The roots of all compose surfaces in the page, in document order. A compose is an editor with a form, a subject line
 * or a Send button near by, so that the editor of a signature is none; or such a form alone, when its editor is not
 * found: then it is listed without a field, and the health report says what is missing.
 */
export function findComposeRoots(page: ParentNode): HTMLElement[] {
  const editors = editorsIn(page);
  const roots = new Set<HTMLElement>();
  const claimed: HTMLElement[] = [];
  // The innermost first: an editor of something else must not take the form of a compose further away for its own.
  for (const { holder } of editors.sort((a, b) => b.depth - a.depth)) {
    if (!holder || claimed.some((other) => holder.contains(other))) continue;
    claimed.push(holder);
    roots.add(rootOf(holder));
  }
  for (const form of everyMatch(page, composeForm)) {
    if ([...roots].some((root) => root.contains(form))) continue;
    const holder = form.closest<HTMLElement>('form') ?? (form.parentElement as HTMLElement);
    roots.add(rootOf(holder));
  }
  return [...roots].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

interface Editor {
  /** The nearest ancestor that holds something only a compose has, or null. */
  holder: HTMLElement | null;
  depth: number;
}

function editorsIn(page: ParentNode): Editor[] {
  const rich = allMatches(page, composeBody).elements;
  const plain = allMatches(page, composeTextarea).elements;
  return [...rich, ...plain].map((editor) => {
    const holder = holderOf(editor);
    return { holder, depth: holder ? depthOf(holder) : 0 };
  });
}

/** The form counts before Send, which stands nearer to the editor than the form does. */
function holderOf(editor: HTMLElement): HTMLElement | null {
  const around: HTMLElement[] = [];
  for (let each = editor.parentElement; each && !each.matches(AROUND); each = each.parentElement) {
    around.push(each);
    if (matches(each, composeDialog)) break;
  }
  const holder = around.find((each) => each.querySelector(EVIDENCE));
  if (holder) return isFormOf(holder, editor) ? holder : null;
  return around.find((each) => firstMatch(each, SURE_SEND)) ?? null;
}

/** Whether the form that was found is the editor's own, not that of a compose around the corner that lost its editor. */
function isFormOf(holder: HTMLElement, editor: HTMLElement): boolean {
  const form = holder.querySelector<HTMLElement>(EVIDENCE) as HTMLElement;
  const compose = closestMatch(form, [...composeDialog, ...composeRegion]);
  return compose === null || compose.contains(editor);
}

/** What goes away when the compose does. */
function rootOf(holder: HTMLElement): HTMLElement {
  const dialog = closestMatch(holder, composeDialog);
  if (dialog && holdsOne(dialog)) return dialog;
  let root = holder;
  for (let each: HTMLElement | null = holder; each && !each.matches(AROUND); each = each.parentElement) {
    if (matches(each, composeRegion) && holdsOne(each)) root = each;
  }
  return root;
}

const holdsOne = (element: Element): boolean =>
  [...composeForm, composeBody[0] as string].every((selector) => element.querySelectorAll(selector).length <= 1);

function depthOf(element: Element): number {
  let depth = 0;
  for (let each = element.parentElement; each; each = each.parentElement) depth++;
  return depth;
}
