/** Path of a Chromium that loads unpacked extensions, or null. @throws when `CHROMIUM` names one that does not */
export function findBrowser(): string | null;
/** The same, got from somewhere when there is none. @throws with a sentence that says what to install */
export function ensureBrowser(): Promise<string>;
