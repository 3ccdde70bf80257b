import * as v from 'valibot';
import { commitmentSchema, replySchema } from '../../playbook/schema.ts';
import type { Commitment, PlaybookReply } from '../../playbook/types.ts';

/** What is wrong by field: `title`, `asksFor`, `minutes`, `wordings 0` and on, `words en` and on. */
export type Faults = Record<string, string>;

/** What was entered as it can be saved, or null; and what is wrong with which field. */
export interface Checked<T> {
  value: T | null;
  faults: Faults;
}

export const checkCommitment = (entered: Commitment): Checked<Commitment> => checked(commitmentSchema, entered);

export const checkReply = (entered: PlaybookReply): Checked<PlaybookReply> => checked(replySchema, entered);

function checked<T>(schema: v.GenericSchema<unknown, T>, entered: unknown): Checked<T> {
  const result = v.safeParse(schema, entered, { abortPipeEarly: true });
  if (result.success) return { value: result.output, faults: {} };
  const faults: Faults = {};
  for (const { path, message } of result.issues) {
    const field = (path ?? []).map(({ key }) => String(key)).join(' ');
    faults[field] ??= message;
  }
  return { value: null, faults };
}

/** Whether two say the same on the card. Opening lines of meetings are not changed here. */
export function sameWording(a: Commitment, b: Commitment): boolean {
  const said = ({ title, asksFor, minutes, wordings }: Commitment) =>
    JSON.stringify([title, asksFor, minutes, wordings]);
  return said(a) === said(b);
}
