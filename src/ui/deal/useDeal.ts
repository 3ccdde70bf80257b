import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CommitmentStanding } from '../../deals/event-types.ts';
import { isolated } from '../../deals/isolated.ts';
import type { WholeDeal } from '../../deals/shown.ts';
import type { Outcome, PromiseState } from '../../deals/state-types.ts';
import { messageOf } from '../../errors.ts';
import { titleOf } from '../../playbook/titles.ts';
import type { CommitmentId } from '../../playbook/types.ts';
import { zoneName } from '../../schedule/format.ts';
import { clock, randomId } from '../edges.ts';
import type { Notice } from '../today/NoticeBar.tsx';
import type { TodayOptions } from '../today/useToday.ts';
import { useReading } from '../useReading.ts';

export type DealAnswer =
  | { is: 'loading' }
  | { is: 'failed'; message: string }
  | { is: 'gone' }
  | { is: 'ready'; whole: WholeDeal; readAt: string };

export type PromiseCorrection = Pick<PromiseState, 'what' | 'due' | 'side'>;

/** What the rep can do in a deal. */
export interface DealActs {
  onCommitment: (commitment: CommitmentId, state: CommitmentStanding, confirms: boolean) => Promise<void>;
  onSettle: (promise: PromiseState, kept: boolean) => Promise<void>;
  onCorrectPromise: (promise: PromiseState, correction: PromiseCorrection) => Promise<void>;
  /** Both IANA; null for what is learned. */
  onZone: (zone: string | null, before: string | null) => Promise<void>;
  onClose: (outcome: Exclude<Outcome, 'open'>) => Promise<void>;
  onReopen: () => Promise<void>;
  /** Another deal is shown in this one from now on. */
  onMerge: (other: { id: string; name: string }) => Promise<void>;
  /** This deal is shown in another one from now on. */
  onShowIn: (other: { id: string; name: string }) => Promise<void>;
  onSplit: (merged: WholeDeal['merged'][number]) => Promise<void>;
  /** Somebody belongs to another deal. */
  onMove: (person: { address: string; name: string }, other: { id: string; name: string }) => Promise<void>;
  onNotADeal: (deal: WholeDeal['deal']) => Promise<void>;
}

interface DealOptions extends TodayOptions {
  /** Hears of what was done, and how to take it back: the page may go on to another deal because of it. */
  onDone?: (undo: { said: string; run: () => Promise<unknown> }) => void;
}

/**
 * One deal and the rep's word on it, read anew when focus returns, after every act and after what others save. An act that
 * was not saved says so, and trying again sends the same id.
 */
export function useDeal(id: string, { ask, now = clock, makeId = randomId, watch, onDone }: DealOptions) {
  const [answer, setAnswer] = useState<DealAnswer>({ is: 'loading' });
  const [notice, setNotice] = useState<Notice | null>(null);

  const question = useCallback(async (): Promise<DealAnswer> => {
    try {
      const whole = await ask('deal', { id });
      return whole ? { is: 'ready', whole, readAt: now().toISOString() } : { is: 'gone' };
    } catch (error) {
      return { is: 'failed', message: messageOf(error) };
    }
  }, [ask, id, now]);
  useEffect(() => {
    setAnswer({ is: 'loading' });
    setNotice(null);
  }, [question]);
  const read = useReading(question, setAnswer, watch);

  /** @param undoes the event it wrote, or what puts back how it was; null for what is not undone */
  const act = async (
    said: string,
    run: () => Promise<unknown>,
    undoes: string | (() => Promise<unknown>) | null,
  ): Promise<void> => {
    try {
      await run();
      const undo = () => {
        if (typeof undoes === 'function') return act('Taken back', undoes, null);
        const back = { id: makeId(), refersTo: undoes ?? '', at: now().toISOString() };
        return act('Taken back', () => ask('take-back', back), null);
      };
      setNotice({ kind: 'done', about: id, text: `${said}.`, ...(undoes && { action: { label: 'Undo', run: undo } }) });
      if (undoes) onDone?.({ said: `${said}.`, run: undo });
      await read();
    } catch (error) {
      const again = { label: 'Try again', run: () => act(said, run, undoes) };
      setNotice({ kind: 'failed', about: id, text: `Not saved. ${messageOf(error)}`, action: again });
    }
  };
  const header = () => ({ id: makeId(), at: now().toISOString() });

  const acts: DealActs = {
    onCommitment: (commitment, state, confirms) => {
      const word = { ...header(), deal: id, commitment, state };
      const name = isolated(titleOf(commitment, answer.is === 'ready' ? answer.whole.titles : {}));
      const said = confirms ? `${name}: confirmed` : `${name} is ${state}`;
      return act(said, () => ask('correct-commitment', word), word.id);
    },
    onSettle: (promise, kept) => {
      const word = { ...header(), refersTo: promise.id, kept };
      return act(kept ? 'Noted as kept' : 'Noted as not kept', () => ask('settle-promise', word), word.id);
    },
    onCorrectPromise: (promise, correction) => {
      const word = { ...header(), refersTo: promise.id, ...correction };
      return act('Promise corrected', () => ask('correct-promise', word), word.id);
    },
    onZone: (zone, before) => {
      const deal = answer.is === 'ready' ? answer.whole.deal.id : id;
      const said = zone === null ? 'Their time zone is learned from invitations' : `They are in ${zoneName(zone)}`;
      const set = (to: string | null) => ask('set-deal-zone', { deal, zone: to });
      return act(
        said,
        () => set(zone),
        () => set(before),
      );
    },
    onClose: (outcome) => {
      const word = { ...header(), deal: id, reason: '', outcome };
      return act(`Deal ${outcome}`, () => ask('close-deal', word), word.id);
    },
    onReopen: () => {
      const word = { ...header(), deal: id };
      return act('Deal open again', () => ask('reopen-deal', word), word.id);
    },
    onMerge: (other) => {
      const word = { ...header(), deal: id, from: other.id };
      return act(`${isolated(other.name)} is part of this deal`, () => ask('merge-deals', word), word.id);
    },
    onShowIn: (other) => {
      const word = { ...header(), deal: other.id, from: id };
      return act(`This is part of ${isolated(other.name)}`, () => ask('merge-deals', word), word.id);
    },
    onSplit: ({ name, event }) => {
      const word = { ...header(), refersTo: event };
      return act(`${isolated(name)} is a deal of its own again`, () => ask('split-deal', word), word.id);
    },
    onMove: (person, other) => {
      const word = { ...header(), deal: id, person: person.address, to: other.id };
      const said = `${isolated(person.name || person.address)} belongs to ${isolated(other.name)}`;
      return act(said, () => ask('move-person', word), word.id);
    },
    onNotADeal: ({ account }) => {
      const word = { ...header(), deal: id, account, people: [] };
      const back = () => ask('is-a-deal', { deal: id });
      return act('Not a deal: nothing more is noted of it', () => ask('not-a-deal', word), back);
    },
  };
  return { answer, notice, acts, read, onCloseNotice: () => setNotice(null) };
}
