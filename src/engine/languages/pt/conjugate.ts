import { withEndings } from '../endings.ts';
import type { Forms } from '../language.ts';

interface Changes {
  /** First person: "digo". */
  first?: string;
  /** Stem of the subjunctive: "dig". */
  subjunctive?: string;
  /** Stem of the future: "dir". */
  future?: string;
  /** Third person, imperative of tu: "diz". */
  third?: string;
  /** Stem of an irregular past: "diss". */
  past?: string;
  participle?: string;
  /** Its "o" and "a" forms are more often nouns ("o retorno", "a conversa"): left out here, named where they are verbs. */
  noun?: boolean;
}

/** Spelling before e: ficar → fique, ligar → ligue, avançar → avance. */
const beforeE = (stem: string): string =>
  stem.endsWith('c')
    ? `${stem.slice(0, -1)}qu`
    : stem.endsWith('g')
      ? `${stem}u`
      : stem.endsWith('ç')
        ? `${stem.slice(0, -1)}c`
        : stem;

/** The vowels of each conjugation: of "ligamos", of the subjunctive, of "liga", and of "contatá-lo". */
const VOWELS: Record<string, readonly [we: string, asked: string, third: string, cut: string]> = {
  ar: ['a', 'e', 'a', 'á'],
  er: ['e', 'a', 'e', 'ê'],
  ir: ['i', 'a', 'e', 'i'],
};

const PAST: Record<string, string> = {
  ar: 'ei ou aram aste ava avam ávamos ámos',
  er: 'i eu eram este ia iam íamos',
  ir: 'i iu iram iste ia iam íamos',
};

/**
 * The forms of a Portuguese verb by its infinitive and what changes in it. The third person serves você, and is the
 * imperative of tu. The gerund ("estarei enviando") and the personal infinitive ("falarmos") count as infinitives.
 */
export function conjugate(infinitive: string, changes: Changes = {}): Forms {
  const stem = infinitive.slice(0, -2);
  const kind = infinitive.slice(-2);
  const [we, e, third, cut] = VOWELS[kind] ?? VOWELS.ar ?? ['a', 'e', 'a', 'á'];
  const asked = changes.subjunctive ?? (kind === 'ar' ? beforeE(stem) : stem);
  const future = changes.future ?? infinitive;
  const past = changes.past;
  const first = changes.first ?? `${stem}o`;
  const past1 = kind === 'ar' ? `${beforeE(stem)}ei` : `${stem}i`;
  return {
    infinitive: [
      infinitive,
      withEndings(infinitive, 'mos mo em es'),
      `${stem}${cut}`,
      `${stem}${we}ndo`,
      past ? withEndings(past, 'esse essem er ermos erem') : withEndings(stem + we, 'sse ssem'),
    ].join(' '),
    ...(changes.noun ? {} : { i: first, 'third you imperative': changes.third ?? `${stem}${third}` }),
    we: `${stem}${we}mos`,
    you: `${stem}${third}s`,
    third: `${stem}${third}m`,
    imperative: withEndings(asked, `${e} ${e}m`),
    lets: `${asked}${e}mos`,
    'i future': `${future}ei`,
    'we future': `${future}emos`,
    'third future': withEndings(future, 'á ão'),
    'you future': `${future}ás`,
    'third conditional': withEndings(future, 'ia iam'),
    'we conditional': `${future}íamos`,
    past: past ? withEndings(past, 'e eram emos este') : `${past1} ${withEndings(stem, PAST[kind] ?? '')}`,
    participle: changes.participle ?? withEndings(stem, kind === 'ar' ? 'ado ada ados adas' : 'ido ida idos idas'),
  };
}
