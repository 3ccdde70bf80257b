// Gets what the page is about to show while the page's own code is still being loaded. `src/ui/ask-early.ts` takes it. A file
// of its own, as the policy of extension pages allows no code in the page; a module would wait for all others.
//
// `data-kept`: the name of a kept answer (`src/store/answers.ts`). It is read from the database here, under the conditions
// that the background reads it under: that takes some milliseconds, and waking the background hundreds.
// `data-at-hand`: the answer may be in the browser's memory as well (`src/store/at-hand.ts`), which is looked at first: a
// database that nobody has opened yet takes some ten milliseconds to open.
// `data-ask`: names of messages. They are sent at once where nothing is kept that holds.
(({ kept, atHand, ask }) => {
  const { runtime, storage } = globalThis.browser ?? chrome;

  /** The database may be busy for long with an upgrade. Then the page says itself how far it is. */
  const PATIENCE_MS = 100;

  const read = (name) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('bookend');
      // Without a version it would be made, and empty: making it is the background's work.
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        // Of an older Bookend. Left open, it would keep the background from bringing it up to date.
        if (!db.objectStoreNames.contains('answers')) {
          db.close();
          resolve(null);
          return;
        }
        const tx = db.transaction(['answers', 'meta']);
        const answers = tx.objectStore('answers');
        let found = null;
        tx.oncomplete = () => resolve(found);
        tx.onabort = () => reject(tx.error);
        const generation = tx.objectStore('meta').get('generation');
        const answer = answers.get(name);
        answer.onsuccess = () => {
          if (!holds(answer.result, generation.result ?? 0)) return;
          const { value } = answer.result;
          found = value.pieces === undefined ? value : { ...value, [name]: [] };
          for (let n = 0; n < (value.pieces ?? 0); n++) {
            const piece = answers.get(`${name} ${n}`);
            piece.onsuccess = () => found[name].push(...JSON.parse(piece.result.value));
          }
        };
        db.close();
      };
    });
  const holds = (answer, generation) => {
    const now = new Date().toISOString();
    return (
      answer?.generation === generation &&
      answer.from <= now &&
      now < answer.until &&
      answer.value.systemZone === Intl.DateTimeFormat().resolvedOptions().timeZone
    );
  };
  /** The background removes it before it writes, so that it needs no comparing with the number of writes. */
  const readAtHand = async (name) => {
    const answer = (await storage.session.get(name))[name];
    return answer && holds(answer, answer.generation) ? answer.value : read(name);
  };
  const readEarly = (name) => (atHand === undefined ? read(name) : readAtHand(name).catch(() => read(name)));
  const nothing = () => null;
  const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  globalThis.readForPage = read;
  globalThis.keptForPage = kept ? Promise.race([readEarly(kept).catch(nothing), late()]) : Promise.resolve(null);

  globalThis.askedEarly = Object.fromEntries(
    (ask?.split(' ') ?? []).map((name) => {
      const asked = globalThis.keptForPage.then((has) => (has ? null : runtime.sendMessage({ name, payload: null })));
      asked.catch(nothing);
      return [name, asked];
    }),
  );
})(document.currentScript.dataset);
