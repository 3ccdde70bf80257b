import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './bookend.ts';

const root = resolve(import.meta.dirname, '../..');

/** As a person at a terminal runs it; the other tests run the same commands in their own process. */
function started(args: string[], input: string): { code: number | null; out: string; err: string } {
  const command = ['run', '--silent', 'bookend', '--', ...args];
  const { status, stdout, stderr } = spawnSync('npm', command, { cwd: root, input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run bookend', { timeout: 60_000 }, () => {
  test('reads standard input, writes the answer, and ends with the exit code of the command', async () => {
    const mail = 'Great talking today, I will call you sometime next week.';
    const said = started(['lint', '-', '--json'], mail);
    expect(said).toMatchObject({ code: 1, err: '' });
    expect(said).toEqual(await run(['lint', '-', '--json'], mail));
  });

  test('says on standard error what it cannot do, and ends with 2', () => {
    expect(started(['calendar', 'absent.ics'], '')).toEqual({
      code: 2,
      out: '',
      err: 'bookend: absent.ics: no such file\n',
    });
  });
});
