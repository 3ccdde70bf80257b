import { describe, expect, test } from 'vitest';
import { dealState } from '../../src/deals/state.ts';
import type { CommitmentState, DealState } from '../../src/deals/state-types.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import type { CommitmentId } from '../../src/playbook/types.ts';
import { booked, event, said } from './event.ts';
import { act, corrected, mail, named, slot, vague } from './timeline.ts';

const zone = 'Europe/Helsinki';
const now = '2026-11-26T09:00:00Z';
const monday = '2026-11-16T09:00:00Z';
const tuesday = '2026-11-17T09:00:00Z';
const wednesday = '2026-11-18T09:00:00Z';
const thursday = '2026-11-19T09:00:00Z';

const stateOf = (...events: TimelineEvent[]): DealState => dealState(events, { now, zone, deal: { id: 'a' } });

const one = (id: CommitmentId, ...events: TimelineEvent[]): CommitmentState => {
  const found = stateOf(...events).commitments.find((commitment) => commitment.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a commitment', () => {
  test('is open in a deal with no events, and all ten are there', () => {
    const { commitments } = stateOf();
    expect(commitments).toHaveLength(10);
    for (const { state, evidence, corrected: byRep } of commitments) {
      expect([state, evidence, byRep]).toEqual(['open', null, false]);
    }
  });

  test('is asked by a mail with a day that names it, with the sentence, the day and the person', () => {
    const asked = mail('2026-11-16T22:30:00Z', { ...named('2026-11-27'), commitment: 'review' });
    expect(one('review', asked)).toEqual({
      id: 'review',
      state: 'asked',
      evidence: {
        sentence: 'A day is named.',
        day: '2026-11-17',
        person: 'ines@halden-marine.example',
        eventId: asked.id,
      },
      corrected: false,
      at: asked.at,
    });
  });

  test('is not asked by a vague closing, which asked nobody', () => {
    expect(one('review', mail(monday, { ...vague, commitment: 'review' })).state).toBe('open');
    expect(one('time', mail(monday, vague)).state).toBe('open');
  });

  test('is Time when a mail offers times and names none', () => {
    const offer = mail(monday, named('2026-11-27'), { offered: [slot('2026-11-27T10:00:00Z')] });
    expect(one('time', offer).state).toBe('asked');
    const accepted = event('slots-accepted', tuesday, {
      refersTo: offer.id,
      slot: slot('2026-11-27T10:00:00Z'),
      sentence: 'Friday is good.',
      person: 'ines@halden-marine.example',
    });
    expect(one('time', offer, accepted)).toMatchObject({ state: 'gained', evidence: { sentence: 'Friday is good.' } });
  });

  test.each<[CommitmentId, string, string]>([
    ['decide', 'gained', 'gained'],
    ['explore', 'asked', 'gained'],
    ['review', 'asked', 'gained'],
    ['invest', 'asked', 'asked'],
    ['change', 'asked', 'asked'],
  ])('%s with a meeting about it is %s once booked and %s once held', (commitment, onBooking, onHolding) => {
    const meeting = booked(monday, '2026-11-17T12:00:00Z', { commitment });
    expect(one(commitment, meeting).state).toBe(onBooking);
    const held = event('meeting-held', wednesday, { meeting: 'm1' });
    expect(one(commitment, meeting, held).state).toBe(onHolding);
    expect(one('time', meeting, held).state).toBe('gained');
  });

  test('a meeting is about what the mail that offered its time asked for', () => {
    const offer = mail(monday, { ...named(), commitment: 'collaborate' }, { offered: [slot('2026-11-18T10:00:00Z')] });
    const meeting = booked(tuesday, '2026-11-18T10:00:00Z');
    const held = event('meeting-held', thursday, { meeting: 'm1' });
    expect(one('collaborate', offer, meeting, held).state).toBe('gained');
  });

  test('a meeting that was cancelled or declined gained nothing, it only asked', () => {
    const meeting = booked(monday, '2026-11-30T12:00:00Z');
    const cancelled = event('meeting-cancelled', tuesday, { meeting: 'm1' });
    const declined = event('meeting-declined', tuesday, { meeting: 'm1', person: 'ines@halden-marine.example' });
    expect(one('time', meeting).state).toBe('gained');
    expect(one('time', meeting, cancelled).state).toBe('asked');
    expect(one('time', meeting, declined).state).toBe('asked');
    const moved = event('meeting-moved', wednesday, {
      meeting: 'm1',
      start: '2026-12-01T12:00:00Z',
      end: '2026-12-01T12:30:00Z',
    });
    expect(one('time', meeting, declined, moved).state, 'a no to the old time is none to the new one').toBe('gained');
  });

  test('stays gained when it is asked for again, and is lost only when they say so', () => {
    const gained = said('commitment-gained', 'explore', monday);
    const again = mail(tuesday, { ...named('2026-11-30'), commitment: 'explore' });
    expect(one('explore', gained, again)).toMatchObject({ state: 'gained', evidence: { eventId: gained.id } });
    const lost = said('commitment-lost', 'explore', wednesday);
    expect(one('explore', gained, again, lost).state).toBe('lost');
    const regained = said('commitment-gained', 'explore', thursday);
    expect(one('explore', gained, again, lost, regained).evidence?.eventId).toBe(regained.id);
  });

  test('is what the rep says it is, until something newer says otherwise', () => {
    const gained = said('commitment-gained', 'invest', monday);
    const open = event('commitment-corrected', tuesday, { commitment: 'invest', state: 'open' });
    expect(one('invest', gained, open)).toEqual({
      id: 'invest',
      state: 'open',
      evidence: null,
      corrected: true,
      at: tuesday,
    });
    const asked = said('commitment-asked', 'invest', wednesday);
    expect(one('invest', gained, open, asked)).toMatchObject({ state: 'asked', corrected: false });
    const undone = event('undone', thursday, { refersTo: open.id });
    expect(one('invest', gained, open, asked, undone).evidence?.eventId).toBe(gained.id);
  });

  test('follows what the rep says of a mail: no day, not asked', () => {
    const asked = mail(monday, { ...named('2026-11-27'), commitment: 'decide' });
    expect(one('decide', asked, corrected(asked, null)).state).toBe('open');
    const loose = mail(monday, { ...vague, commitment: 'decide' });
    expect(one('decide', loose, corrected(loose, '2026-11-27')).state).toBe('asked');
    expect(one('decide', asked, act('send-undone', asked)).state).toBe('open');
  });
});

