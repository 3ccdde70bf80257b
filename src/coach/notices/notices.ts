import type { HealthReport, MailPage } from '../../page/types.ts';
import type { Draft } from '../draft/draft.ts';
import type { Placed } from '../place/Floating.tsx';
import { inCornerOf, inCornerOfPage } from '../place/geometry.ts';
import type { PausedProps } from './Paused.tsx';

/** A page that is still loading misses things for a moment. */
const SETTLED_MS = 3000;

/** Says where the coach stands still, until it is closed: once for each thing that is wrong. */
export class Notices {
  readonly #closed = new Set<string>();
  #report: HealthReport | null = null;
  #lost = 0;

  constructor(
    readonly page: MailPage,
    readonly document: Document,
    readonly signal: AbortSignal,
    readonly onChange: () => void,
    /** A notice is about to go: what holds the focus in it loses it. */
    readonly beforeClose: (id: string) => void,
  ) {}

  /** Takes in what the page adapter found. Shown only if it stays so. */
  noteHealth(report: HealthReport): void {
    this.#report = null;
    this.onChange();
    const timer = setTimeout(() => {
      this.#report = report;
      this.onChange();
    }, SETTLED_MS);
    this.#forget();
    this.#forget = () => clearTimeout(timer);
    this.signal.addEventListener('abort', this.#forget, { once: true });
  }

  /** A mail went that could not be recorded. */
  noteLost(): void {
    this.#lost++;
    this.onChange();
  }

  #forget: () => void = () => undefined;

  view(drafts: Iterable<Draft>): Placed<PausedProps>[] {
    const notices: Placed<PausedProps>[] = [];
    for (const draft of drafts) {
      const locate = draft.corner;
      if (draft.isTooLong) notices.push(this.#notice(draft.compose.id, 'this draft is too long to check.', locate));
      else if (draft.context.failed || draft.isUnread) {
        notices.push(this.#notice(draft.compose.id, 'Bookend could not read its own records.', locate));
      }
    }
    const missing = this.#report?.anchors.filter(({ found, feature }) => !found && feature !== '') ?? [];
    const compose = missing.length > 0 ? this.page.composes()[0] : undefined;
    if (compose) {
      const stands = missing.some(({ anchor }) => anchor === 'composeBody');
      const place = stands ? inCornerOfPage(this.document) : inCornerOf(compose);
      const details = missing.map(({ anchor, feature }) => `${anchor} (${feature})`);
      notices.push(this.#notice('page', 'Gmail changed its compose window.', place, !stands, details));
    }
    if (this.#lost > 0) {
      const reason = 'a mail you sent could not be recorded.';
      notices.push(this.#notice(`lost ${this.#lost}`, reason, inCornerOfPage(this.document), true));
    }
    return notices.filter((notice) => !this.#closed.has(nameOf(notice)));
  }

  #notice(
    id: string,
    reason: string,
    locate: Placed<PausedProps>['locate'],
    partly = false,
    details: string[] = [],
  ): Placed<PausedProps> {
    const onClose = (): void => {
      this.beforeClose(id);
      this.#closed.add(nameOf({ id, reason, details }));
      this.onChange();
    };
    return { id, reason, partly, details, locate, onClose };
  }
}

const nameOf = ({ id, reason, details }: Pick<Placed<PausedProps>, 'id' | 'reason' | 'details'>): string =>
  JSON.stringify([id, reason, details]);
