import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TeamPreview } from '../messages/data.ts';
import type { Answer, send } from '../messages.ts';
import type { PolicyShown } from '../policy/types.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { Fault } from './Fault.tsx';
import { Section } from './Section.tsx';
import { TeamQuestion } from './TeamQuestion.tsx';
import { useAct } from './useAct.ts';

interface Props {
  ask: typeof send;
  /** Null while it is not known. */
  policy: PolicyShown | null;
  /** ISO instant. */
  now: string;
  /** Has the browser save a file. */
  download: (name: string, text: string) => void;
  /** Resolves once the page has been read anew. */
  onChanged: () => Promise<unknown>;
}

type Question = { is: 'file'; file: string; preview: TeamPreview } | { is: 'reset'; lines: string[] };

/** More than this is no such file; it is not even opened. In bytes. */
const LARGEST_FILE = 4_000_000;

const WHOSE: Record<PolicyShown['playbook'], string> = {
  default: 'The playbook in use is the one Bookend comes with.',
  own: 'The playbook in use is your own.',
  team: 'The playbook in use is out of your team’s file.',
  organisation: 'The playbook in use is your organisation’s. It cannot be changed here.',
};

/** Playbook and settings shared by file or set by an organisation: what holds, and taking in, saving and giving up. */
export function Team({ ask, policy, now, download, onChanged }: Props): JSX.Element {
  const [rules, setRules] = useState<Answer<'team-rules'> | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { isBusy, said, setSaid, fault, run } = useAct();

  useEffect(() => {
    ask('team-rules').then(setRules, () => setRules(null));
  }, [ask, policy]);

  const day = now.slice(0, 10);
  const saveFile = async (settings: boolean) => {
    const { file } = await ask('team-file', { settings });
    download(`bookend-${settings ? 'team' : 'playbook'}-${day}.json`, file);
    setSaid('Saved as a file. Others choose it here.');
  };
  const look = async (chosen: File) => {
    setQuestion(null);
    if (chosen.size > LARGEST_FILE) throw new Error('This file is too large. Nothing was changed.');
    const file = await chosen.text();
    setQuestion({ is: 'file', file, preview: await ask('preview-team', { file }) });
  };
  const lookBack = async () => setQuestion({ is: 'reset', lines: await ask('preview-reset') });
  const confirm = async (asked: Question) => {
    if (asked.is === 'file') await ask('import-team', { file: asked.file });
    else await ask('reset-playbook');
    setQuestion(null);
    await onChanged();
    setSaid(asked.is === 'file' ? 'The file is in use.' : 'The playbook is the one Bookend comes with.');
  };
  const leave = async () => {
    await ask('leave-team');
    await onChanged();
    setSaid('What the file set is your own choice again. The playbook stays.');
  };
  const isFree = policy !== null && policy.setBy.playbook === undefined;

  return (
    <Section
      id="team"
      title="Playbook and team"
      lead="Wording and settings can be shared as a file, or set by your organisation. Nothing of your deals is in it."
    >
      <div class="box">
        {rules && rules.organisation.length > 0 && (
          <Rules title="Set by your organisation" lines={rules.organisation} />
        )}
        {policy && policy.problems.length > 0 && (
          <Rules title="Cannot be used as your organisation set it. Tell your administrator." lines={policy.problems} />
        )}
        {rules?.hasFile && (
          <Rules
            title="Set by your team’s file"
            lines={rules.team.length > 0 ? rules.team : ['Nothing that your organisation does not set.']}
          >
            <button type="button" class="btn" disabled={isBusy} onClick={() => run(leave)}>
              Stop using the file’s settings
            </button>
          </Rules>
        )}
        {policy && <p class="line none">{WHOSE[policy.playbook]}</p>}
        <div class="data-acts">
          <button type="button" class="btn" disabled={isBusy} onClick={() => run(() => saveFile(false))}>
            Save the playbook as a file
          </button>
          <button type="button" class="btn" disabled={isBusy} onClick={() => run(() => saveFile(true))}>
            Save playbook and settings for a team
          </button>
          {isFree && policy.playbook === 'own' && (
            <button type="button" class="btn" disabled={isBusy} onClick={() => run(lookBack)}>
              Back to Bookend’s playbook…
            </button>
          )}
          <ChooseFile label="Use a file…" disabled={isBusy} onFile={(file) => run(() => look(file))} />
        </div>
      </div>
      {question && (
        <TeamQuestion
          question={question}
          isBusy={isBusy}
          onKeep={() => setQuestion(null)}
          onConfirm={() => run(() => confirm(question))}
        />
      )}
      <p class="said" role="status">
        {said}
      </p>
      <Fault text={fault} keepsLines />
    </Section>
  );
}

interface RulesProps {
  title: string;
  lines: string[];
  children?: JSX.Element;
}

function Rules({ title, lines, children }: RulesProps): JSX.Element {
  return (
    <div class="rules">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