describe('the next to ask', () => {
  const next = (...events: TimelineEvent[]) => stateOf(...events).nextAsk;

  test('is Time when nothing is gained, and says why', () => {
    expect(next()).toEqual({
      commitment: 'time',
      why: 'Nothing is gained yet, and a first short meeting comes before the rest.',
    });
  });

  test('is what was asked last while it is not gained', () => {
    const review = said('commitment-asked', 'review', monday);
    expect(next(review)).toEqual({
      commitment: 'review',
      why: 'Asked for on Mon 16 Nov, not gained yet.',
    });
  });

  test('is the one after the furthest gained, and those left out are a note', () => {
    const state = stateOf(said('commitment-gained', 'time', monday), said('commitment-gained', 'collaborate', tuesday));
    expect(state.nextAsk).toEqual({
      commitment: 'build-consensus',
      why: 'Usually comes after Collaborate, which is gained.',
    });
    expect(state.skipped).toEqual(['explore', 'change']);
  });

  test('leaves what has its meeting, and goes on from there', () => {
    const meeting = booked(monday, '2026-11-30T12:00:00Z', { commitment: 'explore' });
    expect(next(meeting)?.commitment).toBe('change');
  });

  test('is the concerns behind a loss, then what was lost', () => {
    const lost = said('commitment-lost', 'decide', tuesday);
    expect(next(lost)).toEqual({
      commitment: 'resolve-concerns',
      why: 'Decide was lost on Tue 17 Nov, so the doubts behind it come first.',
    });
    expect(next(lost, said('commitment-gained', 'resolve-concerns', wednesday))?.commitment).toBe('decide');
  });

  test('is what a brush-off says is missing, until the rep wrote again', () => {
    const asked = mail(monday, { ...named('2026-11-27'), commitment: 'review' });
    const brushOff = event('brush-off', tuesday, {
      brushOff: 'no-budget',
      sentence: 'There is nothing left this year.',
      person: 'ines@halden-marine.example',
      thread: null,
    });
    expect(next(asked, brushOff)?.commitment).toBe('invest');
    expect(next(asked, brushOff, mail(wednesday, null))?.commitment).toBe('review');
  });

  test('of a meeting that was declined is what it was for, before a first talk', () => {
    const meeting = booked(monday, '2026-11-30T12:00:00Z', { commitment: 'collaborate' });
    const declined = event('meeting-declined', tuesday, { meeting: 'm1', person: null });
    expect(next(meeting, declined)?.commitment).toBe('collaborate');
  });

  test('is the decision again where a deal that was won is open again', () => {
    const asked = said('commitment-asked', 'decide', monday);
    const won = event('deal-won', tuesday, { reason: '' });
    const back = event('deal-reopened', wednesday, {});
    expect(one('decide', asked, won).state).toBe('gained');
    expect(one('decide', asked, won, back)).toMatchObject({ state: 'asked', evidence: { eventId: asked.id } });
    expect(one('decide', won, back).state).toBe('open');
    expect(next(asked, won, back)?.commitment).toBe('decide');
    const confirmed = event('commitment-corrected', tuesday, { commitment: 'decide', state: 'gained' });
    expect(one('decide', won, confirmed, back).state).toBe('gained');
  });

  test('is the start once won, and nothing once lost or closed', () => {
    expect(next(event('deal-won', monday, { reason: '' }))?.commitment).toBe('execute');
    expect(next(event('deal-lost', monday, { reason: '' }))).toBeNull();
    const closed = event('deal-closed', monday, { reason: '' });
    expect(next(closed)).toBeNull();
    expect(next(closed, event('deal-reopened', tuesday, {}))?.commitment).toBe('time');
  });
});
