import type { AnchorHealth, HealthReport } from '../page/types.ts';
import type { Database } from './schema.ts';

/** A page that is still loading, or a compose that is closing, misses things for a moment. */
const SETTLED_MS = 3000;

/**
 * Keeps the newest report of each page, and what it is silent about as the reports before had it: the rep looks here after the
 * compose was closed in which a place was missing. Not the rep's own record: it is made again at the next visit, so it may be relaxed.
 */
export async function putHealth(db: Database, report: HealthReport): Promise<void> {
  const tx = db.transaction('health', 'readwrite');
  const before = await tx.store.get(report.page);
  await tx.store.put(
    before && isReport(before) ? { ...report, anchors: [...report.anchors, ...keptOf(before, report)] } : report,
  );
  await tx.done;
}

function keptOf(before: HealthReport, { anchors, at }: HealthReport): AnchorHealth[] {
  const hasStood = Date.parse(at) - Date.parse(before.at) >= SETTLED_MS;
  return before.anchors
    .filter(({ anchor }) => anchors.every((each) => each.anchor !== anchor))
    .filter(({ found, feature, isEarlier }) => found || isEarlier || (feature !== '' && hasStood))
    .map((each) => ({ ...each, isEarlier: true }));
}

/** One that cannot be read is as none: the next visit brings another. */
export async function allHealth(db: Database): Promise<HealthReport[]> {
  return (await db.getAll('health')).filter(isReport);
}

const isReport = ({ at, anchors }: Partial<HealthReport>): boolean =>
  !Number.isNaN(Date.parse(at ?? '')) &&
  Array.isArray(anchors) &&
  anchors.every((each) => typeof each?.anchor === 'string');
