interface Entry<Answer> {
  text: string;
  answer: Answer;
  /** What was asked for after it last time. */
  next: Entry<Answer> | undefined;
}

/**
 * A pure function that remembers its answers. What is asked for in the same order again, as the paragraphs of a draft are
 * after each key, is compared and not looked up: a look-up costs a walk over the text first.
 * @param limit so many texts are remembered, then all are forgotten
 */
export function remembering<Answer>(read: (text: string) => Answer, limit: number): (text: string) => Answer {
  const known = new Map<string, Entry<Answer>>();
  let last: Entry<Answer> | undefined;
  return (text) => {
    const expected = last?.next;
    if (expected?.text === text) {
      last = expected;
      return expected.answer;
    }
    let entry = known.get(text);
    if (!entry) {
      if (known.size >= limit) {
        known.clear();
        last = undefined;
      }
      entry = { text, answer: read(text), next: undefined };
      known.set(text, entry);
    }
    if (last) last.next = entry;
    last = entry;
    return entry.answer;
  };
}
