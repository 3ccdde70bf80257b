/** What the hints say, in one display language of Calendar. */
export interface HintWords {
  bookNext: string;
  insertLines: string;
  noAgenda: string;
  notInserted: string;
  nothing: string;
  booked: string;
  close: string;
}

const ENGLISH: HintWords = {
  bookNext: 'Book next',
  insertLines: 'Insert opening lines',
  noAgenda: 'The invitation does not say what the meeting is for.',
  notInserted: 'Calendar did not take the lines. The description is as it was.',
  nothing: 'Nothing booked after this.',
  booked: 'Next step booked',
  close: 'Close',
};

const LANGUAGES: Record<string, HintWords> = {
  en: ENGLISH,
  de: {
    bookNext: 'Nächsten Termin anlegen',
    insertLines: 'Einleitung einfügen',
    noAgenda: 'Die Einladung sagt nicht, wozu das Treffen dient.',
    notInserted: 'Calendar hat den Text nicht übernommen. Die Beschreibung ist unverändert.',
    nothing: 'Danach ist nichts gebucht.',
    booked: 'Nächster Schritt gebucht',
    close: 'Schließen',
  },
  es: {
    bookNext: 'Reservar la siguiente',
    insertLines: 'Insertar la introducción',
    noAgenda: 'La invitación no dice para qué es la reunión.',
    notInserted: 'Calendar no aceptó el texto. La descripción sigue igual.',
    nothing: 'No hay nada reservado después.',
    booked: 'Próximo paso reservado',
    close: 'Cerrar',
  },
  fr: {
    bookNext: 'Réserver la suite',
    insertLines: 'Insérer l’introduction',
    noAgenda: 'L’invitation ne dit pas à quoi sert la réunion.',
    notInserted: 'Agenda n’a pas pris le texte. La description est inchangée.',
    nothing: 'Rien n’est réservé ensuite.',
    booked: 'Prochaine étape réservée',
    close: 'Fermer',
  },
  pt: {
    bookNext: 'Marcar a próxima',
    insertLines: 'Inserir a introdução',
    noAgenda: 'O convite não diz para que é a reunião.',
    notInserted: 'O Agenda não aceitou o texto. A descrição continua igual.',
    nothing: 'Nada está marcado depois.',
    booked: 'Próximo passo marcado',
    close: 'Fechar',
  },
  it: {
    bookNext: 'Prenota il prossimo',
    insertLines: 'Inserisci l’introduzione',
    noAgenda: 'L’invito non dice a che cosa serve la riunione.',
    notInserted: 'Calendar non ha preso il testo. La descrizione è rimasta com’era.',
    nothing: 'Dopo non è prenotato nulla.',
    booked: 'Prossimo passo prenotato',
    close: 'Chiudi',
  },
  nl: {
    bookNext: 'Volgende plannen',
    insertLines: 'Inleiding invoegen',
    noAgenda: 'De uitnodiging zegt niet waar de afspraak voor is.',
    notInserted: 'Agenda nam de tekst niet over. De beschrijving is ongewijzigd.',
    nothing: 'Hierna is niets gepland.',
    booked: 'Volgende stap gepland',
    close: 'Sluiten',
  },
};

/** The words for a page in a language, English where we have none. @param lang `html[lang]`, BCP 47 */
export function hintWords(lang: string): HintWords {
  return LANGUAGES[languageOf(lang)] ?? ENGLISH;
}

/**
 * What the button says that puts opening lines in: in which language they are, where that is another than the page's.
 * @param lines the language of the lines, a code; undefined when it is not known
 */
export function linesLabel(lang: string, lines: string | undefined): string {
  const { insertLines } = hintWords(lang);
  if (lines === undefined || lines === languageOf(lang)) return insertLines;
  const named = new Intl.DisplayNames(speaks(lang) ? lang : 'en', { type: 'language' }).of(lines);
  return named === undefined ? insertLines : `${insertLines} (${named})`;
}

/** Whether the hints have words of their own in a language. */
export const speaks = (lang: string): boolean => languageOf(lang) in LANGUAGES;

const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';
