// npm run verify:slots [-- CASES]: offers times by calendars made up at random and checks each: clear of busy times, in
// working hours, not before the notice, and read back from its printed text by the engine as the same time, in one language after the other.
import fc from 'fast-check';
import { REPLY_LANGUAGES } from '../src/playbook/types.ts';
import { freeSlots } from '../src/schedule/slots.ts';
import { slotOptions } from '../tests/schedule/arbitraries.ts';
import { breaks, misread, misreadIn } from '../tests/schedule/slot-rules.ts';

const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
let slots = 0;
let nothingFree = 0;
let tried = 0;
const started = performance.now();

const outcome = fc.check(
  fc.property(slotOptions, (options) => {
    const offered = freeSlots(options);
    const { preferences, now, client } = options;
    const clientZone = client && client.sure !== 'guess' ? client.zone : null;
    slots += offered.length;
    if (offered.length === 0) nothingFree++;
    const { zone } = preferences;
    const wrong = [
      ...breaks(offered, options),
      ...misread(offered, now, zone, clientZone),
      ...misreadIn(REPLY_LANGUAGES[tried++ % REPLY_LANGUAGES.length] ?? 'en', offered, now, zone, clientZone),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }),
  { numRuns: cases, seed },
);

if (outcome.failed) console.error(fc.defaultReportMessage(outcome));
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${outcome.numRuns} calendars, ${slots} slots offered, ${nothingFree} times nothing free, ${seconds} s, seed ${seed}`,
);
console.log(outcome.failed ? 'A slot broke a rule.' : 'Every slot kept every rule and was read back as itself.');
process.exitCode = outcome.failed ? 1 : 0;
