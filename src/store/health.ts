import type { HealthReport } from '../page/types.ts';
import type { Database } from './schema.ts';

/** Keeps the newest report of each page. Not the rep's own record: it is made again at the next visit, so it may be relaxed. */
export async function putHealth(db: Database, report: HealthReport): Promise<void> {
  await db.put('health', report);
}

export function allHealth(db: Database): Promise<HealthReport[]> {
  return db.getAll('health');
}
