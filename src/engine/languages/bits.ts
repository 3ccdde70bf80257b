/** What a word can be, beyond a verb or a time. A word may be several. */
export const R = {
  if: 1,
  when: 1 << 1,
  that: 1 << 2,
  and: 1 << 3,
  or: 1 << 4,
  not: 1 << 5,
  question: 1 << 6,
  i: 1 << 7,
  we: 1 << 8,
  you: 1 << 9,
  third: 1 << 10,
  /** An object or dative pronoun: "me", "te", "Ihnen". */
  object: 1 << 11,
  /** Such a pronoun of the people in this thread. */
  here: 1 << 12,
  article: 1 << 13,
  /** "of": a noun before it owns the time behind it. */
  of: 1 << 14,
  preposition: 1 << 15,
  adverb: 1 << 16,
  please: 1 << 17,
  /** "said", "told me": what follows is somebody else's word. */
  report: 1 << 18,
  /** "I think", "I hope": what follows is the writer's own word. */
  opinion: 1 << 19,
  habit: 1 << 20,
  thank: 1 << 21,
  /** "out of the office", "was": no time is offered here. */
  away: 1 << 22,
  /** What an open offer is open for: questions, doubts, help. */
  trouble: 1 << 23,
  /** What takes a while to know: approval, interest, what suits. */
  decision: 1 << 24,
  /** A meeting or a call. */
  meeting: 1 << 25,
  /** "works", "suits", "fine": said of a day. */
  works: 1 << 26,
  /** Cannot follow a noun's time: "the meeting OF" is the start of an owner. */
  glue: 1 << 27,
  /** "because", "although", "for": begins a clause that asks and promises nothing. */
  aside: 1 << 28,
  /** Makes a past with a participle behind it: "j'ai envoyé". */
  auxiliary: 1 << 29,
} as const;

export type Role = keyof typeof R;

/** What a verb does to a conversation. */
export const A = {
  /** Speak together: "hablar", "telefonieren". */
  talk: 1,
  /** Call or write to somebody. */
  call: 2,
  /** Send, sign, prepare: a thing that is then there. */
  deliver: 4,
  /** Tell, confirm, get back. */
  answer: 8,
  /** Ask somebody else. */
  check: 16,
  decide: 32,
  /** Find a time. */
  arrange: 64,
  /** Put off. */
  defer: 128,
  /** Keep in touch: says nothing of what happens. */
  contact: 256,
  /** Look at, think over. */
  review: 512,
} as const;

export type Action = keyof typeof A;

/** The person and the tense of a verb form. A form may be several ("llama": she calls, call!). */
export const F = {
  infinitive: 1,
  i: 2,
  we: 4,
  you: 8,
  third: 16,
  /** "llame usted", "appelez": asks when it leads its clause. */
  imperative: 32,
  /** "hablemos", "parlons". */
  lets: 64,
  past: 128,
  /** Participle or gerund: no clause of its own. */
  participle: 256,
  conditional: 512,
  future: 1024,
} as const;

/** The bits of names separated by blanks. */
export function bitsOf<K extends string>(table: Record<K, number>, names: string): number {
  let bits = 0;
  for (const name of names.split(' ')) bits |= table[name as K];
  return bits;
}
