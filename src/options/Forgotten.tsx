import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { useReading } from '../ui/useReading.ts';
import { AddLine } from './AddLine.tsx';
import { addressFault } from './whole-address.ts';

/** How many people are kept forgotten. Who they are is not kept, so taking one of them out begins with the address. */
export function Forgotten({ ask }: { ask: typeof send }): JSX.Element | null {
  const [people, setPeople] = useState(0);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  // Without an answer, the count stays as it was.
  const question = useCallback(() => ask('forgotten').catch(() => null), [ask]);
  const read = useReading(question, (answer) => answer && setPeople(answer.people));

  const run = async (address: string) => {
    try {
      const { wasForgotten } = await ask('note-again', { address });
      const text = wasForgotten
        ? `${address} is noted again from now on. What was deleted stays deleted.`
        : `${address} is not among them. Write the address as it was when you had them forgotten.`;
      setSaid({ text, failed: !wasForgotten });
      await read();
      if (wasForgotten) note.current?.focus({ preventScroll: true });
    } catch (error) {
      setSaid({ text: `${address} is still forgotten. ${messageOf(error)}`, failed: true });
    }
  };
  const add = (address: string): string | undefined => {
    const fault = addressFault(address);
    if (fault === undefined) run(address);
    return fault;
  };

  return (
    <>
      {people > 0 && (
        <div class="box kept-forgotten">
          <p>
            <span class="strong">{people === 1 ? '1 person is' : `${people} people are`} kept forgotten.</span>{' '}
            <span class="muted">
              Nothing more is noted of them. Their addresses are not kept, only a mark that an address can be compared
              with.
            </span>
          </p>
          <AddLine label="Address" inputMode="email" add="Note this person again" field={field} onAdd={add} />
        </div>
      )}
      <p ref={note} class={said?.failed ? 'said fault' : 'said muted'} role="status" tabIndex={-1}>
        {said?.text}
      </p>
    </>
  );
}
