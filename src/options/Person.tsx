import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptRecord, PersonKept } from '../deals/kept.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { Loading } from '../ui/Loading.tsx';
import { dayWords } from '../ui/times.ts';
import { Forget } from './Forget.tsx';
import { personFile } from './people-words.ts';
import { recordName } from './records.ts';
import { NotRead } from './Section.tsx';

interface Props {
  ask: typeof send;
  address: string;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  download: (name: string, text: string) => void;
  onChanged: () => Promise<unknown>;
  onBack: () => void;
}

/** Every record that holds something of one person, a file of it, and forgetting them. */
export function Person({ ask, address, now, zone, download, onChanged, onBack }: Props): JSX.Element {
  const [kept, setKept] = useState<PersonKept | null>(null);
  const [fault, setFault] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const read = async () => {
    try {
      setKept(await ask('person', { address }));
      setFault('');
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  useEffect(() => {
    read();
  }, [address]);
  const isRead = kept !== null;
  useEffect(() => {
    if (isRead) heading.current?.focus();
  }, [isRead]);

  const back = (
    <button type="button" class="btn quiet" onClick={onBack}>
      All people
    </button>
  );
  if (fault) {
    return (
      <>
        {back}
        <NotRead fault={fault} onRetry={read} />
      </>
    );
  }
  if (!kept) return <Loading label="Reading what is kept" />;
  const stores = [...new Set(kept.records.map(({ store }) => store))];
  return (
    <>
      <div class="box">
        <div class="person-head">
          <div>
            <h3 ref={heading} tabIndex={-1}>
              <bdi>{kept.name || address}</bdi>
            </h3>
            {kept.name && (
              <small>
                <bdi>{address}</bdi>
              </small>
            )}
          </div>
          {back}
        </div>
        {kept.records.length === 0 && <p class="line none muted">Nothing is kept about them.</p>}
        {stores.map((store) => (
          <Records
            key={store}
            store={store}
            records={kept.records.filter((record) => record.store === store)}
            dayOfRecord={(at) => dayWords(at.length > 10 ? dayOf(at, zone) : at, dayOf(now, zone))}
          />
        ))}
        {kept.records.length > 0 && (
          <div class="box-foot">
            <button
              type="button"
              class="btn"
              onClick={() => download(`bookend-person-${now.slice(0, 10)}.json`, personFile(kept, now))}
            >
              Save as a file
            </button>
          </div>
        )}
      </div>
      <Forget ask={ask} kept={kept} onChanged={() => Promise.all([read(), onChanged()])} />
    </>
  );
}

interface RecordsProps {
  store: string;
  records: KeptRecord[];
  /** A moment's day in words. */
  dayOfRecord: (at: string) => string;
}

function Records({ store, records, dayOfRecord }: RecordsProps): JSX.Element {
  return (
    <details class="records" open={records.length <= 20}>
      <summary>
        {recordName(store)} <span class="num muted">{records.length}</span>
      </summary>
      <ul>
        {records.map((record, index) => (
          <li key={index}>
            <span class="num faint">{record.at && dayOfRecord(record.at)}</span>
            <span>
              <bdi>{record.text}</bdi>
              {record.sentence && <q dir="auto">{record.sentence}</q>}
              <small>
                {record.deal && <bdi>{record.deal}</bdi>}
                {record.deal && !record.goes && ' · '}
                {!record.goes && <bdi>about others as well</bdi>}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
