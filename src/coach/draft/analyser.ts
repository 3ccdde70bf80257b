import type { Analysis, AnalyzeOptions } from '../../engine/types.ts';
import { isOrphaned } from '../../errors.ts';

/** Finds the closings of a text. The engine runs in the background, where it costs the page nothing, so it may take a moment. */
export type Analyze = (text: string, options: AnalyzeOptions) => Analysis | Promise<Analysis>;

/** Has the readings of one draft analysed. Only the answer to the newest counts. */
export class Analyser {
  #ticket = 0;
  /** Of the question that is to be answered. */
  #asked: number | null = null;
  #failures = 0;
  #pending: Promise<void> = Promise.resolve();

  constructor(
    readonly analyze: Analyze,
    readonly signal: AbortSignal,
    /** The newest reading could not be analysed; `failures` in a row. */
    readonly onFailed: (failures: number) => void,
  ) {}

  /** There is a newer reading: answers that are on their way are about an older one. */
  begin(): void {
    this.#ticket++;
  }

  /** @param take gets the answer, unless there is a newer reading by then */
  ask(text: string, options: AnalyzeOptions, take: (analysis: Analysis) => void): void {
    const ticket = this.#ticket;
    this.#asked = ticket;
    const isWanted = (): boolean => ticket === this.#ticket && !this.signal.aborted;
    const answered = (analysis: Analysis): void => {
      if (!isWanted()) return;
      this.#asked = null;
      take(analysis);
    };
    const failed = (error: unknown): void => {
      if (!isWanted()) return;
      this.#asked = null;
      if (!isOrphaned(error)) this.onFailed(++this.#failures);
    };
    const answer = this.analyze(text, options);
    if (answer instanceof Promise) this.#pending = answer.then(answered, failed);
    else answered(answer);
  }

  /** The newest reading is known. */
  noteKnown(): void {
    this.#failures = 0;
  }

  /** The answer about the newest reading is on its way. */
  get isAsked(): boolean {
    return this.#asked === this.#ticket;
  }

  /** Resolves when the newest reading is analysed, also one that began meanwhile. */
  async upToDate(): Promise<void> {
    for (let known: Promise<void> | null = null; known !== this.#pending; ) {
      known = this.#pending;
      await known;
    }
  }
}
