import type { Finding } from '../engine/types.ts';
import type { ComposeContext } from '../messages.ts';
import type { Rewrite } from '../playbook/types.ts';
import type { Slot } from '../schedule/types.ts';

/** How closings and times are worded. */
export interface Wording {
  /** Title of the commitment asked for next. */
  commitment(context: ComposeContext): string;
  /** Up to three closings in place of a finding's words. */
  rewrites(context: ComposeContext, finding: Finding, slots: readonly Slot[], phrase: string): Rewrite[];
}
