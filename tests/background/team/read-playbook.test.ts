import { expect, test } from 'vitest';
import { readPlaybook } from '../../../src/background/team/read-playbook.ts';
import { UserError } from '../../../src/errors.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';

test('a playbook comes out as it went in', () => {
  expect(readPlaybook(structuredClone(defaultPlaybook))).toEqual(defaultPlaybook);
});

test('of a broken one the rep is told every fault and its place', () => {
  const broken = { ...defaultPlaybook, format: 2, commitments: [] };
  expect(() => readPlaybook(broken)).toThrow(UserError);
  expect(() => readPlaybook(broken)).toThrow(
    'This playbook cannot be read.\nformat: Only playbooks of format 1 can be read.\ncommitments: There must be a commitment.',
  );
});
