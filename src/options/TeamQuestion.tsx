import type { JSX } from 'preact';
import type { TeamPreview } from '../messages/data.ts';
import { Question } from './Question.tsx';

interface Props {
  question: { is: 'file'; preview: TeamPreview } | { is: 'reset'; lines: string[] };
  isBusy: boolean;
  onKeep: () => void;
  onConfirm: () => void;
}

/** What would change, and whether it shall. */
export function TeamQuestion({ question, isBusy, onKeep, onConfirm }: Props): JSX.Element {
  const isFile = question.is === 'file';
  const playbook = isFile ? question.preview.playbook : question.lines;
  const policy = isFile ? question.preview.policy : null;
  const overruled = isFile ? question.preview.overruled : [];
  return (
    <Question
      section="team"
      title={isFile ? 'Use this file?' : 'Go back to Bookend’s playbook?'}
      keep="Change nothing"
      act={isFile ? 'Use it' : 'Go back'}
      isBusy={isBusy}
      onKeep={onKeep}
      onAct={onConfirm}
    >
      {playbook && <Changes title="Playbook" lines={playbook} none="The same as now." />}
      {policy && <Changes title="Settings, for as long as the file is in use" lines={policy} none="None." />}
      {overruled.length > 0 && (
        <p class="muted">Set by your organisation, so the file’s word does not count: {overruled.join(', ')}.</p>
      )}
      {playbook && playbook.length > 0 && (
        <p class="muted">The wording you have now is replaced. Save it as a file first if you may want it.</p>
      )}
    </Question>
  );
}

function Changes({ title, lines, none }: { title: string; lines: string[]; none: string }): JSX.Element {
  return (
    <div>
      <h4>{title}</h4>
      {lines.length === 0 && <p>{none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
