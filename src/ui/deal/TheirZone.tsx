import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientZone } from '../../schedule/client-zone.ts';
import { zoneName } from '../../schedule/format.ts';
import { zoneReason } from '../../schedule/zone-words.ts';
import { clockAt } from '../times.ts';
import type { DealActs } from './useDeal.ts';
import { ZoneForm } from './ZoneForm.tsx';

interface Props {
  client: ClientZone | null;
  /** ISO instant. */
  now: string;
  onSet: DealActs['onZone'];
}

/** Where the other side is: as the rep set it, or as it was learned, with how sure that is and why. */
export function TheirZone({ client, now, onSet }: Props): JSX.Element {
  const [changing, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !changing) change.current?.focus();
    wasChanging.current = changing;
  }, [changing]);

  const isSet = client?.sure === 'set';
  const set = isSet ? client.zone : null;
  const choose = (zone: string | null): void => {
    setChanging(false);
    if (zone !== set) void onSet(zone, set);
  };
  return (
    <section class="part their-zone" aria-labelledby="their-zone">
      <div class="part-head">
        <h2 id="their-zone">Their time zone</h2>
        {client && !isSet && <span class="count">{client.sure === 'guess' ? 'a guess' : 'learned'}</span>}
      </div>
      {client === null ? (
        <p class="muted">Not known. Times are offered in yours alone.</p>
      ) : (
        <>
          <p>
            {zoneName(client.zone)} <span class="muted num nowrap">{clockAt(now, client.zone)} there now</span>
          </p>
          <p class="muted">
            {zoneReason(client.from)}
            {client.sure === 'guess' && ' It orders the times you are shown and is not written into mails.'}
          </p>
        </>
      )}
      {changing ? (
        <ZoneForm
          zone={client?.zone ?? ''}
          onSave={choose}
          onForget={isSet ? () => choose(null) : undefined}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <div class="acts">
          {client && !isSet && (
            <button type="button" class="btn" onClick={() => choose(client.zone)}>
              That is right
            </button>
          )}
          <button ref={change} type="button" class={client ? 'btn plain' : 'btn'} onClick={() => setChanging(true)}>
            {client ? 'Change' : 'Set it'}
          </button>
        </div>
      )}
    </section>
  );
}
