import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { send } from '../../messages.ts';
import { defaultPlaybook } from '../../playbook/default-playbook.ts';
import { defaultReply } from '../../playbook/default-replies.ts';
import { mailAbouts } from '../../playbook/mail-words.ts';
import { isMail, isMove, REPLY_KINDS, replyAbouts } from '../../playbook/moves.ts';
import { ownReply, replyTo } from '../../playbook/replies.ts';
import type { Commitment, Playbook, WholeReply } from '../../playbook/types.ts';
import type { SetBy as Who } from '../../policy/types.ts';
import { Loading } from '../../ui/Loading.tsx';
import { NotRead, Section } from '../Section.tsx';
import { type Faults, sameWording } from './check.ts';
import { Editor } from './Editor.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';
import { useWording } from './useWording.ts';
import { type ListedWording, WordingList } from './WordingList.tsx';

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

/** The rep's words for each commitment, each brush-off, meetings that move and mails about meetings: chosen at the side, changed in the middle, seen beside it. */
export function Wording({ ask, now, zone, setBy, version, onSaved }: Props): JSX.Element {
  const wording = useWording({ ask, version, onSaved });
  return (
    <Section
      id="wording"
      title="Wording"
      lead={
        <>
          Your words for each commitment, to whoever puts you off, for a meeting that moves, and in mails about
          meetings. What only you can know stays a <mark class="fill">[bracket]</mark>.
        </>
      }
      status={wording.status}
      onRetry={wording.retry}
    >
      {wording.readFault && <NotRead fault={wording.readFault} onRetry={wording.read} />}
      {!wording.held && !wording.readFault && <Loading label="Reading the wording" />}
      {wording.held && <Chooser held={wording.held} wording={wording} setBy={setBy} now={now} zone={zone} />}
    </Section>
  );
}

interface ChooserProps extends Pick<Props, 'setBy' | 'now' | 'zone'> {
  held: Playbook;
  wording: ReturnType<typeof useWording>;
}

function Chooser({ held, wording, ...around }: ChooserProps): JSX.Element {
  const { commitments, replies, flush } = wording;
  const [chosen, setChosen] = useState('');
  const shown = (one: Commitment): Commitment => commitments.entered(one.id) ?? one;
  const answers = REPLY_KINDS.map((kind) => replies.entered(kind) ?? replyTo(kind, held));
  const answer = answers.find(({ to }) => to === chosen);
  const saved = held.commitments.find(({ id }) => id === chosen) ?? held.commitments[0];
  const ask = saved && shown(saved);
  const choose = (id: string): void => {
    flush();
    setChosen(id);
  };
  const listed = (one: WholeReply): ListedWording => ({
    id: one.to,
    title: (isMail(one.to) ? mailAbouts[one.to] : replyAbouts[one.to]).said,
    note: noteOn(replies.faultsOf(one.to), ownReply(one) !== null),
  });
  const current = answer?.to ?? ask?.id ?? '';
  return (
    <div class="box wording">
      <WordingList
        groups={[
          {
            label: 'Commitments',
            listed: held.commitments.map((one) => ({
              id: one.id,
              title: one.title,
              note: noteOn(commitments.faultsOf(one.id), isOwn(shown(one))),
            })),
          },
          { label: 'They put you off', listed: answers.filter(({ to }) => !isMove(to) && !isMail(to)).map(listed) },
          { label: 'A meeting moves', listed: answers.filter(({ to }) => isMove(to)).map(listed) },
          { label: 'Your mails', listed: answers.filter(({ to }) => isMail(to)).map(listed) },
        ]}
        current={current}
        onChoose={choose}
      />
      {answer ? (
        <ReplyEditor
          {...around}
          key={answer.to}
          reply={answer}
          standard={defaultReply(answer.to)}
          faults={replies.faultsOf(answer.to)}
          onChange={replies.change}
          onPause={flush}
        />
      ) : (
        ask && (
          <Editor
            {...around}
            key={ask.id}
            commitment={ask}
            standard={standardOf(ask)}
            faults={commitments.faultsOf(ask.id)}
            onChange={commitments.change}
            onPause={flush}
          />
        )
      )}
    </div>
  );
}

function noteOn(faults: Faults, isChanged: boolean): string {
  if (Object.keys(faults).length > 0) return 'not saved';
  return isChanged ? 'changed' : '';
}

const standardOf = ({ id }: Commitment) => defaultPlaybook.commitments.find((one) => one.id === id);

function isOwn(commitment: Commitment): boolean {
  const standard = standardOf(commitment);
  return standard !== undefined && !sameWording(commitment, standard);
}
