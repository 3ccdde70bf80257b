import { bundleEngine } from './bench/bundle.ts';

/*
 * The first half of npm run size: builds the English engine alone, minified as it is shipped. The second is size-limit,
 * with the budgets of .size-limit.json.
 */

await bundleEngine();
