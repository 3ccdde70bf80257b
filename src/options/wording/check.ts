import * as v from 'valibot';
import { commitmentSchema } from '../../playbook/schema.ts';
import type { Commitment } from '../../playbook/types.ts';

/** What is wrong by field: `title`, `asksFor`, `minutes`, `wordings 0` and on. */
export type Faults = Record<string, string>;

/** A commitment as it was entered. @returns it as it can be saved, or null; and what is wrong with which field */
export function checkCommitment(entered: Commitment): { commitment: Commitment | null; faults: Faults } {
  const result = v.safeParse(commitmentSchema, entered, { abortPipeEarly: true });
  if (result.success) return { commitment: result.output, faults: {} };
  const faults: Faults = {};
  for (const { path, message } of result.issues) {
    const field = (path ?? []).map(({ key }) => String(key)).join(' ');
    faults[field] ??= message;
  }
  return { commitment: null, faults };
}

/** Whether two say the same on the card. Opening lines of meetings are not changed here. */
export function sameWording(a: Commitment, b: Commitment): boolean {
  const said = ({ title, asksFor, minutes, wordings }: Commitment) =>
    JSON.stringify([title, asksFor, minutes, wordings]);
  return said(a) === said(b);
}
