import { readFileSync } from 'node:fs';
import type { AnalyzeOptions, Direction, Label, Missing, Owner, Report, Span } from '../../src/engine/types.ts';
import { UserError } from '../../src/errors.ts';

/** One next step as it was labelled: an action and its time may stand in neighbouring sentences. */
export interface Unit {
  label: Label;
  hard: boolean;
  owner: Owner;
  missing: readonly Missing[];
  brushOff: boolean;
  /** The sentences it stands in; never empty. */
  sentences: readonly Span[];
}

/** All that an analyser may see of a labelled mail. */
export interface MailInput {
  id: string;
  text: string;
  options: AnalyzeOptions;
}

export interface LabelledMail {
  input: MailInput;
  /** Where the mail comes from, for the table per source. */
  source: string;
  units: readonly Unit[];
}

/** Predicts one mail. Cross-validation chooses its model by the id. */
export type Predict = (input: MailInput) => Report;

/** A mail without a date is read as written on this day. */
const DAY = '2026-07-27';
const HOUR = 'T15:00:00Z';
const ZONE = 'America/New_York';

/**
 * Reads labelled mails, one JSON object a line:
 * `{id, text, source?, direction?, subject?, date?, sents: [[start, end]…], steps: [{s, label, sev, owner, missing, brush}]}`;
 * `s` counts sentences from 1, `date` is `YYYY-MM-DD`.
 * @throws UserError when the file cannot be read or a line is not such a mail; names the line, not its text
 */
export function readMails(path: string): LabelledMail[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  const mails = content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [readMail(JSON.parse(line) as Row)];
    } catch {
      throw new UserError(`${path}:${index + 1}: not a labelled mail`);
    }
  });
  if (mails.length === 0) throw new UserError(`${path} has no mails`);
  return mails;
}

interface Row {
  id: string;
  text: string;
  source?: string;
  direction?: Direction;
  subject?: string | null;
  date?: string | null;
  sents: [number, number][];
  steps: { s: number[]; label: Label; sev: string; owner: Owner; missing?: Missing[]; brush?: boolean }[];
}

function readMail({ id, text, source, direction, subject, date, sents, steps }: Row): LabelledMail {
  if (typeof text !== 'string') throw new TypeError();
  const now = new Date(`${date ?? DAY}${HOUR}`).toISOString();
  const units = steps.map(({ s, label, sev, owner, missing, brush }): Unit => {
    const sentences = s.map((number): Span => {
      const [start, end] = sents[number - 1] as [number, number];
      return { start, end };
    });
    return { label, hard: sev === 'hard', owner, missing: missing ?? [], brushOff: brush === true, sentences };
  });
  const options: AnalyzeOptions = {
    direction: direction ?? 'out',
    reference: { now, zone: ZONE },
    ...(typeof subject === 'string' ? { context: { subject } } : {}),
  };
  return { input: { id, text, options }, source: source ?? 'unnamed', units };
}
