import { dropAllEvidence } from '../../store/events.ts';
import { save } from '../../store/save.ts';
import { renewSnapshot } from '../../store/snapshot.ts';
import type { Handler } from '../world.ts';

/** Removes every sentence kept so far, from the timeline and from the second copy of it. */
export const dropEvidence: Handler<'drop-evidence'> = async (_payload, { connection, area, now }) => {
  const db = await connection.checked();
  const sentences = await save(db, ['events'], dropAllEvidence);
  if (sentences > 0) await renewSnapshot(db, area, now());
  return { sentences };
};
