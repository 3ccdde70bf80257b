import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAgendas } from '../../src/playbook/agenda.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { replyTo, withReplies } from '../../src/playbook/replies.ts';
import { ownPart, policyOf, shownPolicy, underPolicy } from '../../src/policy/apply.ts';
import { readPolicy } from '../../src/policy/schema.ts';
import { readTeamFile, writeTeamFile } from '../../src/policy/team-file.ts';
import type { Policy } from '../../src/policy/types.ts';
import { playbookLines, policyLines } from '../../src/policy/words.ts';
import { defaultSettings } from '../../src/settings.ts';
import { runs } from '../runs.ts';

const monday = [{ from: '08:00', to: '16:00' }];
/** Everything an administrator can set, as it is written. */
const given = {
  playbook: withReplies(withAgendas(defaultPlaybook)),
  meetingMinutes: 45,
  workingHours: { monday },
  calendarSources: ['page', 'feed', 'page'],
  evidenceSentences: false,
  internalDomains: ['Partner.Example'],
  retentionDays: 365,
  nudges: false,
};
const hours = { 1: monday, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const policy: Policy = {
  playbook: withReplies(withAgendas(defaultPlaybook)),
  meetingMinutes: 45,
  workingHours: hours,
  calendarSources: ['page', 'feed'],
  evidenceSentences: false,
  internalDomains: ['partner.example'],
  retentionDays: 365,
  nudges: false,
};

describe('a policy', () => {
  test('is read whole', () => expect(readPolicy(given)).toEqual({ policy, problems: [] }));

  test('of nothing sets nothing', () => expect(readPolicy({})).toEqual({ policy: {}, problems: [] }));

  test.each([
    ['a meeting without length', { meetingMinutes: 0 }, 'meetingMinutes: A meeting has 5 to 480 whole minutes.'],
    ['a day nobody has', { workingHours: { someday: [] } }, 'workingHours, someday: Days are monday, tuesday'],
    [
      'an hour nobody has',
      { workingHours: { monday: [{ from: '25:00', to: '11:00' }] } },
      'workingHours, monday 1, from: A time is HH:MM',
    ],
    [
      'hours that end first',
      { workingHours: { monday: [{ from: '10:00', to: '09:00' }] } },
      'workingHours, monday 1: A working stretch ends after',
    ],
    [
      'an unknown source',
      { calendarSources: ['outlook'] },
      'calendarSources 1: A calendar source is page, google or feed.',
    ],
    ['sentences for everybody', { evidenceSentences: true }, 'evidenceSentences: Only false can be set'],
    [
      'an address for a domain',
      { internalDomains: ['jo@acme.example'] },
      'internalDomains 1: A domain is written like acme.example.',
    ],
    ['a day of records', { retentionDays: 1 }, 'retentionDays: Records are kept 30 to 3650 whole days.'],
    ['nudges for everybody', { nudges: true }, 'nudges: Only false can be set'],
    [
      'a broken playbook',
      { playbook: { ...defaultPlaybook, format: 2 } },
      'playbook, format: Only playbooks of format 1',
    ],
    ['something unknown', { telemetry: true }, 'telemetry: There is no such policy.'],
  ])('with %s says what is wrong and where, and the rest holds', (_, wrong, problem) => {
    const read = readPolicy({ ...wrong, ...('meetingMinutes' in wrong ? { nudges: false } : { meetingMinutes: 45 }) });
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toContain(problem);
    expect(Object.keys(read.policy)).toHaveLength(1);
  });

  test('of any value at all is read without breaking', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readPolicy(value);
        expect(read.problems.length).toBeLessThanOrEqual(10);
      }),
      runs(300),
    );
  });

  test('the file for Chrome names the same policies, each node with one type', () => {
    const schema = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(given).sort());
    expect(schema).not.toHaveProperty('additionalProperties');
    const nodes = (node: Record<string, unknown>): Record<string, unknown>[] => [
      node,
      ...Object.values((node.properties ?? {}) as Record<string, Record<string, unknown>>).flatMap(nodes),
      ...(node.items ? nodes(node.items as Record<string, unknown>) : []),
    ];
    for (const node of nodes(schema)) {
      expect(['object', 'array', 'string', 'integer', 'boolean']).toContain(node.type);
      expect(
        Object.keys(node).filter((key) => !['type', 'title', 'description', 'properties', 'items'].includes(key)),
      ).toEqual([]);
    }
    const named = nodes(schema.properties.playbook).flatMap(({ properties }) => Object.keys(properties ?? {}));
    const used = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(used)]
        : [];
    expect(new Set(named)).toEqual(new Set(used(given.playbook)));
  });
});

