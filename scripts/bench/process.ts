import { type ChildProcess, fork } from 'node:child_process';
import type { Edit, Loaded, Pass, Request } from './types.ts';

/** Every process still running, so that an interrupted run leaves none behind. */
const running = new Set<ChildProcess>();

export function stopAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A candidate in a process of its own. Every method rejects when the process fails, dies or takes too long. */
export class Candidate {
  readonly #child: ChildProcess;

  /**
   * @param program the built measuring program
   * @param path the candidate's built module
   */
  constructor(
    program: string,
    readonly path: string,
  ) {
    this.#child = fork(program, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
  }

  /** Import and first call. */
  load(first: string): Promise<Loaded> {
    return this.#ask({ kind: 'load', path: this.path, first }, 60_000);
  }

  /** @returns milliseconds of each text, over all calls for this set so far */
  mails(set: string, texts: string[], pass: Pass): Promise<number[]> {
    return this.#ask({ kind: 'mails', set, texts, ...pass }, 120_000);
  }

  /** @returns milliseconds of each edit, over all calls so far */
  edits(drafts: Edit[][], pass: Pass): Promise<number[]> {
    return this.#ask({ kind: 'edits', drafts, ...pass }, 120_000);
  }

  /** @returns milliseconds, median of the runs */
  once(text: string, runs: number, limitMs: number): Promise<number> {
    return this.#ask({ kind: 'once', text, runs }, limitMs);
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #ask<Answer>(request: Request, limitMs: number): Promise<Answer> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => {
        child.off('message', done);
        clearTimeout(timer);
        this.stop();
        reject(new Error(message));
      };
      const died = (): void => fail('its process ended');
      const done = (reply: { value: Answer } | { error: string }): void => {
        clearTimeout(timer);
        child.off('exit', died);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.value);
      };
      const timer = setTimeout(() => {
        child.off('exit', died);
        fail(`no answer in ${limitMs / 1000} s`);
      }, limitMs);
      child.once('message', done);
      child.once('exit', died);
      child.send(request);
    });
  }
}
