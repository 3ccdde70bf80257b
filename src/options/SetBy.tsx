import type { JSX } from 'preact';
import type { SetBy as Who } from '../policy/types.ts';

/** Why a control cannot be changed; nothing when it can. */
export function SetBy({ who }: { who: Who | undefined }): JSX.Element | null {
  if (!who) return null;
  return (
    <small class="set-by">{who === 'organisation' ? 'Set by your organisation' : 'Set by your team’s file'}</small>
  );
}
