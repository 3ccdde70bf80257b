import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WaitingFollowUp } from '../../messages/follow-up.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  waiting: WaitingFollowUp[];
  /** Puts text on the clipboard. */
  copy: (text: string) => Promise<void>;
}

/** Follow-ups that wait for a reply in Gmail, with the other ways to write them: Gmail's page may not show them. */
export function Waiting({ waiting, copy }: Props): JSX.Element {
  const [said, setSaid] = useState<{ id: string; text: string } | null>(null);
  const copyOf = async ({ id, text }: WaitingFollowUp) => {
    try {
      await copy(text);
      setSaid({ id, text: 'Copied.' });
    } catch {
      setSaid({ id, text: 'The browser did not copy it. Write a new mail instead.' });
    }
  };
  return (
    <ul class="items">
      {waiting.map((one) => (
        <li key={one.id} class="item" data-follow-up={one.id}>
          <div class="item-head">
            <span class="mark is-waiting">
              <Icon name="mail" />
            </span>
            <div class="item-words">
              <h2>{one.title}</h2>
              <p class="muted">
                Your follow-up waits in its conversation: press Reply there.{' '}
                <span role="status">{said?.id === one.id && said.text}</span>
              </p>
            </div>
          </div>
          <div class="acts item-body">
            <a class="btn plain" href={one.link} target="_blank" rel="noreferrer">
              Open the conversation
            </a>
            <button type="button" class="btn plain" onClick={() => copyOf(one)}>
              Copy
            </button>
            <a class="btn plain" href={one.mail} target="_blank" rel="noreferrer">
              New mail
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
