import { type AtHandArea, useAtHand } from './at-hand.ts';
import { deleteDatabase, openDatabase } from './database.ts';
import type { Database } from './schema.ts';
import { checkSentinel, type SentinelArea } from './sentinel.ts';

/** The one open connection of a worker's life, opened when first asked for. */
export interface Connection {
  /**
   * The database, known to hold what was saved.
   * @throws UserError when it cannot be opened or lost records
   */
  checked(): Promise<Database>;
  /**
   * The database as it is, however little is left in it.
   * @throws UserError when it cannot be opened
   */
  unchecked(): Promise<Database>;
  /** Closes and removes the database itself, readable or not. */
  destroy(): Promise<void>;
}

interface Outside {
  area: SentinelArea;
  /** Absent where nothing is kept at hand. */
  atHand?: AtHandArea | undefined;
}

export function connect({ area, atHand }: Outside, open: typeof openDatabase = openDatabase): Connection {
  // Failures are not kept: the next message tries again.
  let opening: Promise<Database> | null = null;
  let checking: Promise<Database> | null = null;
  const drop = (): void => {
    opening = null;
    checking = null;
  };

  const unchecked = (): Promise<Database> => {
    opening ??= open({ onClosed: drop })
      .then((db) => {
        if (atHand) useAtHand(db, atHand);
        return db;
      })
      .catch((error: unknown) => {
        drop();
        throw error;
      });
    return opening;
  };

  const checked = (): Promise<Database> => {
    checking ??= unchecked()
      .then(async (db) => {
        await checkSentinel(db, area);
        return db;
      })
      .catch((error: unknown) => {
        checking = null;
        throw error;
      });
    return checking;
  };

  const destroy = async (): Promise<void> => {
    const db = await opening?.catch(() => null);
    db?.close();
    drop();
    await deleteDatabase();
  };

  return { checked, unchecked, destroy };
}
