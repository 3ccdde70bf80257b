import { A, bitsOf, F, R, type Role } from './bits.ts';
import type { Language, Mood, PhraseTable } from './language.ts';
import { compile, type PatternTable, wordsIn } from './pattern.ts';
import type { ReceivedCue } from './received-table.ts';
import type { TimeKind, TimeWord } from './time-kinds.ts';
import type { Starts } from './words.ts';

export interface VerbReading {
  action: number;
  forms: number;
  needs: ReadonlySet<string> | undefined;
  without: ReadonlySet<string> | undefined;
}

interface Entry {
  key: string;
  roles: number;
  verbs: VerbReading[] | undefined;
  time: TimeWord | undefined;
  starts: Starts | undefined;
}

/** A language's tables, made ready for reading. */
export interface Lexicon {
  language: Language;
  find(norm: string): Entry | undefined;
  /** Where the apostrophe of an elided word stands ("j'appelle" → 1), or 0. */
  elisionEnd(norm: string): number;
  times: PatternTable<TimeKind>;
  leads: PatternTable<Mood>;
  phrases: PatternTable<PhraseTable>;
  cues: PatternTable<ReceivedCue>;
  /** By their first word, the longest first. */
  asides: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const MARKS = /[\u0300-\u036f]/g;

/** Without accents, as people write in a hurry. */
const fold = (word: string): string =>
  word.replaceAll('ß', 'ss').replaceAll('œ', 'oe').normalize('NFD').replace(MARKS, '');

/** German without umlauts spells them with an e; left out they make another word ("konnten", "könnten"). */
const foldWithE = (word: string): string =>
  fold(word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

const setOf = (words: string | undefined): ReadonlySet<string> | undefined =>
  words === undefined ? undefined : new Set(words.split(' '));

/** Words remembered with what the tables say of them, known or not, before all are forgotten. */
const MEMORY = 4000;

/** Forms that may carry a pronoun at their end. */
const CARRIERS = F.infinitive | F.imperative | F.lets | F.participle;

/**
 * Builds the lookups of a language: once, when its first mail is read.
 * @returns a lexicon whose every lookup takes the time of a few map accesses
 */
export function buildLexicon(language: Language): Lexicon {
  const entries = new Map<string, Entry>();
  const entry = (key: string): Entry => {
    const known = entries.get(key);
    if (known) return known;
    const made: Entry = { key, roles: 0, verbs: undefined, time: undefined, starts: undefined };
    entries.set(key, made);
    return made;
  };
  for (const [role, words] of Object.entries(language.roles) as [Role, string][])
    for (const word of words.split(' ')) entry(word).roles |= R[role];
  for (const [word, time] of Object.entries(language.timeWords)) entry(word).time = time;
  for (const { action, needs, without, verbs } of language.verbs) {
    const both = { action: A[action], needs: setOf(needs), without: setOf(without) };
    for (const verb of verbs) {
      for (const [names, words] of Object.entries(verb)) {
        const forms = bitsOf(F, names);
        for (const word of (words ?? '').split(' ')) {
          const one = entry(word);
          const same = one.verbs?.find((each) => each.action === both.action && each.needs === both.needs);
          if (same) same.forms |= forms;
          // A reading that needs something is tried before one that does not.
          else if (both.needs) one.verbs = [{ ...both, forms }, ...(one.verbs ?? [])];
          else one.verbs = [...(one.verbs ?? []), { ...both, forms }];
        }
      }
    }
  }
  const times = compile(
    Object.entries(language.timePhrases).flatMap(([kind, list]) => list.map((one) => [one, kind as TimeKind] as const)),
    0,
  );
  const leads = compile(
    Object.entries(language.leads).flatMap(([mood, list]) => list.map((one) => [one, mood as Mood] as const)),
    1,
  );
  const phrases = compile(
    language.phrases.flatMap((table) => table.phrases.map((one) => [one, table] as const)),
    2,
  );
  const cues = compile(
    Object.entries(language.received.cues).flatMap(([cue, list]) =>
      list.map((one) => [one, cue as ReceivedCue] as const),
    ),
    3,
  );
  const tables: PatternTable<unknown>[] = [times, leads, phrases, cues];
  for (const word of [...tables.flatMap((table) => wordsIn(table)), ...language.received.ordinals.join(' ').split(' ')])
    entry(word);
  for (const table of tables)
    for (const [word, list] of table.byWord) {
      const one = entry(word);
      one.starts ??= tables.map(() => undefined);
      one.starts[table.slot] = list;
    }
  const folded = new Map<string, Entry>();
  for (const [word, one] of entries) {
    for (const plain of [language.german ? foldWithE(word) : fold(word)])
      if (plain !== word && !entries.has(plain)) folded.set(plain, one);
  }
  const known = (norm: string): Entry | undefined =>
    entries.get(norm) ?? folded.get(norm) ?? (language.german ? headOf(norm, entries) : undefined);
  const memory = new Map<string, Entry | undefined>();
  const elisions = setOf(language.elisions);
  return {
    language,
    find(norm) {
      if (memory.has(norm)) return memory.get(norm);
      if (memory.size >= MEMORY) memory.clear();
      const plain = known(norm);
      // A word that only a phrase names may still be a verb with its pronoun.
      const isMere = !plain || !(plain.verbs || plain.roles || plain.time);
      const verb = isMere ? withPronoun(norm, language, known) : undefined;
      const found = verb ? { ...verb, starts: plain?.starts } : plain;
      memory.set(norm, found);
      return found;
    },
    elisionEnd(norm) {
      if (!elisions) return 0;
      const at = norm.search(/['\u2019]/);
      return at > 0 && elisions.has(norm.slice(0, at)) && at + 1 < norm.length ? at : 0;
    },
    times,
    leads,
    phrases,
    cues,
    asides: asidesOf(language.asides),
  };
}

function asidesOf(phrases: readonly string[]): Map<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const words of phrases.map((one) => one.split(' ')).sort((a, b) => b.length - a.length))
    byWord.set(words[0] as string, [...(byWord.get(words[0] as string) ?? []), words]);
  return byWord;
}

/** Nouns that others are made of in German. */
const HEADS =
  'gespräch termin treffen meeting call telefonat besprechung austausch workshop bestätigung vertrag formular unterlagen bescheinigung rechnung bestellung nummer'.split(
    ' ',
  );

/** "Abschlussgespräch" is a Gespräch. */
function headOf(norm: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const head = HEADS.find((one) => norm.endsWith(one) && norm.length > one.length + 2);
  return head === undefined ? undefined : entries.get(head);
}

/** "llámame", "enviárselo": a verb with pronouns at its end, read as the verb. */
function withPronoun(
  norm: string,
  { enclitics = [] }: Language,
  known: (norm: string) => Entry | undefined,
): Entry | undefined {
  let rest = norm;
  for (let turn = 0; turn < 2; turn++) {
    const tail = enclitics.find((one) => rest.endsWith(one) && rest.length > one.length + 1);
    if (tail === undefined) return undefined;
    rest = rest.slice(0, -tail.length);
    // "hablémonos" has lost an s before its pronoun.
    const verb = known(rest) ?? known(fold(rest)) ?? (tail === 'nos' ? known(`${fold(rest)}s`) : undefined);
    const verbs = verb?.verbs?.filter(({ forms }) => forms & CARRIERS);
    if (verbs && verbs.length > 0)
      return {
        key: norm,
        roles: R.here,
        verbs: verbs.map((one) => ({ ...one, forms: one.forms & CARRIERS })),
        time: undefined,
        starts: undefined,
      };
  }
  return undefined;
}
