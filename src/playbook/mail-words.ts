import type { MailKind, ReplyLanguage } from './types.ts';

/** What the settings say of a mail. */
interface MailAbout {
  /** When it is written, in a few words. */
  said: string;
  /** The same as a sentence. */
  lead: string;
}

/** In the order of the settings. */
export const mailAbouts: Readonly<Record<MailKind, MailAbout>> = {
  declined: { said: 'They declined', lead: 'They declined the invitation, and you offer other times.' },
  tentative: { said: 'They said maybe', lead: 'They answered the invitation with maybe, and you offer other times.' },
  unanswered: { said: 'They did not answer', lead: 'They did not answer the invitation, and you offer other times.' },
  after: { said: 'Nothing follows it', lead: 'The meeting took place, and you ask for the next.' },
  'their-promise': { said: 'They promised', lead: 'You ask for what they promised.' },
};

/**
 * Words of mails about meetings and promises, as templates: `{planned}` is when the meeting is, `{slots}` are the times on offer.
 * A greeting stands before them. To people that the rep is formal with. What they promised is asked for without calling anybody
 * late: whether it was noted as done is all that is known.
 */
export const mailWords: Readonly<Record<MailKind, Readonly<Record<ReplyLanguage, string>>>> = {
  declined: {
    en: '{planned} does not suit you. Does {slots} work for you instead?',
    de: '{planned} passt Ihnen nicht. Passt Ihnen stattdessen {slots}?',
    es: '{planned} no le viene bien. ¿Le viene bien en su lugar {slots}?',
    fr: '{planned} ne vous convient pas. Est-ce que {slots} vous convient à la place ?',
    pt: '{planned} não funciona para você. Em vez disso, funciona para você {slots}?',
  },
  tentative: {
    en: 'You answered maybe for {planned}. Does {slots} suit you better?',
    de: 'für {planned} haben Sie mit „vielleicht“ geantwortet. Passt Ihnen {slots} besser?',
    es: 'Respondió «quizás» para {planned}. ¿Le viene mejor {slots}?',
    fr: 'Vous avez répondu « peut-être » pour {planned}. Est-ce que {slots} vous convient mieux ?',
    pt: 'Você respondeu “talvez” para {planned}. Fica melhor para você {slots}?',
  },
  unanswered: {
    en: 'You have the invitation for {planned}. If you cannot make it, does {slots} suit you instead?',
    de: 'die Einladung für {planned} liegt bei Ihnen. Falls dieser Termin schon vergeben ist: Passt Ihnen stattdessen {slots}?',
    es: 'Tiene la invitación para {planned}. Si no puede a esa hora, ¿le viene bien en su lugar {slots}?',
    fr: 'Vous avez l’invitation pour {planned}. Si ce moment est déjà pris, est-ce que {slots} vous convient à la place ?',
    pt: 'O convite para {planned} está com você. Se esse horário já estiver ocupado, funciona para você {slots}?',
  },
  after: {
    en: 'Thank you for your time. The step that helps you most now is [step], because [gain]. Does {slots} suit you for it?',
    de: 'danke für Ihre Zeit. Am meisten hilft Ihnen jetzt [Schritt], weil [Gewinn]. Passt Ihnen dafür {slots}?',
    es: 'Gracias por su tiempo. El paso que más le ayuda ahora es [paso], porque [beneficio]. ¿Le viene bien para ello {slots}?',
    fr: 'Merci pour le temps que vous m’avez consacré. L’étape qui vous aide le plus maintenant est [étape], parce que [gain]. Est-ce que {slots} vous convient pour cela ?',
    pt: 'Agradeço o seu tempo. O passo que mais ajuda você agora é [passo], porque [ganho]. Para isso, funciona para você {slots}?',
  },
  'their-promise': {
    en: 'With [what they promised] here by [day], [gain]. Does that day suit you?',
    de: 'wenn [was zugesagt war] bis [Tag] hier ist, [Gewinn]. Ist das für Sie möglich?',
    es: 'Si [lo acordado] llega el [día], [beneficio]. ¿Le viene bien ese día?',
    fr: 'Si [ce qui était convenu] arrive [jour], [gain]. Est-ce que ce jour vous convient ?',
    pt: 'Se [o combinado] chegar até [dia], [ganho]. Esse dia funciona para você?',
  },
};
