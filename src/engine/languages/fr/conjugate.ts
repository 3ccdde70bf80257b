import { withEndings } from '../endings.ts';
import type { Forms } from '../language.ts';

interface Changes {
  /** Stem under stress: "appell" of appeler, "envoi" of envoyer. */
  stressed?: string;
  /** Stem of the future: "enverr". */
  future?: string;
  /** Stem before "ons" where spelling changes: "partage" of partager. */
  soft?: string;
}

const agreed = (participle: string): string =>
  [participle, `${participle}e`, participle.endsWith('s') ? participle : `${participle}s`, `${participle}es`].join(' ');

const futures = (stem: string): Forms => ({
  'i future': `${stem}ai`,
  'you future': withEndings(stem, 'as ez'),
  'third future': withEndings(stem, 'a ont'),
  'we future': `${stem}ons`,
  'i you conditional': `${stem}ais`,
  'third conditional': withEndings(stem, 'ait aient'),
  'we conditional': `${stem}ions`,
  'you conditional': `${stem}iez`,
});

/** The forms of a French verb in -er, by its infinitive and what changes in it. */
export function conjugate(infinitive: string, changes: Changes = {}): Forms {
  const stem = infinitive.slice(0, -2);
  const soft = changes.soft ?? (stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem);
  const stressed = changes.stressed ?? stem;
  return {
    ...futures(changes.future ?? `${stressed}er`),
    infinitive,
    'i third imperative': `${stressed}e`,
    you: `${stressed}es`,
    'you imperative': `${stem}ez`,
    'we lets': `${soft}ons`,
    third: `${stressed}ent`,
    // The imperfect is spelled as the subjunctive: "que vous m'appeliez".
    'we past': `${stem}ions`,
    'you past': `${stem}iez`,
    past: withEndings(soft, 'ais ait aient'),
    participle: `${agreed(`${stem}é`)} ${soft}ant`,
  };
}

interface Irregular {
  /** First and second person: "réponds", and the third where it is not that without its s. */
  singular: string;
  third?: string;
  thirdPlural?: string;
  /** Before "ons" and "ez". */
  stem: string;
  future: string;
  participle: string;
  /** Second person plural: "dites". */
  you?: string;
  subjunctive?: string;
}

/** The forms of a French verb of another kind. */
export function irregular(infinitive: string, verb: Irregular): Forms {
  const { singular, stem } = verb;
  const third = verb.third ?? singular.slice(0, -1);
  const subjunctive = verb.subjunctive ?? stem;
  return {
    ...futures(verb.future),
    infinitive,
    'i you imperative': singular,
    third: `${third} ${verb.thirdPlural ?? `${stem}ent`}`,
    'we lets': `${stem}ons`,
    'you imperative': verb.you ?? `${stem}ez`,
    'i third': `${subjunctive}e`,
    'we past': `${subjunctive}ions`,
    'you past': `${subjunctive}iez`,
    past: withEndings(stem, 'ais ait aient'),
    participle: `${agreed(verb.participle)} ${stem}ant`,
  };
}
