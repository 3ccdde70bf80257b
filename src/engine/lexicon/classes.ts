/**
 * Function words by class: what a clause is built from. One bit each; a word may carry several
 * ("you" is a subject and an object).
 */
export const SUBJECT_I = 1 << 0;
export const SUBJECT_WE = 1 << 1;
export const SUBJECT_YOU = 1 << 2;
const SUBJECT_THIRD = 1 << 3;
export const OBJECT = 1 << 4;
export const WILL = 1 << 5;
export const MODAL = 1 << 6;
export const BE = 1 << 7;
export const HAVE = 1 << 8;
export const DO = 1 << 9;
export const NEGATION = 1 << 10;
export const ADVERB = 1 << 11;
export const PLEASE = 1 << 12;
export const DETERMINER = 1 << 13;
export const PREPOSITION = 1 << 14;
export const AND = 1 << 15;
export const SUBORDINATOR = 1 << 16;
export const TO = 1 << 17;
export const LET = 1 << 18;
export const RELATIVE = 1 << 19;
/** Marks. A clause can begin behind it; ends what is underlined; a gap in a phrase does not reach over it. */
export const BREAK = 1 << 20;
export const CLAUSE_END = 1 << 21;
export const GAP_END = 1 << 22;
/** Takes its own grammatical place and is never the main verb after a frame. */
export const CLOSED =
  SUBJECT_I |
  SUBJECT_WE |
  SUBJECT_YOU |
  SUBJECT_THIRD |
  OBJECT |
  WILL |
  MODAL |
  NEGATION |
  ADVERB |
  PLEASE |
  DETERMINER |
  PREPOSITION |
  AND |
  SUBORDINATOR |
  TO |
  RELATIVE;
export const SUBJECT = SUBJECT_I | SUBJECT_WE | SUBJECT_YOU | SUBJECT_THIRD;

const table: [number, string][] = [
  [SUBJECT_I, 'i'],
  [SUBJECT_WE, 'we'],
  [SUBJECT_YOU | OBJECT, 'you u ya'],
  [SUBJECT_THIRD, 'he she they it this that these those who someone somebody everyone everybody anyone nobody'],
  [OBJECT, 'me us him her them it everyone someone anyone all'],
  [WILL, "will 'll shall ill gonna"],
  [MODAL, "can could would should may might must 'd ca wo sha"],
  [BE, "am is are was were be been being 'm 're 's"],
  [HAVE, "have has had having 've"],
  [DO, 'do does did'],
  [NEGATION, "not n't never no cannot nor neither without dont doesnt didnt cant wont isnt"],
  [
    ADVERB,
    'also just then now still really simply perhaps maybe either always again once certainly definitely probably ' +
      'personally already even ever so very too soon quickly instead back only yet otherwise further ' +
      'hereby today tomorrow tonight gladly promptly longer rather first',
  ],
  [PLEASE | ADVERB, 'please pls plz kindly pleae'],
  [
    DETERMINER,
    'a an the my our your his their its this these those any some each every no all more several another other ' +
      'both few many much new',
  ],
  [
    PREPOSITION,
    'of in on at by for with from about into over under through during per via regarding re concerning between among ' +
      'against within toward towards upon onto off across around near up down out like than versus vs',
  ],
  [AND, 'and or but then so plus'],
  [SUBORDINATOR, 'if when once unless until till because since while whether whenever after before although though as'],
  [TO, 'to'],
  [LET, 'let lets'],
  [RELATIVE, 'which who whom whose where'],
];

const marks: [number, string][] = [
  [BREAK | CLAUSE_END | GAP_END, '\n , ; : . ! ? ( ) — –'],
  [BREAK | GAP_END, '"'],
  [BREAK | CLAUSE_END, '…'],
  [BREAK, '- “ ” * • /'],
];

/** Class bits and the words and marks that have them. Words that only look like adverbs have none. */
export const classes: readonly [number, string][] = [...table, ...marks];
export const NO_ADVERBS = 'family italy lovely friendly timely';
