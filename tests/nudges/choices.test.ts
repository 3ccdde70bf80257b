import { describe, expect, test } from 'vitest';
import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import { dueNudges, listedNudges, nextDueAt } from '../../src/nudges/due.ts';
import type { NudgeInput, NudgeSettings } from '../../src/nudges/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { guest, input, meeting, REP } from './create.ts';

const at = (now: string, meetings: KnownMeeting[], settings: Partial<NudgeSettings>, rest: Partial<NudgeInput> = {}) =>
  input(now, meetings, { settings: { ...nudgeDefaults, ...settings }, ...rest });
const due = (...given: Parameters<typeof at>): string[] => dueNudges(at(...given)).map(({ id }) => id);

describe('what the rep chose of nudges', () => {
  test('moves the line before the end and the question after it', () => {
    expect(nextDueAt(at('2026-11-26T10:10:00Z', [meeting()], { beforeEndMinutes: 10 }))).toBe('2026-11-26T10:50:00Z');
    expect(due('2026-11-26T11:14:00Z', [meeting()], { afterEndMinutes: 15 })).toEqual([]);
    expect(due('2026-11-26T11:15:00Z', [meeting()], { afterEndMinutes: 15 })).toEqual(['after-end call']);
  });

  test('leaves kinds out, of what is shown and of what is listed', () => {
    expect(due('2026-11-26T10:56:00Z', [meeting()], { off: ['before-end'] })).toEqual([]);
    expect(due('2026-11-26T11:00:00Z', [meeting()], { off: ['before-end'] })).toEqual(['after-end call']);
    const ledger = [{ id: 'after-end call', state: 'shown', at: '2026-11-26T11:00:00Z', notice: null }] as const;
    const later = '2026-11-26T12:00:00Z';
    expect(listedNudges(at(later, [meeting()], {}, { ledger: [...ledger] }))).toHaveLength(1);
    expect(listedNudges(at(later, [meeting()], { off: ['after-end'] }, { ledger: [...ledger] }))).toEqual([]);
    // Switched on again it is in the list, and not shown anew.
    expect(due(later, [meeting()], {}, { ledger: [...ledger] })).toEqual([]);
  });

  test('asks for an agenda before a holiday', () => {
    const bare = meeting({ description: 'absent' });
    const holidays = new Map([['2026-11-25', 'a holiday']]);
    expect(due('2026-11-24T15:00:00Z', [bare], {})).toEqual([]);
    expect(due('2026-11-24T15:00:00Z', [bare], { holidays })).toEqual(['agenda call']);
  });

  test('keeps silent of meetings with a further domain of the company', () => {
    const people = [guest(REP), guest('kim@own-group.example')];
    expect(due('2026-11-26T11:00:00Z', [meeting({ people })], {})).toEqual(['after-end call']);
    expect(due('2026-11-26T11:00:00Z', [meeting({ people })], {}, { internalDomains: ['own-group.example'] })).toEqual(
      [],
    );
  });
});
