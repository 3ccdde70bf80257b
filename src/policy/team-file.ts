import { validatePlaybook } from '../playbook/schema.ts';
import type { Playbook } from '../playbook/types.ts';
import { readPolicy, WEEKDAYS } from './schema.ts';
import type { Policy } from './types.ts';

/** A team's file: a playbook to start from, and what is set for everybody who takes it in. Either may be absent. */
export interface TeamFile {
  playbook?: Playbook;
  policy?: Policy;
}

/** In UTF-16 code units. */
export const LONGEST_TEAM_FILE = 2_000_000;

/**
 * Reads a team's file, or a playbook alone. Never throws.
 * @returns the file, or what is wrong with it and where, one line each
 */
export function readTeamFile(text: string): { ok: true; file: TeamFile } | { ok: false; problems: string[] } {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) {
    return refuse('This is no JSON: it is cut off, or another kind of file. Choose a file that Bookend saved.');
  }
  const { bookend, format, playbook, policy, ...rest } = value as Record<string, unknown>;
  if (bookend === undefined && 'commitments' in rest) return readParts({ playbook: value });
  if (bookend !== 'team')
    return refuse('This is neither a playbook nor a team’s file. Choose a file that Bookend saved.');
  if (typeof format === 'number' && format > 1) return refuse('This file is of a newer Bookend. Update the extension.');
  if (format !== 1) return refuse('format: A team’s file has "format": 1.');
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return refuse(`${unknown}: A team’s file has playbook and policy, and nothing else.`);
  if (playbook === undefined && policy === undefined)
    return refuse('This file has neither a playbook nor a policy in it.');
  return readParts({ playbook, policy });
}

function readParts(given: { playbook?: unknown; policy?: unknown }): ReturnType<typeof readTeamFile> {
  const file: TeamFile = {};
  const problems: string[] = [];
  if (given.playbook !== undefined) {
    const checked = validatePlaybook(given.playbook);
    if (checked.ok) file.playbook = checked.playbook;
    else problems.push(...checked.problems);
  }
  if (given.policy !== undefined) {
    const read = readPolicy(given.policy);
    problems.push(...read.problems.map((problem) => `policy, ${problem}`));
    file.policy = read.policy;
  }
  return problems.length === 0 ? { ok: true, file } : { ok: false, problems: problems.slice(0, 10) };
}

/** The file as it is saved: JSON that a person can read and change. */
export function writeTeamFile({ playbook, policy }: TeamFile): string {
  const hours = policy?.workingHours;
  const named = hours && Object.fromEntries(WEEKDAYS.map((day, index) => [day, hours[(index + 1) as 1]]));
  const written = policy && { ...policy, ...(named && { workingHours: named }) };
  const file = { bookend: 'team', format: 1, ...(playbook && { playbook }), ...(written && { policy: written }) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_TEAM_FILE) return null;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const refuse = (problem: string): { ok: false; problems: string[] } => ({ ok: false, problems: [problem] });
