/** What a mail about a meeting is for: its invitation is in danger, or it took place and nothing follows. */
export type MeetingMail = 'declined' | 'tentative' | 'unanswered' | 'after';

/** Words of mails in one language. Written to people that the rep is formal with. */
interface MailWords {
  /** @param names of all whom it is to; empty where not every name is known */
  hello(names: string[]): string;
  /** In the place of times where there are none to offer. */
  noTimes: string;
  /** In the place of what the rep undertook to bring. */
  owed: string;
  /** @param planned when the meeting is @param times on offer, as `slotListIn` writes them */
  lines: Record<MeetingMail, (planned: string, times: string) => string>;
  /** Asks for what they promised. Whether it was noted as done is all that is known, so nobody is called late. */
  theirPromise: string;
  /** What to say in the last minutes of a meeting. */
  spoken(times: string): string;
}

const joined = (names: string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ENGLISH: MailWords = {
  hello: (names) => (names.length === 0 ? 'Hello,' : `Hello ${joined(names, 'and')},`),
  noTimes: '[day and time]',
  owed: '[what you promised]',
  lines: {
    declined: (planned, times) => `${planned} does not suit you. Does ${times} work for you instead?`,
    tentative: (planned, times) => `You answered maybe for ${planned}. Does ${times} suit you better?`,
    unanswered: (planned, times) =>
      `You have the invitation for ${planned}. If you cannot make it, does ${times} suit you instead?`,
    after: (_planned, times) =>
      `Thank you for your time. The step that helps you most now is [step], because [gain]. Does ${times} suit you for it?`,
  },
  theirPromise: 'With [what they promised] here by [day], [gain]. Does that day suit you?',
  spoken: (times) =>
    `We have five minutes left. The step that helps you most now is [step], because [gain]. Does ${times} suit you, and who should I add?`,
};

const LANGUAGES: Readonly<Record<string, MailWords>> = {
  de: {
    hello: (names) => (names.length === 0 ? 'Guten Tag,' : `Guten Tag ${joined(names, 'und')},`),
    noTimes: '[Tag und Uhrzeit]',
    owed: '[das Zugesagte]',
    lines: {
      declined: (planned, times) => `${planned} passt Ihnen nicht. Passt Ihnen stattdessen ${times}?`,
      tentative: (planned, times) =>
        `für ${planned} haben Sie mit „vielleicht“ geantwortet. Passt Ihnen ${times} besser?`,
      unanswered: (planned, times) =>
        `die Einladung für ${planned} liegt bei Ihnen. Falls dieser Termin schon vergeben ist: Passt Ihnen stattdessen ${times}?`,
      after: (_planned, times) =>
        `danke für Ihre Zeit. Am meisten hilft Ihnen jetzt [Schritt], weil [Gewinn]. Passt Ihnen dafür ${times}?`,
    },
    theirPromise: 'Wenn [was zugesagt war] bis [Tag] hier ist, [Gewinn]. Ist das für Sie möglich?',
    spoken: (times) =>
      `Wir haben noch fünf Minuten. Am meisten hilft Ihnen jetzt [Schritt], weil [Gewinn]. Passt Ihnen ${times}, und wen soll ich dazu einladen?`,
  },
  es: {
    // "E" before the sound of i: "Marta e Inés".
    hello: (names) =>
      names.length === 0
        ? 'Buenos días:'
        : `Hola, ${joined(names, /^h?i(?!e)/i.test(names.at(-1) ?? '') ? 'e' : 'y')}:`,
    noTimes: '[día y hora]',
    owed: '[lo prometido]',
    lines: {
      declined: (planned, times) => `${upper(planned)} no le viene bien. ¿Le viene bien en su lugar ${times}?`,
      tentative: (planned, times) => `Respondió «quizás» para ${planned}. ¿Le viene mejor ${times}?`,
      unanswered: (planned, times) =>
        `Tiene la invitación para ${planned}. Si esa hora ya está ocupada, ¿le viene bien en su lugar ${times}?`,
      after: (_planned, times) =>
        `Gracias por su tiempo. El paso que más le ayuda ahora es [paso], porque [beneficio]. ¿Le viene bien para ello ${times}?`,
    },
    theirPromise: 'Si [lo acordado] llega el [día], [beneficio]. ¿Le viene bien ese día?',
    spoken: (times) =>
      `Nos quedan cinco minutos. El paso que más le ayuda ahora es [paso], porque [beneficio]. ¿Le viene bien ${times}, y a quién más invito?`,
  },
  fr: {
    hello: (names) => (names.length === 0 ? 'Bonjour,' : `Bonjour ${joined(names, 'et')},`),
    noTimes: '[jour et heure]',
    owed: '[ce qui était promis]',
    lines: {
      declined: (planned, times) =>
        `${upper(planned)} ne vous convient pas. Est-ce que ${times} vous convient à la place ?`,
      tentative: (planned, times) =>
        `Vous avez répondu « peut-être » pour ${planned}. Est-ce que ${times} vous convient mieux ?`,
      unanswered: (planned, times) =>
        `Vous avez l’invitation pour ${planned}. Si ce moment est déjà pris, est-ce que ${times} vous convient à la place ?`,
      after: (_planned, times) =>
        `Merci pour le temps que vous m’avez consacré. L’étape qui vous aide le plus maintenant est [étape], parce que [gain]. Est-ce que ${times} vous convient pour cela ?`,
    },
    theirPromise: 'Si [ce qui était convenu] arrive [jour], [gain]. Est-ce que ce jour vous convient ?',
    spoken: (times) =>
      `Il nous reste cinq minutes. L’étape qui vous aide le plus maintenant est [étape], parce que [gain]. Est-ce que ${times} vous convient, et qui dois-je ajouter ?`,
  },
  pt: {
    hello: (names) => (names.length === 0 ? 'Olá,' : `Olá, ${joined(names, 'e')},`),
    noTimes: '[dia e hora]',
    owed: '[o que foi prometido]',
    lines: {
      declined: (planned, times) =>
        `${upper(planned)} não funciona para você. Em vez disso, funciona para você ${times}?`,
      tentative: (planned, times) => `Você respondeu “talvez” para ${planned}. Fica melhor para você ${times}?`,
      unanswered: (planned, times) =>
        `O convite para ${planned} está com você. Se esse horário já estiver ocupado, funciona para você ${times}?`,
      after: (_planned, times) =>
        `Agradeço o seu tempo. O passo que mais ajuda você agora é [passo], porque [ganho]. Para isso, funciona para você ${times}?`,
    },
    theirPromise: 'Se [o combinado] chegar até [dia], [ganho]. Esse dia funciona para você?',
    spoken: (times) =>
      `Temos ainda cinco minutos. O passo que mais ajuda você agora é [passo], porque [ganho]. Funciona para você ${times}, e quem mais devo convidar?`,
  },
};

/** The languages these mails are written in; all others get English. */
export const mailLanguages: readonly string[] = ['en', ...Object.keys(LANGUAGES)];

const wordsOf = (language: string): MailWords => (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || ENGLISH;

/** The line to say in the last minutes of a meeting. @param language a code @param times as `slotListIn` writes them */
export function spokenLine(language: string, times: string): string {
  const { noTimes, spoken } = wordsOf(language);
  return spoken(times === '' ? noTimes : times);
}

/**
 * The words of a mail about a meeting.
 * @param language a code
 */
export function meetingMail(
  kind: MeetingMail,
  { language, names, planned, times }: { language: string; names: string[]; planned: string; times: string },
): string {
  const { hello, noTimes, lines } = wordsOf(language);
  return `${hello(names)}\n\n${lines[kind](planned, times === '' ? noTimes : times)}\n`;
}

/**
 * A mail in a deal that asks for what the other side promised.
 * @param language a code
 */
export function promiseMail({ language, names }: { language: string; names: string[] }): string {
  const { hello, theirPromise } = wordsOf(language);
  return [hello(names), theirPromise].join('\n\n');
}

/**
 * A mail in a deal that ends with a closing: the wording of what is next to ask, or the reply to a brush-off.
 * @param language a code
 * @param owes whether the rep undertook to bring something, which comes first
 */
export function dealMail(
  closing: string,
  { language, names, owes }: { language: string; names: string[]; owes: boolean },
): string {
  const { hello, owed } = wordsOf(language);
  return [hello(names), ...(owes ? [owed] : []), closing].join('\n\n');
}
