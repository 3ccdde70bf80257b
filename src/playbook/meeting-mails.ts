import { noTimesIn } from './default-replies.ts';
import { replyLanguage, replyTo } from './replies.ts';
import type { MailKind, Playbook, ReplyLanguage } from './types.ts';

/** What a mail about a meeting is for: its invitation is in danger, or it took place and nothing follows. */
export type MeetingMail = Exclude<MailKind, 'their-promise'>;

/** Words of mails in one language. Written to people that the rep is formal with. */
interface MailWords {
  /** @param names of all whom it is to; empty where not every name is known */
  hello(names: string[]): string;
  /** In the place of what the rep undertook to bring. */
  owed: string;
  /** What to say in the last minutes of a meeting. */
  spoken(times: string): string;
}

const joined = (names: string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ENGLISH: MailWords = {
  hello: (names) => (names.length === 0 ? 'Hello,' : `Hello ${joined(names, 'and')},`),
  owed: '[what you promised]',
  spoken: (times) =>
    `We have five minutes left. The step that helps you most now is [step], because [gain]. Does ${times} suit you, and who should I add?`,
};

const LANGUAGES: Readonly<Record<ReplyLanguage, MailWords>> = {
  en: ENGLISH,
  de: {
    hello: (names) => (names.length === 0 ? 'Guten Tag,' : `Guten Tag ${joined(names, 'und')},`),
    owed: '[das Zugesagte]',
    spoken: (times) =>
      `Wir haben noch fünf Minuten. Am meisten hilft Ihnen jetzt [Schritt], weil [Gewinn]. Passt Ihnen ${times}, und wen soll ich dazu einladen?`,
  },
  es: {
    // "E" before the sound of i: "Marta e Inés".
    hello: (names) =>
      names.length === 0
        ? 'Buenos días:'
        : `Hola, ${joined(names, /^h?i(?!e)/i.test(names.at(-1) ?? '') ? 'e' : 'y')}:`,
    owed: '[lo prometido]',
    spoken: (times) =>
      `Nos quedan cinco minutos. El paso que más le ayuda ahora es [paso], porque [beneficio]. ¿Le viene bien ${times}, y a quién más invito?`,
  },
  fr: {
    hello: (names) => (names.length === 0 ? 'Bonjour,' : `Bonjour ${joined(names, 'et')},`),
    owed: '[ce qui était promis]',
    spoken: (times) =>
      `Il nous reste cinq minutes. L’étape qui vous aide le plus maintenant est [étape], parce que [gain]. Est-ce que ${times} vous convient, et qui dois-je ajouter ?`,
  },
  pt: {
    hello: (names) => (names.length === 0 ? 'Olá,' : `Olá, ${joined(names, 'e')},`),
    owed: '[o que foi prometido]',
    spoken: (times) =>
      `Temos ainda cinco minutos. O passo que mais ajuda você agora é [passo], porque [ganho]. Funciona para você ${times}, e quem mais devo convidar?`,
  },
};

const wordsOf = (language: string): MailWords => LANGUAGES[replyLanguage(language)];

/** The line to say in the last minutes of a meeting. @param language a code @param times as `slotListIn` writes them */
export function spokenLine(language: string, times: string): string {
  return wordsOf(language).spoken(times === '' ? noTimesIn(replyLanguage(language)) : times);
}

/** Where the words of a mail come from. */
type Own = Pick<Playbook, 'replies'>;

/**
 * The words of a mail about a meeting.
 * @param language a code
 * @param planned when the meeting is @param times on offer, both as `slotListIn` writes them
 */
export function meetingMail(
  kind: MeetingMail,
  playbook: Own,
  { language, names, planned, times }: { language: string; names: string[]; planned: string; times: string },
): string {
  const known = replyLanguage(language);
  const template = replyTo(kind, playbook).words[known];
  const said = withPlanned(template, planned).replace('{slots}', () => (times === '' ? noTimesIn(known) : times));
  return `${wordsOf(known).hello(names)}\n\n${said}\n`;
}

/** A template with the time of the meeting in it, which may begin it. */
export const withPlanned = (template: string, planned: string): string =>
  template.replace(/^\{planned\}/, () => upper(planned)).replaceAll('{planned}', () => planned);

/**
 * A mail in a deal that asks for what the other side promised.
 * @param language a code
 */
export function promiseMail(playbook: Own, { language, names }: { language: string; names: string[] }): string {
  const { words } = replyTo('their-promise', playbook);
  return [wordsOf(language).hello(names), words[replyLanguage(language)]].join('\n\n');
}

/**
 * Words that a German reply begins with, small behind the comma of a greeting. A reply of the rep's may begin with a noun, or with
 * "Sie", which keep their capital.
 */
const SMALL_IN_GERMAN =
  /^(?:Danke|Dann|Das|Eine|Gerne?|Gute|Klar|Natürlich|Nur|Schade|Schön|Sehr|Selbstverständlich|Verstanden|Vielen|Wenn|Zwei)(?![\p{L}\d-])/u;

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
  const said = language === 'de' && !owes ? closing.replace(SMALL_IN_GERMAN, (word) => word.toLowerCase()) : closing;
  return [hello(names), ...(owes ? [owed] : []), said].join('\n\n');
}
