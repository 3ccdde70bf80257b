import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withAgendas } from '../../src/playbook/agenda.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { withReplies } from '../../src/playbook/replies.ts';
import { readPolicy } from '../../src/policy/schema.ts';
import { readTeamFile } from '../../src/policy/team-file.ts';

const page = readFileSync(new URL('../../docs/administrators.md', import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8'));
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text ?? ''));

test('the page for administrators names every policy and no other', () => {
  const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(schema.properties));
});

test('its examples can be used as they stand', () => {
  const [chrome, firefox, team] = examples;
  for (const policy of [chrome['3rdparty'].extensions.ID, firefox.policies['3rdparty'].Extensions.ID]) {
    expect(readPolicy(policy).problems).toEqual([]);
    expect(Object.keys(policy).length).toBeGreaterThan(3);
  }
  expect(readTeamFile(JSON.stringify(team))).toMatchObject({ ok: true });
});

test('its registry example says the same in text', () => {
  const values = [...page.matchAll(/^"(\w+)"=(?:dword:([\da-f]{8})|"(.*)")$/gm)].map(([, name, number, text]) => {
    const isBoolean = schema.properties[name ?? ''].type === 'boolean';
    const value = number === undefined ? JSON.parse(text?.replaceAll('\\"', '"') ?? '') : Number.parseInt(number, 16);
    return [name, isBoolean ? value === 1 : value];
  });
  expect(values).toHaveLength(6);
  expect(readPolicy(Object.fromEntries(values)).problems).toEqual([]);
});

/** Where a value has a part that the schema of a browser does not name, which would have it refuse the whole. */
function unknownIn(value: unknown, { properties, items }: typeof schema, place: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => unknownIn(one, items ?? {}, place));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    properties?.[key] ? unknownIn(part, properties[key], `${place}.${key}`) : [`${place}.${key}`],
  );
}

test('the browser takes a playbook with all its wording, replies and opening lines', () => {
  const whole = withReplies(withAgendas(defaultPlaybook));
  expect(unknownIn({ playbook: whole }, schema, '')).toEqual([]);
  expect(unknownIn({ playbook: { ...whole, greetings: {} } }, schema, '')).toEqual(['.playbook.greetings']);
});
