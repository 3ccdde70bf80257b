// Asks the background for what the page is about to show, while the page's own code is still being loaded. `src/ui/ask-early.ts`
// takes the answers. A file of its own, as the policy of extension pages allows no code in the page; a module would wait
// for all others.
globalThis.askedEarly = Object.fromEntries(
  document.currentScript.dataset.ask.split(' ').map((name) => {
    const asked = (globalThis.browser ?? chrome).runtime.sendMessage({ name, payload: null });
    asked.catch(() => {});
    return [name, asked];
  }),
);
