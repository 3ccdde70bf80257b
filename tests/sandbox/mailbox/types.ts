export interface Person {
  name: string;
  address: string;
}

/** A mail as it is written down in a thread file. */
export interface Written {
  from: Person;
  to: Person[];
  cc?: Person[];
  /** How long before the mailbox's present it arrived. */
  hoursAgo: number;
  /** Paragraphs; a newline inside one is a line break. */
  body: string[];
  signature?: string[];
  /** Which earlier mail of the thread it quotes. */
  quotes?: number;
  forwards?: { from: Person; to: Person; subject: string; hoursAgo: number; body: string[] };
}

export interface WrittenThread {
  subject: string;
  mails: Written[];
  unread?: boolean;
}

/** A mail as the page gets it. */
export interface Mail extends Omit<Written, 'hoursAgo' | 'forwards'> {
  /** Hex; its upper bits are the arrival time: `id >> 20` is Unix milliseconds. */
  legacyId: string;
  /** The same number in decimal, as in `#msg-f:<decimal>`. */
  decimalId: string;
  /** Unix milliseconds. */
  at: number;
  forwards?: Omit<NonNullable<Written['forwards']>, 'hoursAgo'> & { at: number };
}

export interface Thread {
  legacyId: string;
  decimalId: string;
  /** Opaque, as it stands in the address. */
  route: string;
  subject: string;
  unread: boolean;
  mails: Mail[];
}
