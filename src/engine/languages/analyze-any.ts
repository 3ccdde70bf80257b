import { createAnalyzer } from '../analyze.ts';
import { analyzeReceived } from '../received/analyze-received.ts';
import type { Analysis, AnalyzeOptions, Report } from '../types.ts';
import { whys } from '../whys.ts';
import { createLanguageAnalyzer } from './analyze-language.ts';
import { german } from './de/german.ts';
import { languageReader } from './detect.ts';
import { spanish } from './es/spanish.ts';
import { french } from './fr/french.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt/portuguese.ts';

const LANGUAGES: readonly Language[] = [spanish, german, portuguese, french];

type Reader = (text: string, options: AnalyzeOptions) => Report;

/**
 * An analyser for mails in any language: English goes to the English engine, the languages with tables to theirs, others
 * get no report. Tables are made ready when the first mail of their language comes, and the sentences read are remembered.
 * @returns an analyser whose result names the language when it is one of those with tables, and says why of each finding
 */
export function createMailAnalyzer(): (text: string, options: AnalyzeOptions) => Analysis {
  const read = createMailReader();
  return (text, options) => {
    const report = read(text, options);
    return { ...report, findings: report.findings.map((one) => ({ ...one, why: whys[one.ruleId] ?? '' })) };
  };
}

function createMailReader(): Reader {
  const english = createAnalyzer();
  const languageOf = languageReader();
  const readers = new Map<string, Reader>();
  return (text, options) => {
    const code = languageOf(text);
    if (code === 'en') return (options.direction === 'in' ? analyzeReceived : english)(text, options);
    const known = readers.get(code);
    if (known) return known(text, options);
    const language = LANGUAGES.find((one) => one.code === code);
    if (!language) return { steps: [], findings: [] };
    const reader = createLanguageAnalyzer(language);
    readers.set(code, reader);
    return reader(text, options);
  };
}