describe('settings under a policy', () => {
  test('follow it where it says something', () => {
    const settings = underPolicy(defaultSettings, policy);
    expect(settings.schedule).toEqual({ ...defaultSettings.schedule, meetingMinutes: 45, hours });
    expect(settings.keepEvidence).toBe(false);
    expect(underPolicy(defaultSettings, {})).toEqual(defaultSettings);
  });

  test('keep the rep’s own hours once there are any', () => {
    const own = { ...defaultSettings, schedule: { ...defaultSettings.schedule, hours: { ...hours, 2: monday } } };
    expect(underPolicy(own, policy).schedule.hours).toEqual(own.schedule.hours);
  });

  test('saved as they are shown leave the rep’s own choice as it was', () => {
    const own = { ...defaultSettings, holidayPlace: 'FI' };
    expect(ownPart(underPolicy(own, policy), own, policy)).toEqual(own);
    const changed = { ...underPolicy(own, policy), tentativeBlocks: false };
    expect(ownPart(changed, own, policy)).toEqual({ ...own, tentativeBlocks: false });
  });

  test('hours changed under a policy are the rep’s own', () => {
    const shown = underPolicy(defaultSettings, policy);
    const changed = { ...shown, schedule: { ...shown.schedule, hours: { ...hours, 3: monday } } };
    expect(ownPart(changed, defaultSettings, policy).schedule.hours).toEqual({ ...hours, 3: monday });
  });

  test('the organisation’s word goes before the team’s, and each is told', () => {
    const stored = { managed: { meetingMinutes: 20 }, problems: [], file: { meetingMinutes: 45, retentionDays: 90 } };
    expect(policyOf(stored)).toEqual({ meetingMinutes: 20, retentionDays: 90 });
    expect(shownPolicy(stored, true)).toMatchObject({
      setBy: { meetingMinutes: 'organisation', retentionDays: 'team' },
      retentionDays: 90,
      playbook: 'own',
    });
    expect(shownPolicy(undefined, false)).toMatchObject({ setBy: {}, playbook: 'default', retentionDays: null });
  });
});

describe('a team’s file', () => {
  test('comes out as it went in', () => {
    const file = { playbook: withReplies(withAgendas(defaultPlaybook)), policy };
    const read = readTeamFile(writeTeamFile(file));
    expect(read).toEqual({ ok: true, file });
  });

  test('may be a playbook alone', () => {
    expect(readTeamFile(JSON.stringify(defaultPlaybook))).toEqual({ ok: true, file: { playbook: defaultPlaybook } });
  });

  test.each([
    ['cut off', '{"bookend":"team"', 'This is no JSON'],
    ['something else', '{"a":1}', 'This is neither a playbook nor a team’s file.'],
    ['of a newer version', '{"bookend":"team","format":2,"policy":{}}', 'Update the extension.'],
    ['of no version', '{"bookend":"team","policy":{}}', 'format: A team’s file has "format": 1.'],
    ['empty', '{"bookend":"team","format":1}', 'This file has neither a playbook nor a policy in it.'],
    [
      'with more in it',
      '{"bookend":"team","format":1,"policy":{},"script":"x"}',
      'script: A team’s file has playbook and policy',
    ],
    [
      'with a wrong policy',
      '{"bookend":"team","format":1,"policy":{"retentionDays":1}}',
      'policy, retentionDays: Records are kept',
    ],
    [
      'with a wrong playbook',
      '{"bookend":"team","format":1,"playbook":{"format":1,"language":"en","commitments":[]}}',
      'commitments: There must be',
    ],
    ['a backup', '{"bookend":"backup","format":1}', 'This is neither a playbook nor a team’s file.'],
  ])('%s is refused with what is wrong and where', (_, text, problem) => {
    const read = readTeamFile(text);
    expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining(problem)] });
  });
});

describe('in words', () => {
  test('a policy is one sentence for each thing it sets', () => {
    expect(policyLines(policy)).toEqual([
      'Meetings are 45 minutes long.',
      'Working hours, until you set your own: Mon 08:00 to 16:00.',
      'Calendars are read from the open Calendar page, a secret iCal address and nothing else.',
      'No sentence of a mail is kept; those kept so far are deleted.',
      'Colleagues have addresses at partner.example too.',
      'What is older than 365 days is deleted.',
      'No nudge tells of meetings.',
    ]);
    expect(policyLines({ calendarSources: [] })).toEqual(['No calendar is read.']);
    expect(policyLines({})).toEqual([]);
  });

  test('another playbook is what changes in it', () => {
    const before = withAgendas(defaultPlaybook);
    const [time, explore, ...rest] = structuredClone(before.commitments);
    if (!time || !explore?.agenda) throw new Error('no commitment');
    const after = {
      ...before,
      commitments: [
        { ...time, minutes: 15, wordings: [...time.wordings.slice(1), 'Is {slots} good for you?'] },
        { ...explore, agenda: { ...explore.agenda, next: 'who comes next' } },
        ...rest.slice(1),
      ],
    };
    expect(playbookLines(before, before)).toEqual([]);
    expect(playbookLines(before, after)).toEqual([
      'Time: 15 minutes instead of 20, 1 wording new, 1 wording gone',
      'Explore: other opening lines',
      'Change: gone',
    ]);
  });

  test('names each reply that differs, with its languages and its length', () => {
    const { words, ...reply } = replyTo('send-a-price', defaultPlaybook);
    const own = { ...words, en: 'Does {slots} suit you?', fr: 'Est-ce que {slots} vous convient ?' };
    const after = { ...defaultPlaybook, replies: [{ ...reply, words: own, minutes: 45 }] };
    expect(playbookLines(defaultPlaybook, after)).toEqual([
      'Reply to “Send me a price”: 45 minutes instead of 20, other words in English, French',
    ]);
    const mails = (['their-move', 'declined'] as const).map((to) => ({
      to,
      minutes: 30,
      words: { de: 'Passt Ihnen {slots}?' },
    }));
    expect(playbookLines(defaultPlaybook, { ...defaultPlaybook, replies: mails })).toEqual([
      'Words for “They ask to move it”: other words in German',
      'Mail for “They declined”: other words in German',
    ]);
    expect(playbookLines(withReplies(defaultPlaybook), defaultPlaybook)).toEqual([]);
  });
});
