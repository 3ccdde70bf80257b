import type { Compose } from '../../page/types.ts';
import { Draft, type DraftOptions } from './draft.ts';

export interface DraftsOptions extends Omit<DraftOptions, 'compose'> {
  /** The words of a draft were changed, by the rep or by a script. */
  onInput(draft: Draft, event: Event): void;
}

/** The drafts of the page, one for each open compose, in the order in which these opened. */
export class Drafts implements Iterable<Draft> {
  readonly #byCompose = new Map<string, Draft>();

  constructor(readonly options: DraftsOptions) {}

  [Symbol.iterator](): Iterator<Draft> {
    return this.#byCompose.values();
  }

  /** The draft of a compose; a new one where none is known. */
  of(compose: Compose): Draft {
    const known = this.known(compose);
    if (known) return known;
    const draft = new Draft({ ...this.options, compose });
    this.#byCompose.set(compose.id, draft);
    const note = (event: Event): void => this.options.onInput(draft, event);
    compose.root.addEventListener('input', note, { capture: true, signal: draft.signal });
    return draft;
  }

  known({ id }: Compose): Draft | undefined {
    return this.#byCompose.get(id);
  }

  /** The one whose compose holds a node. */
  at(node: Node): Draft | undefined {
    return [...this].find(({ compose }) => compose.root.contains(node));
  }

  get newest(): Draft | undefined {
    return [...this].at(-1);
  }

  /** The compose is gone. */
  forget({ id }: Compose): void {
    this.#byCompose.delete(id);
  }

  /** Each shows anew what may be shown. */
  settle(): void {
    for (const draft of this) draft.settle();
  }
}
