import './hooks.js';
import { openCompose } from './compose/open.js';
import { isPopout, variant } from './data.js';
import { hooks } from './hooks.js';
import { startHostile } from './hostile.js';
import { buildPopout } from './popout.js';
import { startRouter } from './router.js';
import { buildShell } from './shell.js';
import { startShortcuts } from './shortcuts.js';

hooks.open = openCompose;
if (isPopout) buildPopout();
else {
  buildShell();
  startRouter();
}
startShortcuts();
if (variant.hostile === 'yes') startHostile();
document.documentElement.dataset.sandboxReady = '';
