import { withEndings } from '../endings.ts';
import type { Forms } from '../language.ts';

interface Changes {
  /** Stem under stress: "cuent" of contar. */
  stressed?: string;
  /** First person: "digo". */
  first?: string;
  /** Stem of the subjunctive: "dig", "busqu". */
  subjunctive?: string;
  /** Stem of the future: "dir". */
  future?: string;
  /** Imperative of tú: "di". */
  imperative?: string;
  /** Stem of an irregular past: "dij". */
  past?: string;
  participle?: string;
}

/** Spelling before e: buscar → busque, llegar → llegue, avanzar → avance. */
const beforeE = (stem: string): string =>
  stem.endsWith('c')
    ? `${stem.slice(0, -1)}qu`
    : stem.endsWith('g')
      ? `${stem}u`
      : stem.endsWith('z')
        ? `${stem.slice(0, -1)}c`
        : stem;

/** The forms of a Spanish verb, European and American ("confirmás", "confirmad"), by its infinitive and what changes in it. */
export function conjugate(infinitive: string, changes: Changes = {}): Forms {
  const stem = infinitive.slice(0, -2);
  const kind = infinitive.slice(-2);
  const ar = kind === 'ar';
  const [a, e] = ar ? ['a', 'e'] : ['e', 'a'];
  const i = kind === 'ir' ? 'i' : a;
  const stressed = changes.stressed ?? stem;
  const soft = (one: string): string => (ar ? beforeE(one) : one);
  const asked = changes.subjunctive ?? soft(stressed);
  const plain = changes.subjunctive ?? soft(stem);
  const future = changes.future ?? infinitive;
  const past = ar ? 'é aste ó aron aba aban abas ábamos' : 'í iste ió ieron ía ían ías íamos';
  const accent = ar ? 'á' : kind === 'ir' ? 'í' : 'é';
  // "Que nos lo devolviera": after a lead it asks as the infinitive does.
  const polite = changes.past
    ? withEndings(changes.past, 'iera ieras ieran ierais era eran')
    : withEndings(stem, ar ? 'ara aras aran arais' : 'iera ieras ieran ierais');
  return {
    infinitive: `${infinitive} ${polite}`,
    'we lets infinitive': changes.past
      ? withEndings(changes.past, 'iéramos éramos')
      : `${stem}${ar ? 'áramos' : 'iéramos'}`,
    i: changes.first ?? `${stressed}o`,
    we: `${stem}${i}mos`,
    you: `${stressed}${a}s ${stem}${accent}s ${stem}${ar ? 'áis' : kind === 'ir' ? 'ís' : 'éis'}`,
    'third imperative': `${changes.imperative ? '' : `${stressed}${a}`}`.trim() || `${stressed}${a}`,
    third: `${stressed}${a}n`,
    imperative: [
      changes.imperative ?? `${stressed}${a}`,
      withEndings(asked, `${e} ${e}n ${e}s`),
      `${plain}${ar ? 'éis' : 'áis'}`,
      `${stem}${ar ? 'ad' : kind === 'ir' ? 'id' : 'ed'}`,
      `${stem}${accent}`,
    ].join(' '),
    lets: `${plain}${e}mos`,
    'i future': `${future}é`,
    'we future': `${future}emos`,
    'third future': withEndings(future, 'á án'),
    'you future': withEndings(future, 'ás éis'),
    'third conditional': withEndings(future, 'ía ían'),
    'you conditional': withEndings(future, 'ías íais'),
    'we conditional': `${future}íamos`,
    past: changes.past
      ? withEndings(changes.past, 'e iste o imos ieron eron')
      : ar
        ? withEndings(stem, past).replace(`${stem}é`, `${soft(stem)}é`)
        : withEndings(stem, past),
    participle: changes.participle ?? (ar ? withEndings(stem, 'ado ada ando') : withEndings(stem, 'ido ida iendo')),
  };
}
