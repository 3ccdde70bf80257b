import { insist, type Step, type Trial } from './trial.ts';

/** What Bookend's style sheets use and cannot do without. */
const STYLES = [
  'selector(:has(a))',
  'selector(::highlight(a))',
  'selector(:focus-visible)',
  '(color: light-dark(red, blue))',
  '(color: color-mix(in srgb, red, blue))',
  '(accent-color: red)',
  '(inset-inline: 0)',
  '(inline-size: 0)',
  '(overscroll-behavior: contain)',
  '(scrollbar-color: red blue)',
  '(scrollbar-width: thin)',
  '(text-align: match-parent)',
  '(unicode-bidi: plaintext)',
  '(box-decoration-break: clone)',
  '(-webkit-line-clamp: 2)',
  '(height: 1lh)',
];
/** What is finer with it, and works without. */
const FINER = ['(field-sizing: content)', '(text-wrap: balance)', '(text-wrap: pretty)'];

/** Names of what Bookend's scripts use and a browser does not have. */
const lacking = ({ ours }: Trial): Promise<string[]> =>
  ours.page(() => {
    const has = {
      highlights: typeof Highlight === 'function' && CSS.highlights !== undefined,
      'AbortSignal.any': AbortSignal.any !== undefined && AbortSignal.timeout !== undefined,
      Intl: Intl.supportedValuesOf('timeZone').length > 0 && Intl.DisplayNames !== undefined,
      'Set.prototype.union': 'union' in Set.prototype,
      toSorted: 'toSorted' in Array.prototype && 'with' in Array.prototype,
      checkVisibility: 'checkVisibility' in Element.prototype,
      showModal: 'showModal' in HTMLDialogElement.prototype,
      adoptedStyleSheets: 'adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype,
      requestIdleCallback: 'requestIdleCallback' in window,
      observers: 'IntersectionObserver' in window && 'ResizeObserver' in window,
      clipboard: navigator.clipboard?.writeText !== undefined,
    };
    return Object.entries(has).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  });

export const featureSteps: Step[] = [
  [
    'this Firefox knows everything that Bookend cannot do without',
    async (trial) => {
      const unknown = (all: string[]) => trial.ours.page((asked) => asked.filter((one) => !CSS.supports(one)), all);
      const missing = [...(await unknown(STYLES)), ...(await lacking(trial))];
      insist(missing.length === 0, missing);
      const plain = await unknown(FINER);
      if (plain.length > 0) console.log(`  without ${plain.join(', ')}`);
    },
  ],
];
