import type { Action } from '../bits.ts';
import type { Forms, VerbTable } from '../language.ts';

interface Changes {
  /** Stem of du and er: "sprich". */
  second?: string;
  /** Words of the past: "sprach sprachen". */
  past?: string;
  /** Participles: "gesprochen". */
  participle?: string;
}

/** "melde" needs its e, "arbeitest" too. */
const needsE = (stem: string): boolean => /[dt]$|[^aeiouäöürlh][mn]$/.test(stem);

/** The forms of a German verb by its stem, without its particle. */
export function conjugate(stem: string, changes: Changes = {}): Forms {
  const e = needsE(stem) && !changes.second ? 'e' : '';
  const second = changes.second ?? stem;
  const infinitive = /(?:[^i]er|el)$/.test(stem) ? `${stem}n` : `${stem}en`;
  return {
    // Where the imperative has a vowel of its own, the bare stem is "ich sprech".
    ...(changes.second && /i/.test(changes.second) ? { i: stem } : {}),
    infinitive: infinitive,
    'we third': infinitive,
    'i imperative': `${stem}e`,
    'imperative you': `${stem}${e}t`,
    imperative: changes.second && /i/.test(changes.second) ? changes.second : stem,
    you: `${second}${e}st`,
    third: `${second}${e}t`,
    past: changes.past ?? `${stem}${e}te ${stem}${e}ten`,
    participle: changes.participle ?? `${stem.endsWith('ier') ? '' : 'ge'}${stem}${e}t`,
  };
}

/** A verb that is written together at its infinitive and apart elsewhere: "anrufen", "ich rufe … an". */
export function separable(
  action: Action,
  particle: string,
  list: readonly Forms[],
  more: Omit<VerbTable, 'action' | 'verbs'> = {},
): VerbTable[] {
  const joined = list.map(({ infinitive = '', participle = '' }) => ({
    infinitive: `${particle}${infinitive} ${particle}zu${infinitive}`,
    participle: participle
      .split(' ')
      .map((one) => particle + one)
      .join(' '),
    // In a clause that begins with "wenn" or "dass" the finite verb stands last, joined too.
    'we third': `${particle}${infinitive}`,
  }));
  return [
    { ...more, action, needs: particle, verbs: list },
    { ...more, action, verbs: joined },
  ];
}
