import { hooks } from './hooks.js';
import { answer } from './thread.js';

/** What single keys do, as far as the stand-in does anything; the others are only noted. */
const ACTS = {
  c: () => hooks.open({ kind: 'window', mode: 'new' }),
  r: () => answer('reply'),
  a: () => answer('replyAll'),
  f: () => answer('forward'),
  '/': () => document.querySelector('input[name=q]')?.focus(),
  u: () => {
    location.hash = '#inbox';
  },
};
const NOTED = ['e', '#', '!', 's', 'x', 'j', 'k', 'n', 'p', 'o', 'z', '?', 'm', 'v', 'l', 'b', 'g', 'i', 't', 'y'];

/**
 * Single-key shortcuts, as Gmail has them on the document: any key that reaches it, unless its target is an input, a
 * textarea or editable. A shadow host is none of these, so what is typed in one fires them if it lets keys out.
 */
export function startShortcuts() {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (hooks.composes.some(({ frame }) => frame.contains(target))) hooks.leakedKeys.push(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.closest('input, textarea, [contenteditable=true]') !== null) return;
    if (!(event.key in ACTS) && !NOTED.includes(event.key)) return;
    hooks.shortcuts.push(event.key);
    event.preventDefault();
    ACTS[event.key]?.();
  });
}
