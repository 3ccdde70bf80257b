import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isolated } from '../deals/isolated.ts';
import type { DealOfTab } from '../deals/shown.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { clock, randomId } from '../ui/edges.ts';
import { unbroken } from '../ui/times.ts';

/** What was done, and how to take it back. */
export interface Undo {
  said: string;
  run: () => Promise<unknown>;
}

interface Props {
  ask: typeof send;
  shown: DealOfTab;
  now: (() => Date) | undefined;
  makeId: (() => string) | undefined;
  /** What the tab belongs to may be another deal now. */
  onChanged: (undo: Undo | null) => Promise<void>;
}

/** The mail or meeting beside the panel belongs to no deal: where it may belong, on one click. Nothing among colleagues. */
export function NoDeal({ ask, shown, now = clock, makeId = randomId, onChanged }: Props): JSX.Element | null {
  const [fault, setFault] = useState('');
  const act = async (run: () => Promise<Undo | null>) => {
    try {
      const undo = await run();
      setFault('');
      await onChanged(undo);
    } catch (error) {
      setFault(`Not saved. ${messageOf(error)}`);
    }
  };
  const header = () => ({ id: makeId(), at: now().toISOString() });

  if (shown.is === 'not-a-deal') {
    return (
      <aside class="no-deal" aria-label="The open mail">
        <p>
          <bdi class="strong">{shown.name}</bdi> is not a deal, as you said.
        </p>
        <div class="acts">
          <button type="button" class="btn" onClick={() => act(() => ask('is-a-deal', { deal: shown.id }))}>
            It is one
          </button>
        </div>
        <Fault text={fault} />
      </aside>
    );
  }
  if (shown.is !== 'no-deal' || shown.people.length === 0) return null;
  const { account, people, proposals } = shown;
  const addressees = (addresses: string[]) => addresses.map((address) => ({ address }));
  const track = async (theirs: string[], into: string | null, name: string): Promise<Undo> => {
    const who = { account, people: addressees(theirs) };
    const { deal } = await ask('track-deal', { ...header(), ...who, into });
    return { said: `${isolated(name)} is tracked.`, run: () => ask('untrack-deal', { ...who, deal }) };
  };
  const setAside = async (): Promise<null> => {
    await ask('not-a-deal', { ...header(), deal: null, account, people: addressees(people) });
    return null;
  };
  return (
    <aside class="no-deal" aria-label="The open mail">
      <p class="strong">
        No deal with <bdi class="address">{people[0]}</bdi> yet
      </p>
      <p class="muted">One begins by itself with the first mail that names a next step.</p>
      {proposals.map(({ dealId, name, why, people: theirs }) => (
        <div key={dealId ?? name} class="proposal">
          {dealId !== null && <p class="muted">{unbroken(why)}</p>}
          <button type="button" class="btn" onClick={() => act(() => track(theirs, dealId, name))}>
            <span>
              {dealId === null ? 'Track' : 'Add to'} <bdi>{name}</bdi>
            </span>
          </button>
        </div>
      ))}
      <button
        type="button"
        class="btn plain"
        title="Nothing is shown or noted of them. Settings list it, to take it back."
        onClick={() => act(setAside)}
      >
        Not a deal
      </button>
      <Fault text={fault} />
    </aside>
  );
}

const Fault = ({ text }: { text: string }): JSX.Element => (
  <p class="fault" role="alert">
    {text}
  </p>
);
