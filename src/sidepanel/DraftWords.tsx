import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { DraftAnswer, DraftQuestion } from '../messages.ts';
import { useReading, type Watch } from '../ui/useReading.ts';
import type { BesideTab } from './useTabDeal.ts';

interface Props {
  beside: BesideTab;
}

type Offered = Extract<DraftAnswer, { is: 'offered' }>;

/** Words for the draft beside the panel, put in with one press. The page's own coach puts them in and shows the undo. */
export function DraftWords({ beside }: Props): JSX.Element | null {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [index, setIndex] = useState(0);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);

  const ask = useCallback(
    async (question: DraftQuestion): Promise<DraftAnswer> => {
      try {
        const answer = await beside.askPage?.(question);
        return answer ?? { is: 'none' };
      } catch {
        // No page of Gmail, or one that was open before Bookend came: then there is no draft to speak of.
        return { is: 'none' };
      }
    },
    [beside],
  );
  const question = useCallback(() => ask({ name: 'draft-suggestions' }), [ask]);
  const watch = useCallback<Watch>(
    (onChange) => {
      const stop = beside.watch(onChange);
      // The rep comes over from the draft: what is in it now is what counts.
      document.addEventListener('pointerenter', onChange);
      return () => {
        stop();
        document.removeEventListener('pointerenter', onChange);
      };
    },
    [beside],
  );
  const take = (answer: DraftAnswer): void => {
    const next = answer.is === 'offered' && answer.texts.length > 0 ? answer : null;
    setOffered((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  const read = useReading(question, take, watch);

  const text = offered?.texts[index % offered.texts.length];
  const put = async () => {
    if (!offered || text === undefined) return;
    const answer = await ask({ name: 'put-suggestion', index: offered.texts.indexOf(text), text });
    if (answer.is === 'put') setSaid({ text: 'Put in. One undo in the draft takes it back.', failed: false });
    else setSaid({ text: answer.is === 'refused' ? answer.why : 'The draft is no longer open.', failed: true });
    await read();
  };

  if (!offered && !said) return null;
  return (
    <section class="draft-words" aria-labelledby="draft-words">
      {offered && (
        <>
          <div class="part-head">
            <h2 id="draft-words">For your draft</h2>
            <span class="count">{offered.commitment}</span>
          </div>
          <p class="muted">
            {offered.phrase === null ? (
              'At the end of the line you are in:'
            ) : (
              <>
                In place of <q>{offered.phrase}</q>
              </>
            )}
          </p>
          <blockquote>{text}</blockquote>
          {offered.note !== null && <p class="note">{offered.note}</p>}
          <div class="acts">
            <button type="button" class="btn" onClick={put}>
              Put in draft
            </button>
            {offered.texts.length > 1 && (
              <button
                type="button"
                class="btn plain"
                onClick={() => {
                  setIndex((index + 1) % offered.texts.length);
                  setSaid(null);
                }}
              >
                Other wording ({(index % offered.texts.length) + 1} of {offered.texts.length})
              </button>
            )}
          </div>
        </>
      )}
      <p class={said?.failed ? 'fault' : 'note'} role="status">
        {said?.text}
      </p>
    </section>
  );
}
