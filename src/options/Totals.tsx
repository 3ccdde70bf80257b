import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SMALLEST, totalsCsv, totalsJson } from '../deals/totals.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { Fault } from './Fault.tsx';
import { Section } from './Section.tsx';

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  /** Has the browser save a file. */
  download: (name: string, text: string) => void;
}

type Kind = 'csv' | 'json';

/** Numbers to give away: shows exactly what a file would hold before it is saved. */
export function Totals({ ask, now, download }: Props): JSX.Element {
  const [shown, setShown] = useState<{ kind: Kind; text: string } | null>(null);
  const [fault, setFault] = useState('');
  const look = async (kind: Kind) => {
    try {
      const totals = await ask('totals');
      setShown({ kind, text: kind === 'csv' ? totalsCsv(totals) : totalsJson(totals) });
      setFault('');
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Section
      id="totals"
      title="Totals to share"
      lead={`Counts by week and commitment: no name, address, company, subject, sentence or deal. Counts under ${SMALLEST} are left out.`}
    >
      <div class="box">
        <div class="data-acts">
          <button type="button" class="btn" aria-expanded={shown?.kind === 'csv'} onClick={() => look('csv')}>
            Look at it as CSV
          </button>
          <button type="button" class="btn" aria-expanded={shown?.kind === 'json'} onClick={() => look('json')}>
            Look at it as JSON
          </button>
          {shown && (
            <button
              type="button"
              class="btn"
              onClick={() => download(`bookend-totals-${now.slice(0, 10)}.${shown.kind}`, shown.text)}
            >
              Save this file
            </button>
          )}
        </div>
        {shown && (
          // biome-ignore lint/a11y/useSemanticElements: a section is a part of the page here.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keyboard too.
          <pre class="exactly" tabIndex={0} role="region" aria-label="The whole file">
            {shown.text}
          </pre>
        )}
      </div>
      <Fault text={fault} />
    </Section>
  );
}
