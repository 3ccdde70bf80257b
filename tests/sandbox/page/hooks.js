/**
 * `window.__sandbox`: what a test may read and use, in the page's own world. Documented in ../README.md.
 */
export const hooks = {
  /** Compose objects that are open, oldest first. @type {import('./compose/open.js').Compose[]} */
  composes: [],
  /** Single-key shortcuts that fired. @type {string[]} */
  shortcuts: [],
  /** Keyboard events that got out of a compose window. @type {string[]} */
  leakedKeys: [],
  /** How often a draft was saved. */
  draftSaves: 0,
  /** Content-security-policy and Trusted Types violations. @type {string[]} */
  violations: [],
  /** Errors of the page itself. @type {string[]} */
  errors: [],
  /** Messages posted to the window by others. @type {unknown[]} */
  messages: [],
  /** Synthetic events fired by the hostile mode. */
  attacks: 0,
  /** Opens a compose without going through the page's buttons. @type {(options: object) => unknown} */
  open: () => undefined,
  /** Hands a compose over to a pop-out window, once. @type {(draft: string) => unknown} */
  handOver: () => undefined,
};

window.__sandbox = hooks;
document.addEventListener('securitypolicyviolation', (event) => {
  hooks.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
window.addEventListener('error', (event) => hooks.errors.push(event.message));
window.addEventListener('unhandledrejection', (event) => hooks.errors.push(String(event.reason)));
window.addEventListener('message', (event) => hooks.messages.push(event.data));
