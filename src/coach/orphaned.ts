import { guard } from '../errors.ts';
import { themeOf } from '../page/theme.ts';
import { type CoachView, emptyView } from './Layer.tsx';
import { type MountOptions, mountCoach } from './mount.tsx';
import { inCornerOfPage } from './place/geometry.ts';

const REASON = 'Bookend was updated or switched off. Reload this page to go on.';

/** A live region has to be there before what it is to say. */
const HEARD_AFTER_MS = 500;

/**
 * Says, until it is closed or the page is loaded again, that nothing is read here any more: an extension that was updated
 * or switched off does not come back into pages that are open (Chromium; Firefox puts the new script in, which clears this).
 */
export const sayOrphaned = guard('orphaned', (options: Pick<MountOptions, 'document' | 'trusted' | 'onRoot'>): void => {
  const { document } = options;
  const life = new AbortController();
  const mount = mountCoach({ ...options, signal: life.signal });
  mount.setTheme(themeOf(document.body));
  const paused: CoachView['paused'] = [
    {
      id: 'orphaned',
      reason: REASON,
      partly: false,
      details: [],
      locate: inCornerOfPage(document),
      onClose: () => life.abort(),
    },
  ];
  const view = { ...emptyView, paused };
  mount.show(view);
  setTimeout(() => mount.show({ ...view, announcement: `Paused: ${REASON}` }), HEARD_AFTER_MS);
});
