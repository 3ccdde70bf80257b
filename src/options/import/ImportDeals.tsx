import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { messageOf } from '../../errors.ts';
import type { send } from '../../messages.ts';
import { dayOf } from '../../schedule/wall.ts';
import { momentText } from '../../ui/times.ts';
import { useOnChange } from '../../ui/useOnChange.ts';
import { Fault } from '../Fault.tsx';
import { Section } from '../Section.tsx';
import { UnderWay } from '../UnderWay.tsx';
import { useAnswer } from '../useAnswer.ts';
import { ChoicesBox } from './ChoicesBox.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { FileBox } from './FileBox.tsx';
import { PreviewBox } from './PreviewBox.tsx';
import { type ImportReader, workerReader } from './reader.ts';
import { type ImportState, useImport } from './useImport.ts';
import { amount, SOURCES, undoneText, WORK_TITLES } from './words.ts';

interface Props {
  ask: typeof send;
  now: () => Date;
  /** IANA. */
  zone: string;
  /** Domains of colleagues beyond those of the rep's own addresses. */
  domains: string[];
  /** Resolves once the page has been read anew. */
  onImported: () => Promise<unknown>;
  openReader?: () => ImportReader;
}

/** Deals out of other systems: files are chosen, columns put right, what would change is looked at, and undone after. */
export function ImportDeals({ ask, now, zone, domains, onImported, openReader = workerReader }: Props): JSX.Element {
  const imports = useAnswer(ask, 'imports');
  const [isUndoing, setUndoing] = useState(false);
  const today = (): string => dayOf(now().toISOString(), zone);
  const { state, work, said, fault, ...act } = useImport({
    ask,
    openReader,
    now: () => now().toISOString(),
    today,
    accounts: imports.value?.accounts ?? [],
    domains,
    onImported: imports.again,
    onDone: () => void onImported(),
  });
  const stage = useRef<HTMLDivElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const undo = async (id: string) => {
    setUndoing(true);
    // While it cannot be pressed it cannot have the focus either.
    const goOn = (to: () => HTMLElement | null | undefined) =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) to()?.focus();
      });
    try {
      const undone = await ask('undo-import', { id });
      await imports.again();
      act.say(undoneText(undone));
      goOn(() => stage.current?.querySelector<HTMLElement>('[data-start]'));
      void onImported();
    } catch (error) {
      act.say('', messageOf(error));
      goOn(() => undoButton.current);
    }
    setUndoing(false);
  };
  const last = imports.value?.last;
  const isIdle = work === null && state === null;
  const view = work ? 'work' : state === null ? 'idle' : state.preview ? 'preview' : 'files';
  useOnChange(view, () => stage.current?.querySelector<HTMLElement>('[data-start]')?.focus());

  return (
    <Section
      id="import"
      title="Import deals"
      lead="From exports of HubSpot, Salesforce or Pipedrive, or any CSV file. Files are read in this browser, and nothing changes before you have seen what would."
    >
      <div ref={stage}>
        {isIdle && <ChooseFiles title="Choose CSV files" onChoose={act.add} />}
        {isIdle && last && (
          <div class="box line two">
            <span>
              <bdi class="time">{momentText(last.at, zone, today())}</bdi>: {amount(last.deals, 'deal')} from{' '}
              {SOURCES[last.source]}
            </span>
            <button ref={undoButton} type="button" class="btn" disabled={isUndoing} onClick={() => undo(last.id)}>
              {isUndoing ? 'Undoing…' : 'Undo this import'}
            </button>
          </div>
        )}
        {work && <UnderWay title={WORK_TITLES[work.is]} text={work.text} part={work.part} onStop={act.stop} />}
        {!work && state?.arranged && state.preview && (
          <PreviewBox
            preview={state.preview}
            arranged={state.arranged}
            names={state.files.map(({ name }) => name)}
            onImport={act.write}
            onBack={act.back}
          />
        )}
        {!work && state?.arranged && !state.preview && (
          <>
            {state.files.map((file, index) => (
              <FileBox
                key={`${index} ${file.name}`}
                file={file}
                example={exampleOf(state, index)}
                today={state.choices.today}
                onChange={(change) => act.changeFile(index, change)}
                onRemove={() => act.removeFile(index)}
              />
            ))}
            <ChooseFiles title="Add a file" onChoose={act.add} />
            <ChoicesBox
              choices={state.choices}
              arranged={state.arranged}
              hasContacts={state.files.some(({ kind }) => kind === 'contacts')}
              onChoose={act.choose}
            />
            <div class="import-acts">
              <p class={blockedBy(state) ? 'import-blocked' : 'muted'} role="status">
                {blockedBy(state) ??
                  `${amount(state.arranged.deals, 'deal')} in ${amount(state.arranged.rows, 'row')}.`}
              </p>
              <button type="button" class="btn primary" disabled={blockedBy(state) !== null} onClick={act.look}>
                Look at what would change
              </button>
              <button type="button" class="btn" onClick={act.cancel}>
                Cancel
              </button>
            </div>
          </>
        )}
        <p class="said" role="status" tabIndex={-1} data-start={isIdle ? true : undefined}>
          {said}
        </p>
        <Fault text={fault} />
      </div>
    </Section>
  );
}

/** A date of the file that can be read in two ways, answered or not: the answer can be changed. */
function exampleOf({ arranged }: ImportState, file: number): string | null {
  return arranged?.asks.find((one) => one.file === file)?.example ?? null;
}

/** What has to be put right before anything can be looked at; null when nothing has. */
function blockedBy({ arranged, choices, files }: ImportState): string | null {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(choices.account)) return 'Say under which of your addresses the deals go.';
  const asked = arranged?.asks.find(({ file }) => files[file]?.order === null);
  if (asked) return `Say which day ${asked.example} is.`;
  if (arranged && arranged.deals > 0) return null;
  const hasAddress = files.some(({ mapping }) => mapping.address ?? mapping.domain ?? mapping.person);
  return hasAddress
    ? 'No deal comes out of these files.'
    : 'There is no mail address and no website in these files. Choose their column, or add the export of contacts.';
}
