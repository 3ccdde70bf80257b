import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownPerson } from '../deals/kept.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { Forgotten } from './Forgotten.tsx';
import { Person } from './Person.tsx';
import { amountOf, matching } from './people-words.ts';
import { NotRead, Section } from './Section.tsx';
import { ShowMore } from './ShowMore.tsx';

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  /** Has the browser save a file. */
  download: (name: string, text: string) => void;
  /** Somebody was forgotten or brought back: the page's other sections read anew. */
  onChanged: () => Promise<unknown>;
}

/** More rows are shown when asked for. */
const FIRST = 25;

/** Everybody there is a record of, each with all of it and a way to forget them. Read when it is first looked at. */
export function People({ ask, onChanged, ...rest }: Props): JSX.Element {
  const [people, setPeople] = useState<KnownPerson[] | null>(null);
  const [fault, setFault] = useState('');
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(FIRST);
  const [open, setOpen] = useState<string | null>(null);
  const left = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const read = async () => {
    try {
      setPeople(await ask('people'));
      setFault('');
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  useEffect(() => {
    if (open !== null || left.current === null) return;
    const from = [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])].find(
      ({ dataset }) => dataset.person === left.current,
    );
    (from ?? field.current)?.focus();
    left.current = null;
  }, [open]);

  if (open !== null) {
    return (
      <Section id="people" title="People" lead="All that is kept about one person, in this browser and nowhere else.">
        <Person
          ask={ask}
          address={open}
          {...rest}
          onChanged={onChanged}
          onBack={async () => {
            await read();
            left.current = open;
            setOpen(null);
          }}
        />
      </Section>
    );
  }

  const found = matching(people ?? [], search);
  return (
    <Section id="people" title="People" lead="Whom Bookend has a record of, what it is, and a way to forget them.">
      <div class="box" ref={list}>
        <div class="people-search">
          <label>
            <span>Name, address or deal</span>
            <input
              class="field"
              type="search"
              ref={field}
              value={search}
              onFocus={() => people === null && read()}
              onInput={(event) => {
                setSearch(event.currentTarget.value);
                setMost(FIRST);
              }}
            />
          </label>
          {people === null ? (
            // It goes once everybody is shown; the field beside it stays, and asks for the same.
            <button type="button" class="btn" onClick={() => field.current?.focus()}>
              Show everybody
            </button>
          ) : (
            <p class="muted" role="status">
              {found.length === people.length ? '' : `${found.length} of `}
              {people.length === 1 ? '1 person' : `${people.length} people`}
            </p>
          )}
        </div>
        {people?.length === 0 && <p class="line none muted">Nobody yet.</p>}
        {people !== null && people.length > 0 && found.length === 0 && <p class="line none muted">Nobody like that.</p>}
        {found.length > 0 && (
          <ul class="lines">
            {found.slice(0, most).map((person) => (
              <li key={person.address} class="line two">
                <span>
                  <bdi class="strong">{person.name || person.address}</bdi>
                  <small id={aboutId(person.address)}>
                    {person.name && <bdi>{person.address}</bdi>}
                    {person.name && ' · '}
                    {person.deals.length > 0 && <bdi>{person.deals.join(', ')}</bdi>}
                    {person.deals.length > 0 && ' · '}
                    <bdi>{amountOf(person)}</bdi>
                  </small>
                </span>
                <button
                  type="button"
                  class="btn"
                  data-person={person.address}
                  aria-label={`Show what is kept about ${person.name || person.address}`}
                  aria-describedby={aboutId(person.address)}
                  onClick={() => setOpen(person.address)}
                >
                  Show
                </button>
              </li>
            ))}
          </ul>
        )}
        <ShowMore left={found.length - most} step={100} onMore={() => setMost(most + 100)} />
      </div>
      {fault && <NotRead fault={fault} onRetry={read} />}
      <Forgotten ask={ask} />
    </Section>
  );
}

/** Of the line that tells two of the same name apart. */
const aboutId = (address: string): string => `about-${address.replaceAll(/\s/g, '-')}`;
