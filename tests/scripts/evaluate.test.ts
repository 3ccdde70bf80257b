import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreMail } from '../../scripts/evaluate/count.ts';
import { errorsOf } from '../../scripts/evaluate/errors.ts';
import { type LabelledMail, type Predict, readMails } from '../../scripts/evaluate/mails.ts';
import { reportOf } from '../../scripts/evaluate/report.ts';
import { analyze } from '../../src/engine/analyze.ts';
import type { Analysis, Finding, Span, Step } from '../../src/engine/types.ts';

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared');
const corpus = join(shared, 'corpus/dev.jsonl');
const scorer = join(shared, 'tools/score.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

/** Three sentences of ten characters: [0,10) [10,20) [20,30). */
const TEXT = 'Ask a tour.Send plan.See you 9. '.slice(0, 30);
const row = (id: string, steps: unknown[], more: object = {}): object => ({
  id,
  text: TEXT,
  source: 'letters',
  direction: 'out',
  sents: [
    [0, 10],
    [10, 20],
    [20, 30],
  ],
  steps,
  ...more,
});
const vagueHard = { s: [1], label: 'vague', sev: 'hard', owner: 'both', missing: ['time'], brush: true };
const vagueSoft = { s: [2], label: 'vague', sev: 'soft', owner: 'sender', missing: ['time'], brush: false };
const concrete = { s: [3], label: 'concrete', sev: 'none', owner: 'both', missing: [], brush: false };

const step = (span: Span, more: Partial<Step> = {}): Step => ({
  ...span,
  label: 'vague',
  severity: 'hard',
  owner: 'both',
  act: 'propose',
  missing: ['time'],
  brushOff: false,
  anatomy: {},
  ruleId: 'lets-talk',
  ...more,
});
const finding = (span: Span, ruleId = 'lets-talk'): Finding => ({
  ...span,
  ruleId,
  replace: span,
  missing: ['time'],
  anatomy: {},
  why: '',
});

const mailOf = (steps: unknown[], more?: object): LabelledMail =>
  readMails(file('one.jsonl', [row('a', steps, more)]))[0] as LabelledMail;
const first = { start: 2, end: 8 };
const second = { start: 12, end: 18 };
const third = { start: 22, end: 28 };

describe('the count of a mail', () => {
  test('a step is right when it overlaps a sentence of a unit of its kind by a character', () => {
    const mail = mailOf([vagueHard, vagueSoft, concrete]);
    const { hits } = scoreMail(mail, { steps: [step({ start: 9, end: 12 }), step(third)], findings: [] });
    expect(hits['vague hard']).toEqual({ units: 1, found: 1, spans: 2, right: 1 });
    expect(hits.vague).toEqual({ units: 2, found: 2, spans: 2, right: 1 });
    expect(hits.concrete).toEqual({ units: 1, found: 0, spans: 0, right: 0 });
    expect(hits['any step']).toEqual({ units: 3, found: 3, spans: 2, right: 2 });
  });

  test('touching ends are no overlap', () => {
    const { hits } = scoreMail(mailOf([vagueHard]), { steps: [step({ start: 10, end: 12 })], findings: [] });
    expect(hits['vague hard']).toEqual({ units: 1, found: 0, spans: 1, right: 0 });
  });

  test('an alert on a soft unit is neither a reward nor a false alarm; one on a concrete unit nags', () => {
    const score = scoreMail(mailOf([vagueHard, vagueSoft, concrete]), {
      steps: [],
      findings: [finding(second), finding(third)],
    });
    expect(score).toMatchObject({ falseAlarms: 1, nagged: 1, clean: false, alert: { found: 0, spans: 2 } });
  });

  test('an alert across a concrete and a vague unit does not nag', () => {
    const across = { start: 15, end: 25 };
    expect(scoreMail(mailOf([vagueSoft, concrete]), { steps: [], findings: [finding(across)] }).nagged).toBe(0);
  });

  test('a vague unit shown as concrete counts unless it is shown as vague too', () => {
    const mail = mailOf([vagueHard]);
    const asConcrete = step(first, { label: 'concrete', severity: 'soft', missing: [] });
    expect(scoreMail(mail, { steps: [asConcrete], findings: [] }).calledConcrete).toBe(1);
    expect(scoreMail(mail, { steps: [asConcrete, step(first)], findings: [] }).calledConcrete).toBe(0);
  });
});

describe('the report', () => {
  const mails = (): LabelledMail[] =>
    readMails(
      file('two.jsonl', [
        row('a', [vagueHard, concrete]),
        row('b', [], { source: 'forms', direction: 'in' }),
        row('c', [vagueSoft], { source: 'forms' }),
      ]),
    );
  const answers: Record<string, Analysis> = {
    a: { steps: [step(first, { missing: ['time', 'action'] }), step(third, { ruleId: 'ill-call' })], findings: [] },
    b: { steps: [step(first, { ruleId: 'ill-call' })], findings: [finding(first, 'ill-call')] },
    c: { steps: [step({ start: 15, end: 25 }, { severity: 'soft', owner: 'sender' })], findings: [] },
  };
  const report = () => reportOf(mails().map((mail) => scoreMail(mail, answers[mail.input.id] as Analysis)));

  test('has each source, each direction and each rule by itself', () => {
    const { bySource, byDirection, byRule } = report();
    expect(Object.fromEntries(Object.entries(bySource).map(([name, slice]) => [name, slice.mails]))).toEqual({
      forms: 2,
      letters: 1,
    });
    expect(byDirection['in']?.figures.alert.falseAlarmsPer100Clean).toBe(100);
    expect(byRule).toEqual({
      'ill-call': { steps: 2, right: 0, precision: 0, findings: 1, falseAlarms: 1 },
      'lets-talk': { steps: 2, right: 2, precision: 1, findings: 0, falseAlarms: 0 },
    });
  });

  test('says of the units found whether owner, missing parts and place are right', () => {
    expect(report().details).toEqual({
      matched: 2,
      owner: 1,
      missing: 0.5,
      spanInside: 0.5,
      spanCoverage: (6 + 5) / 20,
    });
  });

  test('names the slice with the lowest F1 of hard vague steps, of those with enough units', () => {
    const good = Array.from({ length: 10 }, (_, n) => row(`good${n}`, [vagueHard], { source: 'good' }));
    const bad = Array.from({ length: 10 }, (_, n) => row(`bad${n}`, [vagueHard], { source: 'bad' }));
    const few = row('few', [vagueHard], { source: 'few' });
    const scores = readMails(file('worst.jsonl', [...good, ...bad, few])).map((mail) =>
      scoreMail(mail, { steps: mail.source === 'good' ? [step(first)] : [], findings: [] }),
    );
    expect(reportOf(scores).worst).toEqual({ slice: 'bad', f1: 0 });
  });
});

test('errors are named by mail, place and rule', () => {
  const analysis: Analysis = {
    steps: [step(first, { severity: 'soft', ruleId: 'ill-send' }), step(third)],
    findings: [finding(third)],
  };
  expect(errorsOf(mailOf([vagueHard, concrete]), analysis)).toEqual([
    { kind: 'missed', id: 'a', start: 0, end: 10, rule: 'ill-send (vague soft)' },
    { kind: 'wrong', id: 'a', ...third, rule: 'lets-talk' },
    { kind: 'alarm', id: 'a', ...third, rule: 'lets-talk' },
  ]);
});

test('the analyser is given text, direction, subject and date, and no label', () => {
  const mail = mailOf([vagueHard], { subject: 'Tour', date: '2026-03-02', use: 'train', author: 'x' });
  expect(mail.input).toEqual({
    id: 'a',
    text: TEXT,
    options: {
      direction: 'out',
      context: { subject: 'Tour' },
      reference: { now: '2026-03-02T15:00:00.000Z', zone: 'America/New_York' },
    },
  });
  expect(mailOf([], { date: null, subject: null }).input.options).toEqual({
    direction: 'out',
    reference: { now: '2026-07-27T15:00:00.000Z', zone: 'America/New_York' },
  });
});

// Each starts a process of its own.
describe('npm run evaluate', { timeout: 120_000 }, () => {
  const evaluate = (...args: string[]): { code: number | null; out: string; err: string } => {
    const command = ['--import', 'tsx', join(root, 'scripts/evaluate.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  const text = "Let's talk next week.";
  const labelled = (): string =>
    file('labelled.jsonl', [
      { ...row('a', []), text, sents: [[0, text.length]], steps: [concrete].map((c) => ({ ...c, s: [1] })) },
    ]);

  test('prints the table, and errors without a word of the mail unless asked', () => {
    const { code, out } = evaluate(labelled(), '--errors', '3');
    expect(code).toBe(0);
    expect(out).toMatch(/^wrong +a +0-20 +lets-talk$/m);
    expect(out).not.toContain("Let's talk");
    expect(evaluate(labelled(), '--errors', '3', '--text').out).toContain("Let's talk");
  });

  test('prints the same as JSON', () => {
    const report = JSON.parse(evaluate(labelled(), '--json').out) as { overall: { mails: number }; byRule: object };
    expect(report.overall.mails).toBe(1);
    expect(Object.keys(report.byRule)).toEqual(['lets-talk']);
  });

  test('names the line it cannot read, not its text, and ends with 2', () => {
    const { code, err } = evaluate(file('broken.jsonl', [row('a', []), { id: 'b', secret: 'words' }]));
    expect(code).toBe(2);
    expect(err).toContain('broken.jsonl:2: not a labelled mail');
    expect(err).not.toContain('words');
    expect(evaluate(join(folder, 'absent.jsonl'))).toMatchObject({ code: 2 });
  });

  test.skipIf(existsSync(corpus))('says what to pass when no mails are beside the project', () => {
    const { code, err } = evaluate();
    expect(code).toBe(2);
    expect(err).toContain('Name a file of labelled mails');
  });
});

describe('against the scorer of the labelled mails', () => {
  const present = existsSync(corpus) && existsSync(scorer);
  if (!present)
    console.warn('evaluate.test.ts: no ../shared beside the project, the comparison with its scorer is skipped');

  test.skipIf(!present)('every figure and interval is the same on the same predictions', { timeout: 120_000 }, () => {
    const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
    const some = lines.filter((_, index) => index % 4 === 0).map((line): unknown => JSON.parse(line));
    const gold = file('gold.jsonl', some);
    const predict: Predict = ({ text, options }) => analyze(text, options);
    const predicted = readMails(gold).map((mail) => ({ mail, analysis: predict(mail.input) }));
    const predictions = file(
      'predictions.jsonl',
      predicted.map(({ mail, analysis }) => ({ id: mail.input.id, ...analysis })),
    );
    const { stdout } = spawnSync(process.execPath, [scorer, gold, predictions, '--json'], { encoding: 'utf8' });
    const { mails, missing, ci, ...figures } = JSON.parse(stdout) as Record<string, unknown>;
    const { overall } = reportOf(predicted.map(({ mail, analysis }) => scoreMail(mail, analysis)));
    expect(missing).toEqual([]);
    expect(overall).toMatchObject({ mails, figures, ci });
  });
});
