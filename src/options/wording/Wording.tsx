import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { send } from '../../messages.ts';
import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import type { Commitment, CommitmentId } from '../../playbook/types.ts';
import type { SetBy as Who } from '../../policy/types.ts';
import { Loading } from '../../ui/Loading.tsx';
import { NotRead, Section } from '../Section.tsx';
import { type Faults, sameWording } from './check.ts';
import { Editor } from './Editor.tsx';
import { useWording } from './useWording.ts';

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  /** Of the rep, IANA. */
  zone: string;
  /** Who set the playbook: then it is read and not changed. */
  setBy: Who | undefined;
  /** Changes whenever another playbook may hold. */
  version: unknown;
  /** Something was saved. */
  onSaved: () => void;
}

/** The rep's words for each of the ten commitments: chosen at the side, changed in the middle, seen beside it. */
export function Wording({ ask, now, zone, setBy, version, onSaved }: Props): JSX.Element {
  const wording = useWording({ ask, version, onSaved });
  const [chosen, setChosen] = useState<CommitmentId>('time');
  const commitments = wording.held?.commitments ?? [];
  const current = wording.shown(chosen) ?? commitments[0];
  const choose = (id: CommitmentId): void => {
    wording.flush();
    setChosen(id);
  };
  return (
    <Section
      id="wording"
      title="Wording"
      lead={
        <>
          Your words for each commitment. What only you can know stays a <mark class="fill">[bracket]</mark>.
        </>
      }
      status={wording.status}
      onRetry={wording.retry}
    >
      {wording.readFault && <NotRead fault={wording.readFault} onRetry={wording.read} />}
      {!wording.held && !wording.readFault && <Loading label="Reading the wording" />}
      {current && (
        <div class="box wording">
          <ul class="wording-list" aria-label="Commitments">
            {commitments.map((one) => {
              const note = noteOn(wording.shown(one.id) ?? one, wording.faultsOf(one.id));
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-current={one.id === current.id ? 'true' : undefined}
                    onClick={() => choose(one.id)}
                  >
                    <bdi>{one.title}</bdi>
                    {note && <span class="yours">{note}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
          <Editor
            key={current.id}
            commitment={current}
            standard={standardOf(current.id)}
            faults={wording.faultsOf(current.id)}
            setBy={setBy}
            now={now}
            zone={zone}
            onChange={wording.change}
            onPause={wording.flush}
          />
        </div>
      )}
    </Section>
  );
}

function noteOn(commitment: Commitment, faults: Faults): string {
  if (Object.keys(faults).length > 0) return 'not saved';
  const standard = standardOf(commitment.id);
  return standard && !sameWording(commitment, standard) ? 'changed' : '';
}

const standardOf = (id: CommitmentId) => defaultPlaybook.commitments.find((one) => one.id === id);
