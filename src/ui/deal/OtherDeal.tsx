import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { DealRow } from '../../deals/shown.ts';
import { messageOf } from '../../errors.ts';
import type { send } from '../../messages.ts';

interface Props {
  ask: typeof send;
  deal: { id: string; name: string; account: string };
  /** What choosing a deal does, in words. */
  name: string;
  label: string;
  hint: string;
  onChoose: (other: { id: string; name: string }) => void;
  onCancel: () => void;
}

/** More are found by typing more of the name. */
const SHOWN = 6;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Another deal of the same account, found by its name or an address. */
export function OtherDeal({ ask, deal, name: formName, label, hint, onChoose, onCancel }: Props): JSX.Element {
  const [others, setOthers] = useState<DealRow[] | null>(null);
  const [fault, setFault] = useState('');
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    ask('deals').then(
      ({ deals }) => setOthers(deals.filter((one) => one.account === deal.account && one.id !== deal.id)),
      (error: unknown) => setFault(messageOf(error)),
    );
  }, [ask, deal.account, deal.id]);

  const wanted = folded(query.trim());
  const found = (others ?? []).filter(({ name, to }) => [name, ...to].some((text) => folded(text).includes(wanted)));
  return (
    <form
      class="panel merge"
      aria-label={formName}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={`${id}-query`}>{label}</label>
      <input
        id={`${id}-query`}
        ref={field}
        class="field"
        type="search"
        autocomplete="off"
        placeholder="Name or address"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class={fault ? 'fault' : 'muted'} role="status">
        {fault ||
          (others === null
            ? 'Reading your deals.'
            : found.length === 0
              ? 'No other deal of this account.'
              : found.length > SHOWN
                ? `${found.length} deals; type more of the name.`
                : '')}
      </p>
      <ul>
        {found.slice(0, SHOWN).map(({ id: other, name, to }) => (
          <li key={other}>
            <button type="button" class="choice" onClick={() => onChoose({ id: other, name })}>
              <bdi>{name}</bdi>
              <small>{to[0] !== name && to[0]}</small>
            </button>
          </li>
        ))}
      </ul>
      <p class="muted">{hint}</p>
      <div class="acts">
        <button type="button" class="btn plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
