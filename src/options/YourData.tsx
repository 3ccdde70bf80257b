import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LARGEST_BACKUP, type RestorePreview } from '../messages/data.ts';
import type { send } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { momentText } from '../ui/times.ts';
import { BringBack } from './BringBack.tsx';
import { giveBackup, takeBackup } from './backup-parts.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { CutOff } from './CutOff.tsx';
import { dealsCsv } from './export-csv.ts';
import { nextStepsIcs } from './export-ics.ts';
import { Fault } from './Fault.tsx';
import { Question } from './Question.tsx';
import { Restoring } from './Restoring.tsx';
import { recordName } from './records.ts';
import { Section } from './Section.tsx';
import { useAct } from './useAct.ts';
import { useRestore } from './useRestore.ts';

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  zone: string;
  /** Has the browser save a file. */
  download: (name: string, ...text: string[]) => void;
  /** Resolves once the page has been read anew. */
  onRestored: () => Promise<unknown>;
}

/** Backing up to a file, and restoring from one after a look at what would change. */
export function YourData({ ask, now, zone, download, onRestored }: Props): JSX.Element {
  const [chosen, setChosen] = useState<{ file: string; preview: RestorePreview; bringBack: boolean } | null>(null);
  const { isBusy, said, setSaid, fault, setFault, run } = useAct();
  const restoring = useRestore(ask, onRestored);
  const told = useRef<HTMLParagraphElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    if (!isOver.current || said === '') return;
    isOver.current = false;
    // The heading has the focus since the question went: what came of it stands at the other end of the section.
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === body || activeElement?.id === 'data-title') told.current?.focus();
    });
  }, [said]);

  const backUp = async () => {
    const { pieces, leftOut } = await takeBackup(ask);
    download(`bookend-${now.slice(0, 10)}.json`, ...pieces);
    setSaid(leftOut === 0 ? 'Backed up.' : `Backed up, but for ${leftOut} records that are damaged.`);
  };
  const exportAs = async (kind: 'csv' | 'ics') => {
    const answer = await ask('deals');
    const text = kind === 'csv' ? dealsCsv(answer) : nextStepsIcs(answer.deals, now);
    download(`bookend-${kind === 'csv' ? 'deals' : 'next-steps'}-${now.slice(0, 10)}.${kind}`, text);
    setSaid('Exported.');
  };
  const look = async (file: File) => {
    setChosen(null);
    if (file.size > LARGEST_BACKUP) throw new Error('This file is too large for a backup. Nothing was changed.');
    await preview(await file.text(), false);
  };
  const preview = async (file: string, bringBack: boolean) =>
    setChosen({
      file,
      bringBack,
      preview: await ask('preview-restore', { backup: await giveBackup(ask, file), bringBack }),
    });
  const restore = async (file: string, bringBack: boolean) => {
    const backup = await giveBackup(ask, file);
    const { isDone, said: what } = await restoring.begin(() => ask('restore', { backup, bringBack }));
    if (isDone) setChosen(null);
    isOver.current = true;
    setSaid(what);
  };

  return (
    <Section
      id="data"
      title="Your data"
      lead="A backup has deals, people, the timeline and settings. Calendars are not in it: connect them again where you restore."
    >
      <div class="box">
        <div class="data-acts">
          <button type="button" class="btn" disabled={isBusy} onClick={() => run(backUp)}>
            Back up to a file
          </button>
          <ChooseFile label="Restore from a file…" disabled={isBusy} onFile={(file) => run(() => look(file))} />
          <button type="button" class="btn" disabled={isBusy} onClick={() => run(() => exportAs('csv'))}>
            Export deals as CSV
          </button>
          <button type="button" class="btn" disabled={isBusy} onClick={() => run(() => exportAs('ics'))}>
            Export next steps as .ics
          </button>
        </div>
      </div>
      {restoring.isRunning && <Restoring ask={ask} heading="data-title" onFault={setFault} />}
      {chosen && !restoring.isRunning && (
        <Question
          section="data"
          title={`Restore the backup of ${momentText(chosen.preview.at, zone, dayOf(now, zone))}?`}
          keep="Change nothing"
          act="Restore"
          isBusy={isBusy}
          onKeep={() => setChosen(null)}
          onAct={() => run(() => restore(chosen.file, chosen.bringBack))}
        >
          <Changes changes={chosen.preview.changes} />
          {chosen.preview.forgotten.length > 0 && (
            <BringBack
              addresses={chosen.preview.forgotten}
              isChosen={chosen.bringBack}
              disabled={isBusy}
              onChoose={(bringBack) => run(() => preview(chosen.file, bringBack))}
            />
          )}
          <p class="muted">What is gone then is in no other place. Back up first if you may want it.</p>
        </Question>
      )}
      {restoring.cutOff && <CutOff cutOff={restoring.cutOff} now={now} zone={zone} onSeen={restoring.seen} />}
      <p class="said" role="status" tabIndex={-1} ref={told}>
        {said}
      </p>
      <Fault text={fault} />
    </Section>
  );
}

/** What changes, without what there is none of. */
function Changes({ changes }: Pick<RestorePreview, 'changes'>): JSX.Element {
  const told = Object.entries(changes).flatMap(([store, { added, replaced, gone, same }]) => {
    const parts = [
      added > 0 && `${added} added`,
      replaced > 0 && `${replaced} replaced`,
      gone > 0 && `${gone} gone`,
      same > 0 && `${same} the same`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? [] : [{ store, text: parts.join(', '), isSame: added + replaced + gone === 0 }];
  });
  if (told.every(({ isSame }) => isSame)) return <p>Everything in it is here already. Nothing would change.</p>;
  return (
    <dl class="changes">
      {told.map(({ store, text, isSame }) => (
        <div key={store} class={isSame ? 'muted' : undefined}>
          <dt>{recordName(store)}</dt>
          <dd class="num">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
