import { clearEarlier } from '../page/closed-node.ts';
import { middleOf, themeOf } from '../page/theme.ts';
import type { Compose } from '../page/types.ts';
import { type CoachView, isDrawn } from './Layer.tsx';
import { type Mount, type MountOptions, mountCoach } from './mount.tsx';

/** The layer over the page: a tab in which nothing is to be shown or said gets nothing of ours. */
export class LazyLayer {
  /** What was made of it, once something was to be shown or said. */
  mounted: Mount | null = null;
  #stopWatching: (() => void)[] = [];
  /** What it says while it shows nothing, so that the same nothing is not drawn again at every pause in typing. */
  #quietly: string | null = '0 ';

  constructor(readonly options: MountOptions) {
    clearEarlier(options.document);
  }

  mount(): Mount {
    this.mounted ??= mountCoach(this.options);
    return this.mounted;
  }

  /**
   * @param subject the compose it is about, whose ground tells light from dark
   * @param beside the compose that what is shown stands beside: where it moves, that moves along
   */
  show(view: CoachView, subject: Compose | undefined, beside: Compose | undefined): void {
    const showsSomething = isDrawn(view);
    const said = showsSomething ? null : `${view.open} ${view.announcement}`;
    if (said !== null && said === this.#quietly) return;
    this.#quietly = said;
    const layer = this.mount();
    const ground = subject?.field() ?? subject?.root ?? middleOf(this.options.document);
    if (ground && showsSomething) layer.setTheme(themeOf(ground));
    for (const stop of this.#stopWatching) stop();
    this.#stopWatching = beside ? [beside.root, beside.field() ?? beside.root].map(layer.frames.watch) : [];
    layer.show(view);
  }
}
