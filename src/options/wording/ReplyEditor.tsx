import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { mailAbouts } from '../../playbook/mail-words.ts';
import { isMail, isMove, replyAbouts } from '../../playbook/moves.ts';
import { LANGUAGE_NAMES } from '../../playbook/replies.ts';
import {
  type MoveKind,
  REPLY_LANGUAGES,
  type ReplyKind,
  type ReplyLanguage,
  type WholeReply,
} from '../../playbook/types.ts';
import { SetBy } from '../SetBy.tsx';
import { BackToBookends } from './BackToBookends.tsx';
import type { EditorProps } from './editor-props.ts';
import { Field } from './Field.tsx';
import { MinutesField } from './MinutesField.tsx';
import { MailPlaceholders, Placeholders } from './Placeholders.tsx';
import { Preview } from './Preview.tsx';
import { replyPreview } from './preview.ts';

interface Props extends EditorProps<WholeReply> {
  reply: WholeReply;
  /** As Bookend comes with it. */
  standard: WholeReply;
}

/** When the words for a meeting that is moved are on offer. */
const MOVE_LEADS: Readonly<Record<MoveKind, string>> = {
  'own-move': 'You write that a meeting is to have another time, and the card offers this.',
  'their-move': 'They ask for another time for a meeting, and this is your reply.',
};

/** One reply of the playbook: its length, its words in one language at a time, and how the banner or the card says them. */
export function ReplyEditor(props: Props): JSX.Element {
  const { reply, standard, faults, setBy, onChange, onPause } = props;
  const id = useId();
  const [language, setLanguage] = useState<ReplyLanguage>(() => firstOwn(reply, standard));
  const { minutes, words } = reply;
  const fixed = setBy !== undefined;
  const { to } = reply;
  const isOwn = (one: ReplyLanguage): boolean => words[one] !== standard.words[one];
  const isMine = isMail(to) || to === 'own-move';
  /** Words that are not shown must not hide what is wrong with them. */
  const faulty = REPLY_LANGUAGES.find((one) => one !== language && faults[`words ${one}`]);
  const elsewhere = faulty ? `${LANGUAGE_NAMES[faulty]}: ${faults[`words ${faulty}`]}` : '';
  // The length is that of all languages: it goes back with the last of them.
  const isLast = REPLY_LANGUAGES.every((one) => one === language || !isOwn(one));
  const length = isLast ? standard.minutes : minutes;
  const isChanged = isOwn(language) || minutes !== length;
  const back = { ...reply, minutes: length, words: { ...words, [language]: standard.words[language] } };

  return (
    <>
      <div class="wording-edit" onFocusOut={onPause}>
        <SetBy who={setBy} />
        <p class="muted">{leadOf(to)}</p>
        <div class="wording-row">
          <div class="wording-field">
            <label for={`${id}-language`}>Language of {isMine ? 'your' : 'their'} mail</label>
            <select
              id={`${id}-language`}
              class="field"
              value={language}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value as ReplyLanguage)}
            >
              {REPLY_LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {isOwn(one) ? `${LANGUAGE_NAMES[one]}, changed` : LANGUAGE_NAMES[one]}
                </option>
              ))}
            </select>
          </div>
          {/* Other meetings have their length. */}
          {!isMove(to) && !isMail(to) && (
            <MinutesField
              minutes={minutes}
              fault={faults['minutes']}
              fixed={fixed}
              onChange={(chosen) => onChange({ ...reply, minutes: chosen })}
            />
          )}
        </div>
        <Field
          label={`${isMine ? 'Words' : 'Reply'} in ${LANGUAGE_NAMES[language]}`}
          kind="lines"
          lang={language}
          value={words[language]}
          fault={faults[`words ${language}`] ?? elsewhere}
          fixed={fixed}
          onInput={(text) => onChange({ ...reply, words: { ...words, [language]: text } })}
        />
        {!fixed && (
          <>
            {isMail(to) ? <MailPlaceholders kind={to} /> : <Placeholders />}
            <div class="row">
              <BackToBookends key={language} current={reply} standard={isChanged ? back : null} onChange={onChange} />
            </div>
          </>
        )}
      </div>
      <Preview
        heading={headingOf(to)}
        segments={replyPreview(words[language], language, minutes, props.now, props.zone)}
        lang={language}
        mostQuestions={2}
        faulty={faults[`words ${language}`] !== undefined}
      >
        {!isMail(to) && (
          <>
            <p class="small">{replyAbouts[to].title}</p>
            <p class="small faint">{replyAbouts[to].why}</p>
          </>
        )}
      </Preview>
    </>
  );
}

function leadOf(to: ReplyKind): string {
  if (isMail(to)) return mailAbouts[to].lead;
  return isMove(to) ? MOVE_LEADS[to] : `They write “${replyAbouts[to].said}”, and this is your reply.`;
}

function headingOf(to: ReplyKind): string {
  if (isMail(to)) return 'As the mail says it, behind its greeting';
  return to === 'own-move' ? 'As the card says it' : 'As the banner says it';
}

/** What was changed is what is looked for. */
const firstOwn = (reply: WholeReply, standard: WholeReply): ReplyLanguage =>
  REPLY_LANGUAGES.find((one) => reply.words[one] !== standard.words[one]) ?? REPLY_LANGUAGES[0];
