import { allMatches } from '../page/query.ts';
import { dayOfKey } from './date-key.ts';
import { shownDay } from './selectors.ts';

/** What the page shows. */
export interface CalendarView {
  /** `EVENT`, `EVENT_EDIT`, `SEARCH` …, as the page says it; null while it does not. */
  family: string | null;
  /** `day`, `week`, `month` …; null while neither page nor address says it. */
  name: string | null;
  /** First and last day that is shown, `YYYY-MM-DD`; null while no day is. */
  from: string | null;
  to: string | null;
}

/** @param path of the page's address */
export function readView(page: Document, path: string): CalendarView {
  const { viewfamily, viewkey } = page.body?.dataset ?? {};
  const { prefetchViewKey } = page.documentElement.dataset;
  const [, inPath] = /\/r\/(day|week|month|year|agenda|customday|search|eventedit)\b/.exec(path) ?? [];
  const days = allMatches(page, shownDay)
    .elements.flatMap((element) => dayOfKey(element.dataset.datekey ?? null) ?? [])
    .sort();
  return {
    family: viewfamily ?? null,
    name: viewkey?.toLowerCase() ?? inPath ?? prefetchViewKey?.toLowerCase() ?? null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
