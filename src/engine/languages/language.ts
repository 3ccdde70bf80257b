import type { Act, Owner, Severity } from '../types.ts';
import type { Action, Role } from './bits.ts';
import type { ReceivedTable } from './received-table.ts';
import type { TimeKind, TimeWord } from './time-kinds.ts';

/** The forms of one verb: names of forms (blanks between, see `F` in `bits.ts`) to the words that have them. */
export type Forms = Partial<Record<string, string>>;

export interface VerbTable {
  action: Action;
  /** Words of which one must stand in the same clause: the particle of a separable verb, the noun of a light one. */
  needs?: string;
  /** Words of which none may stand there. */
  without?: string;
  verbs: readonly Forms[];
}

/** How a verb is meant, by the words that lead it. */
export type Mood = 'request' | 'commit' | 'propose' | 'wish' | 'offer' | 'third';

/** One kind of closing without a verb of its own, or with a verb that the tables do not know. */
export interface PhraseTable {
  rule: string;
  act: Act;
  owner: Owner;
  severity: Severity;
  phrases: readonly string[];
  /** Only in a question, or only outside one. */
  question?: boolean;
  courtesy?: boolean;
  brushOff?: boolean;
  /** Counts only with a grounded time. */
  needsTime?: boolean;
  /** Never takes a time. */
  timeless?: boolean;
  settled?: boolean;
  /** Words of which none may stand right before or close behind it: "I come back to you ABOUT our offer" opens a mail. */
  unless?: string;
  /** The phrase names no action either. */
  noAction?: boolean;
  /** The time must stand this near, in words. 6 unless told. */
  near?: number;
}

/** Lines that tell what the rest of a mail is. Lower case beginnings, except where a whole line is meant. */
export interface ZoneTable {
  /** "El lun, … escribió:": how an attribution begins and what it ends with. */
  attribution: readonly (readonly [start: string, end: string])[];
  forwarded: readonly string[];
  /** Names of header lines: "de", "enviado". */
  headers: string;
  signOffs: readonly string[];
  /** "Enviado desde mi iPhone". */
  signatures: readonly string[];
  disclaimers: readonly string[];
  footers: readonly string[];
  /** An automatic answer says one of these in its first lines, or as its subject. */
  automatic: readonly string[];
}

/**
 * All that the reader knows of one language. To add one: a folder with these tables in files of their own, a line in
 * `analyze-any.ts`, its frequent words in `detect-words.ts`, and its pairs in `tests/engine/languages/`.
 *
 * Words are lower case with their accents; text without accents is read too. Phrases are in the notation of `pattern.ts`.
 */
export interface Language {
  code: 'es' | 'fr' | 'de' | 'pt';
  roles: Partial<Record<Role, string>>;
  verbs: readonly VerbTable[];
  /** What leads a verb: "me gustaría", "könnten Sie". The longest wins. */
  leads: Record<Mood, readonly string[]>;
  phrases: readonly PhraseTable[];
  /** Words of the calendar. */
  timeWords: Record<string, TimeWord>;
  /** What those words mean together. */
  timePhrases: Partial<Record<TimeKind, readonly string[]>>;
  /** Abbreviations after which a dot ends no sentence. */
  abbreviations: string;
  zones: ZoneTable;
  received: ReceivedTable;
  /** What opens a clause and ends before it without a comma: "si quieres | hablamos", "en attendant | envoyez". */
  asides: readonly string[];
  /** Pronouns written onto the end of a verb: "llámame". */
  enclitics?: readonly string[];
  /** What is written onto the beginning of a word with an apostrophe: "j", "qu". */
  elisions?: string;
  /** "We" is also said with the third person: "a gente fala". */
  weAsThird?: boolean;
  /** An imperative may have its pronoun before it: "me envie". */
  proclitic?: boolean;
  /** A verb has its subject beside it, and pronouns that could be objects are its subject when it agrees: "nous vous appelons". */
  namesSubjects?: boolean;
  /** Nouns begin with a capital, so a capital inside a sentence is no verb; and a verb may end its clause. */
  german?: boolean;
}

/** Every verb of the list, each with the forms that `forms` gives for it. */
export const verbs = (list: string, forms: (verb: string) => Forms): Forms[] => list.split(' ').map(forms);
