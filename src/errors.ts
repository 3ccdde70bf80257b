/** Something the person can put right. The message says what to do and is shown as it is. */
export class UserError extends Error {
  override name = 'UserError';
}

/** A place in the page that could not be found. Carries the anchor's name and structure, never text of a mail. */
export class PageChangedError extends Error {
  override name = 'PageChangedError';
  constructor(
    /** The role that was looked for, for example `sendButton`. */
    readonly anchor: string,
    detail = '',
  ) {
    super(`Not found in the page: ${anchor}${detail ? ` (${detail})` : ''}`);
  }
}

/** What an error says, in its own words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True when the extension was updated or removed while this page stayed open. */
export function isOrphaned(error: unknown): boolean {
  return error instanceof Error && /Extension context invalidated/i.test(error.message);
}

/** A line of a stack that names a place in a script, as Chromium and Firefox write it. */
const isPlace = (line: string): boolean => /^ *at |^[^ @]*@/.test(line) && /:\d+:\d+\)?$/.test(line);

/** Where an error comes from. What it says may quote a mail, over several lines: none of it is in here. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { message, stack = '' } = error;
  const said = message === '' ? -1 : stack.indexOf(message);
  const lines = (said === -1 ? stack : stack.slice(said + message.length)).split('\n');
  return lines.filter(isPlace).slice(0, 4).join('\n');
}

/**
 * Wraps an entry point: a listener, a timer, a mount. Errors end here, with one line on the console that holds the
 * error's name and place but no text of a mail; the page and the mail go on as if Bookend were not there.
 */
export function guard<Args extends unknown[]>(
  entry: string,
  run: (...args: Args) => void | Promise<void>,
): (...args: Args) => void {
  const report = (error: unknown): void => {
    if (isOrphaned(error)) return;
    const shown = error instanceof PageChangedError ? error.message : error instanceof Error ? error.name : 'Error';
    console.error(`Bookend: ${entry}: ${shown}\n${placesOf(error)}`);
  };
  return (...args) => {
    try {
      const result = run(...args);
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  };
}
