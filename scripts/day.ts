// npm run day: lives through a rep's day in Chromium with the built extension and the doubles: Google Calendar connected by its
// consent page, the clock moved from alarm to alarm, the worker killed twice at every moment at which something may be said,
// the browser closed while a meeting ends. Prints what was due and what became of it; fails when a nudge was missed or doubled
// or came without ground, or an answer did not do what it says. Takes two minutes, more on a busy machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillGoogle } from '../tests/sandbox/calendar/google.ts';
import { extensionWithClock } from '../tests/sandbox/clock.ts';
import { act } from '../tests/sandbox/day/acts.ts';
import { events, lapsed, moments, ZONE } from '../tests/sandbox/day/plan.ts';
import { type Kept, Rep } from '../tests/sandbox/day/rep.ts';
import { startSandbox } from '../tests/sandbox/server.ts';

/** How long a worker lives before it is killed, by turns: before it read anything, while it writes, while it shows. */
const LIVES_MS = [0, 20, 60, 120, 200, 270, 320, 400, 550, 800];

const wrong: string[] = [];
const shown = new Set<string>();
let kills = 0;

const sorted = (ids: readonly string[]): string => [...ids].sort().join(', ') || 'nothing';
const fault = (kind: 'missed' | 'doubled' | 'unfounded' | 'wrong', what: string): void => {
  wrong.push(`${kind}: ${what}`);
  console.error(wrong.at(-1));
};

/** Killed twice while it works, then left alone. */
async function wake(rep: Rep, turn: number): Promise<void> {
  for (const at of [turn, turn + 5]) await rep.ringAndKill(LIVES_MS[at % LIVES_MS.length] ?? 0);
  kills += 2;
  await rep.ring();
}

/** What is kept once nothing changes any more, or after some seconds. */
async function settled(rep: Rep, today: readonly string[]): Promise<Kept> {
  const isDone = ({ ledger, badge }: Kept): boolean =>
    ledger.every(({ state }) => state !== 'claimed') &&
    today.every((id) => ledger.some((one) => one.id === id)) &&
    badge === badgeOf(today);
  // What comes without ground comes late: a look at once would miss it.
  await new Promise((done) => setTimeout(done, 700));
  let now = await rep.kept();
  for (let tries = 0; tries < 30 && !isDone(now); tries++) {
    // As the alarm does of itself, every two minutes.
    if (tries % 10 === 9) await rep.ring();
    await new Promise((done) => setTimeout(done, 200));
    now = await rep.kept();
  }
  return now;
}

const badgeOf = (today: readonly string[]): string => (today.length > 0 ? String(today.length) : '');

/** With a client id, so that Google can be asked. */
function build(): string {
  const dist = resolve(import.meta.dirname, '../out/day');
  const vite = resolve(import.meta.dirname, '../node_modules/vite/bin/vite.js');
  const env = { ...process.env, OUT: dist, VITE_GOOGLE_CLIENT_ID: 'bookend.apps.googleusercontent.com' };
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('The build failed; its message is above.');
  return dist;
}

const dist = build();
const sandbox = await startSandbox();
sandbox.calendar.events = events;
fillGoogle(sandbox.google, sandbox.calendar);
const copy = extensionWithClock(dist);
const profile = mkdtempSync(join(tmpdir(), 'bookend-day-'));
const [first] = moments;
const rep = await Rep.start(sandbox, { dist: copy.dist, profile, zone: ZONE }, first?.at ?? 0);
let notices = 0;
try {
  await rep.connect();
  for (const [turn, moment] of moments.entries()) {
    const due = moment.today.filter((id) => !shown.has(id));
    if (moment.restart) await rep.restart(moment.at);
    else await rep.liveTo(moment.at);
    await wake(rep, turn);
    const now = await settled(rep, moment.today);
    const today = await rep.today();
    for (const id of moment.today.filter((one) => !today.includes(one))) fault('missed', `${moment.name}: ${id}`);
    for (const id of today.filter((one) => !moment.today.includes(one))) fault('unfounded', `${moment.name}: ${id}`);
    if (now.badge !== badgeOf(moment.today)) fault('wrong', `${moment.name}: the badge says “${now.badge}”`);
    const fresh = now.notices.slice(notices);
    notices = now.notices.length;
    const noise = sorted([...new Set(fresh.map(({ id }) => (id.startsWith('group') ? 'group' : id)))]);
    if (noise !== sorted(moment.notices ?? [])) fault('wrong', `${moment.name}: notifications: ${noise}`);
    for (const { id } of fresh.filter(({ again }) => again)) fault('doubled', `${moment.name}: notification ${id}`);
    for (const id of today) shown.add(id);
    let did = '';
    if (moment.act) {
      const { done, faults } = await act(moment.act, rep, () => void kills++);
      did = `; ${done}`;
      for (const each of faults) fault('wrong', `${moment.name}: ${each}`);
    }
    const clock = new Date(moment.at).toLocaleTimeString('en-GB', { timeZone: ZONE, timeStyle: 'short' });
    console.log(`${clock}  ${moment.name}: ${due.length > 0 ? `due ${due.length}` : 'silent'}${did}`);
  }
  const { ledger, notices: made } = await rep.kept();
  const isLapsed = (id: string): boolean => ledger.some((one) => one.id === id && one.state === 'expired');
  for (const id of lapsed.filter((one) => !isLapsed(one))) fault('wrong', `${id} is not entered as expired`);
  const known = new Set([...shown, ...lapsed]);
  for (const { id } of ledger.filter((one) => !known.has(one.id))) fault('unfounded', `the ledger has ${id}`);
  const count = (kind: string): number => wrong.filter((one) => one.startsWith(kind)).length;
  const strangers = sandbox.strangers.length;
  console.log(`\nWorker killed ${kills} times at work, browser closed once; ${strangers} requests to other hosts.`);
  console.log(
    `Due ${known.size}: shown ${shown.size}, expired unseen ${lapsed.length}; missed ${count('missed')}, doubled ${count('doubled')}, ` +
      `unfounded ${count('unfounded')}; notifications ${new Set(made.map(({ id }) => id)).size}.`,
  );
} finally {
  await rep.close();
  await sandbox.close();
  copy.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const each of wrong) console.error(each);
process.exitCode = wrong.length > 0 ? 1 : 0;
