import { readdirSync, readFileSync } from 'node:fs';

/** A clock tick of Linux, ms. */
const TICK = 10;

/**
 * Processor time that everything this process started has used so far, ms: what a measurement costs on a machine that does
 * other things too. Null where there is no /proc.
 */
export function processorMs(): number | null {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      const stat = Number.isInteger(pid) ? statOf(pid) : null;
      if (!stat) continue;
      parents.set(pid, stat.parent);
      used.set(pid, stat.ticks * TICK);
    }
  } catch {
    return null;
  }
  const isOurs = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined; at = parents.get(at)) if (at === process.pid) return true;
    return false;
  };
  return [...used].reduce((sum, [pid, ms]) => (isOurs(pid) ? sum + ms : sum), 0);
}

function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}
