import { deleteDB, openDB } from 'idb';
import { UserError } from '../errors.ts';
import { type Migration, migrations as released } from './migrations.ts';
import type { Database, Schema } from './schema.ts';

/** Changing this name loses everybody's data. */
const NAME = 'bookend';

export interface OpenOptions {
  /** Called once when the connection is of no more use: the browser closed it, or a newer Bookend asked for it. */
  onClosed?: () => void;
  migrations?: readonly Migration[];
  /** How long to wait for an older connection to let go. */
  patienceMs?: number;
  /** How long to wait for the browser to say anything at all. */
  silenceMs?: number;
}

/**
 * Opens the database at the version `migrations` lead to, creating or upgrading it first. An upgrade happens whole or
 * not at all. Nothing is ever deleted or made anew because opening failed.
 * @throws UserError when the data is of a newer Bookend, is held by an older one, or cannot be opened, read or upgraded
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const { onClosed = () => {}, migrations = released, patienceMs = 5_000, silenceMs = 20_000 } = options;
  let migrationError: unknown;
  let giveUp: (message: string) => void;
  let givenUp = false;
  const impatience = new Promise<never>((_, reject) => {
    giveUp = (message) => {
      givenUp = true;
      reject(new UserError(message));
    };
  });
  // Browsers are known to leave an opening without any answer: whoever waits for it would wait in silence.
  let timer = setTimeout(() => giveUp('The browser does not open Bookend’s data. Restart the browser.'), silenceMs);

  const opening = openDB<Schema>(NAME, migrations.length, {
    upgrade(db, oldVersion, _newVersion, tx) {
      clearTimeout(timer);
      // `tx.done` rejects beside the open request when a step fails; the open request is the one to report.
      tx.done.catch(() => {});
      const untyped = [db, tx] as unknown as Parameters<Migration>;
      runAll(migrations.slice(oldVersion), untyped).catch((error: unknown) => {
        migrationError = error;
        tx.abort();
      });
    },
    blocked() {
      clearTimeout(timer);
      const message = 'An older Bookend is still using the data. Close all Gmail tabs and restart the browser.';
      timer = setTimeout(() => giveUp(message), patienceMs);
    },
    blocking(_current, _blocked, event) {
      // Letting go at once, so that an upgrade or a deletion never waits for us.
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  opening.then(
    (db) => givenUp && db.close(),
    () => {},
  );

  try {
    return await Promise.race([opening, impatience]);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new UserError(
        'Your data was saved by a newer Bookend. Nothing was changed. Update the extension to use it.',
        { cause: error },
      );
    }
    throw new UserError(
      'Bookend cannot read its data. Nothing was overwritten. Make sure that the disk is not full, then restart the browser.',
      { cause: migrationError ?? error },
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Runs steps one after the other. Synchronous until a step waits, so that the first request is made in time. */
async function runAll(steps: readonly Migration[], args: Parameters<Migration>): Promise<void> {
  for (const step of steps) {
    const pending = step(...args);
    if (pending) await pending;
  }
}

/**
 * Removes the database itself, readable or not. Only for "delete everything".
 * @throws UserError when the browser could not
 */
export async function deleteDatabase(): Promise<void> {
  try {
    await deleteDB(NAME);
  } catch (error) {
    throw new UserError('The browser could not delete Bookend’s data. Restart the browser and try again.', {
      cause: error,
    });
  }
}
