import * as v from 'valibot';
import { UserError } from '../errors.ts';
import type { MessageName, Payload, Reply } from '../messages.ts';
import { schemas } from './checks/schemas.ts';
import { maySend, type Self, type Sender } from './checks/senders.ts';
import { orFromRecords } from './deals/kept.ts';
import { rememberTab } from './deals/tab-memory.ts';
import { handlers } from './handlers.ts';
import type { Handler, World } from './world.ts';

/**
 * Answers messages: checks the sender, then the shape, then hands it on. Never rejects: a failure is a reply too, as
 * errors do not survive the way between contexts.
 * @param onChanged called after a message that may have changed what is stored
 */
export function messageHandler(world: World, self: Self, onChanged: () => void) {
  return async (message: unknown, sender: Sender): Promise<Reply<unknown>> => {
    try {
      const request = readRequest(message, sender, self);
      if (!request) return { ok: false, kind: 'refused', message: 'Bookend refused a message it does not know.' };
      const run = () => request.run(world);
      const value = await (READ_ONLY.includes(request.name) ? orFromRecords(world, run) : run());
      // Beside the answer, and never in its way.
      await rememberTab(world, request, sender).catch((error: unknown) =>
        report('what a tab shows was not noted', error),
      );
      const isSettled = READ_ONLY.includes(request.name) || request.name === MORE_TO_COME || isNothingNew(value);
      if (!isSettled) onChanged();
      return { ok: true, value };
    } catch (error) {
      return failure(error);
    }
  };
}

/** A thread that is opened again has mostly been read to its end before. */
const isNothingNew = (answer: unknown): boolean => (answer as { recorded?: number } | null)?.recorded === 0;

const READ_ONLY: MessageName[] = [
  'analyze',
  'read-sent',
  'compose-context',
  'why-times',
  'follow-up',
  'take-follow-up',
  'waiting-follow-ups',
  'show-deal',
  'meeting-context',
  'today',
  'deals',
  'insights',
  'deal',
  'other-deals',
  'deal-of-tab',
  'calendars',
  'nudges',
  'last-nudge-answer',
  'settings',
  'dismissals',
  'not-deals',
  'people',
  'person',
  'forgotten',
  'totals',
  'policy',
  'playbook',
  'team-rules',
  'preview-team',
  'team-file',
  'preview-reset',
  'health',
  'stored-counts',
  'progress',
  'back-up',
  'backup-part',
  'restore-part',
  'preview-restore',
  'snapshot',
  'stop-restore',
  'cut-off-restore',
  'imports',
  'match-import',
];

/** One batch of many, after which `import-done` is sent. */
const MORE_TO_COME: MessageName = 'import-deals';

/** Whether a message only asks for what is stored, or for what can be worked out from it. */
export function onlyReads(message: unknown): boolean {
  const name = (message as { name?: unknown } | null)?.name;
  return READ_ONLY.some((each) => each === name);
}

interface Request {
  name: MessageName;
  /** Checked. */
  payload: unknown;
  run(world: World): Promise<unknown>;
}

/** The work a message asks for, or null when it has to be refused. */
function readRequest(message: unknown, sender: Sender, self: Self): Request | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, payload } = message as Record<string, unknown>;
  if (!isMessageName(name) || !maySend(name, sender, self)) return null;
  return prepare(name, payload);
}

function prepare<N extends MessageName>(name: N, payload: unknown): Request | null {
  const parsed = v.safeParse(schemas[name], payload, { abortEarly: true });
  if (!parsed.success) return null;
  const handle = handlers[name] as Handler<N>;
  const checked = parsed.output as Payload<N>;
  return { name, payload: checked, run: (world) => handle(checked, world) };
}

function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

function failure(error: unknown): Reply<unknown> {
  if (error instanceof UserError) return { ok: false, kind: 'user', message: error.message };
  report('a message could not be handled', error);
  return { ok: false, kind: 'bug', message: 'Something went wrong in Bookend. Please try again.' };
}

/** One line on the console. An error's own message may quote a mail; its name does not. */
function report(what: string, error: unknown): void {
  console.error(`Bookend: ${what}: ${error instanceof Error ? error.name : 'Error'}`);
}
