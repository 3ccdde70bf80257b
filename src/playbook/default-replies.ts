import type { BrushOffKind } from '../engine/types.ts';
import { mailWords } from './mail-words.ts';
import { isMail, isMove, moveWords, usualMinutes } from './moves.ts';
import { REPLY_LANGUAGES, type ReplyKind, type ReplyLanguage, type WholeReply } from './types.ts';

/**
 * Replies in one language, as templates of `render`. Each shows first that they were heard, then names one gain for them, then
 * asks at most one open question, and ends with one dated ask that yes or no answers. Nobody is argued with, a real no stays
 * possible, and what only the rep knows is a `[bracket]`. Beyond English they are written to people the rep is formal with.
 */
interface ReplyWords {
  /** In the place of times where there are none to offer. */
  noTimes: string;
  /** Goes behind a reply that does not ask itself. */
  ask: string;
  replies: Readonly<Record<BrushOffKind, string>>;
}

const ENGLISH: ReplyWords = {
  noTimes: '[day and time]',
  ask: 'Does {slots} suit you for it?',
  replies: {
    'call-me-later':
      'Gladly. With a time for it I do not catch you in a meeting, and can bring [answer they wanted]. Does a {minutes}-minute call on {slots} suit you?',
    'send-information':
      'Two pages are on their way to you. Are they mainly for you or for [role]? Picking the right ones is easier then. Could we take {minutes} minutes for your questions on {slots}?',
    'discuss-internally':
      'Good idea. One page from me will answer what your colleagues are likely to ask, so that you need not. Shall you and I take {minutes} minutes for it on {slots}?',
    'not-a-priority':
      'Fair enough. What is ahead of it? If this can truly wait, you have peace from me until then. If it touches [their priority], could we check the cost of waiting in a {minutes}-minute call on {slots}?',
    'next-quarter':
      'Happy to. For a start in [quarter] the groundwork lies [number] weeks earlier, and a time in the calendar can be called off if nothing has changed. Does a {minutes}-minute call on {slots} suit you?',
    'happy-with-supplier':
      'Then keep them. Many people still want a second view once a year: you would see [one check], with no change implied. Is a {minutes}-minute call on {slots} of use to you?',
    'no-budget':
      'Understood. Is it none this year, or none for this yet? If it is the second, you and [finance] can test with me whether it pays for itself. Could we take {minutes} minutes for that on {slots}?',
    'not-the-right-person':
      'Thank you for saying so. Who feels it most when [problem] happens? With you there for the start, they need not begin from zero. Would a {minutes}-minute call with the two of you on {slots} be possible?',
    'send-a-price':
      'You will have a range from me [by when]. A real price hangs on [two facts], and a wrong one wastes your time. Can we settle those in a {minutes}-minute call on {slots}?',
    'think-about-it':
      'Of course. Which part would you regret most if it went wrong? A no is as good to hear as a yes. Could we look at that part alone in a {minutes}-minute call on {slots}?',
    'bad-time':
      'Then only this, and nothing to read. If it is not for now, one word is enough. Could I have {minutes} minutes once the worst is over, on {slots}?',
    'be-in-touch':
      'Glad that it fits. So that it does not get lost between two calendars, the next useful step is [meeting] with [person], and you can still change your mind there.',
    sometime: 'Great. The invitation reaches you as soon as you pick a time.',
  },
};

const GERMAN: ReplyWords = {
  noTimes: '[Tag und Uhrzeit]',
  ask: 'Passt Ihnen dafür {slots}?',
  replies: {
    'call-me-later':
      'Sehr gern. Damit mein Anruf Sie nicht in einer Besprechung erwischt, geben wir ihm eine Uhrzeit. {minutes} Minuten genügen, und [gewünschte Antwort] liegt dann bereit.',
    'send-information':
      'Zwei Seiten sind auf dem Weg zu Ihnen. Sind sie vor allem für Sie oder für [Rolle]? Für Ihre Fragen dazu genügen {minutes} Minuten.',
    'discuss-internally':
      'Gute Idee. Eine Seite von mir beantwortet, was Ihre Kollegen vermutlich fragen, damit Sie es nicht müssen. Dafür genügen {minutes} Minuten.',
    'not-a-priority':
      'Das verstehe ich. Was steht davor? Wenn es wirklich warten kann, haben Sie bis dahin Ruhe. Wenn es [ihre Priorität] berührt, zeigen {minutes} Minuten, was das Warten kostet.',
    'next-quarter':
      'Sehr gern. Für einen Start im [Quartal] liegt die Vorarbeit [Zahl] Wochen früher, und ein Termin ist leicht abgesagt. {minutes} Minuten genügen.',
    'happy-with-supplier':
      'Dann bleiben Sie dabei. Eine zweite Sicht hilft trotzdem oft: [eine Prüfung], ohne dass sich etwas ändern muss. {minutes} Minuten genügen.',
    'no-budget':
      'Verstanden. Gibt es dieses Jahr keines, oder nur dafür noch nicht? Im zweiten Fall zeigen {minutes} Minuten mit [Finanzen], ob es sich selbst trägt.',
    'not-the-right-person':
      'Danke für die offene Antwort. Wen trifft es am meisten, wenn [Problem] eintritt? Mit Ihnen am Anfang beginnt dort niemand bei null. {minutes} Minuten genügen.',
    'send-a-price':
      'Eine Preisspanne bekommen Sie [bis wann]. Ein echter Preis hängt von [zwei Angaben] ab, und ein falscher kostet Sie Zeit. {minutes} Minuten genügen.',
    'think-about-it':
      'Natürlich. Welchen Teil würden Sie am meisten bereuen, wenn er misslingt? Ein Nein höre ich genauso gern wie ein Ja. Für diesen Teil allein genügen {minutes} Minuten.',
    'bad-time':
      'Dann ganz kurz, und zu lesen gibt es nichts. Wenn es jetzt nicht passt, genügt ein Wort. Sonst reichen {minutes} Minuten, wenn das Schlimmste vorbei ist.',
    'be-in-touch':
      'Schön, dass es passt. Damit es zwischen zwei Kalendern nicht verloren geht: Der nächste nützliche Schritt ist [Besprechung] mit [Person]. {minutes} Minuten genügen.',
    sometime: 'Sehr gern. Die Einladung kommt, sobald Sie eine Uhrzeit wählen.',
  },
};

const SPANISH: ReplyWords = {
  noTimes: '[día y hora]',
  ask: '¿Le viene bien para ello {slots}?',
  replies: {
    'call-me-later':
      'Con mucho gusto. Para que mi llamada no le interrumpa en una reunión, démosle una hora. Bastan {minutes} minutos, y tendrá [respuesta que quería].',
    'send-information':
      'Dos páginas van de camino. ¿Son sobre todo para usted o para [cargo]? Para sus preguntas bastan {minutes} minutos.',
    'discuss-internally':
      'Buena idea. Una página mía responde a lo que sus colegas preguntarán, para que no tenga que hacerlo usted. Bastan {minutes} minutos.',
    'not-a-priority':
      'Lo entiendo. ¿Qué va por delante? Si de verdad puede esperar, hasta entonces tendrá tranquilidad. Si toca [su prioridad], {minutes} minutos muestran lo que cuesta la espera.',
    'next-quarter':
      'Con mucho gusto. Para empezar en [trimestre], la preparación empieza [número] semanas antes, y una cita se cancela con facilidad. Bastan {minutes} minutos.',
    'happy-with-supplier':
      'Entonces siga con ellos. Una segunda mirada suele ayudar: [una comprobación], sin que nada tenga que cambiar. Bastan {minutes} minutos.',
    'no-budget':
      'Entendido. ¿No hay este año, o todavía no para esto? En el segundo caso, {minutes} minutos con [finanzas] muestran si se paga por sí mismo.',
    'not-the-right-person':
      'Gracias por decirlo. ¿A quién le afecta más cuando ocurre [problema]? Con usted al principio, esa persona no empieza de cero. Bastan {minutes} minutos.',
    'send-a-price':
      'Tendrá un rango de precios [para cuándo]. Un precio real depende de [dos datos], y uno equivocado le hace perder tiempo. Bastan {minutes} minutos.',
    'think-about-it':
      'Por supuesto. ¿Qué parte lamentaría más si saliera mal? Un no vale tanto como un sí. Para esa parte sola bastan {minutes} minutos.',
    'bad-time':
      'Entonces muy breve y nada que leer. Si ahora no es el momento, basta una palabra. Si no, bastan {minutes} minutos cuando haya pasado lo peor.',
    'be-in-touch':
      'Me alegra que encaje. Para que no se pierda entre dos agendas, el siguiente paso útil es [reunión] con [persona]. Bastan {minutes} minutos.',
    sometime: 'Estupendo. La invitación llega en cuanto elija una hora.',
  },
};

const FRENCH: ReplyWords = {
  noTimes: '[jour et heure]',
  ask: 'Est-ce que {slots} vous convient pour cela ?',
  replies: {
    'call-me-later':
      'Avec plaisir. Pour que mon appel ne tombe pas en pleine réunion, fixons-en l’heure. {minutes} minutes suffisent, et vous aurez [réponse attendue].',
    'send-information':
      'Deux pages sont en route. Sont-elles surtout pour vous ou pour [fonction] ? Pour vos questions, {minutes} minutes suffisent.',
    'discuss-internally':
      'Bonne idée. Une page de ma part répond à ce que vos collègues demanderont sans doute, pour que vous n’ayez pas à le faire. {minutes} minutes suffisent.',
    'not-a-priority':
      'Je comprends. Qu’est-ce qui passe avant ? Si cela peut vraiment attendre, vous serez tranquille jusque-là. Si cela touche [votre priorité], {minutes} minutes montrent ce que coûte l’attente.',
    'next-quarter':
      'Avec plaisir. Pour un départ au [trimestre], la préparation commence [nombre] semaines plus tôt, et un rendez-vous s’annule facilement. {minutes} minutes suffisent.',
    'happy-with-supplier':
      'Alors gardez-les. Un second regard aide souvent : [une vérification], sans que rien ne doive changer. {minutes} minutes suffisent.',
    'no-budget':
      'C’est noté. Est-ce rien cette année, ou rien pour cela à ce stade ? Dans le second cas, {minutes} minutes avec [finances] montrent si cela se finance tout seul.',
    'not-the-right-person':
      'Merci de votre franchise. Qui est le plus touché quand [problème] arrive ? Avec vous au début, cette personne ne part pas de zéro. {minutes} minutes suffisent.',
    'send-a-price':
      'Vous aurez une fourchette [pour quand]. Un vrai prix dépend de [deux données], et un prix faux vous fait perdre du temps. {minutes} minutes suffisent.',
    'think-about-it':
      'Bien sûr. Quelle partie regretteriez-vous le plus si elle tournait mal ? Un non vaut autant qu’un oui. Pour cette seule partie, {minutes} minutes suffisent.',
    'bad-time':
      'Alors très court, et rien à lire. Si ce n’est pas le moment, un mot suffit. Sinon, {minutes} minutes suffisent quand le plus dur est passé.',
    'be-in-touch':
      'Tant mieux si cela convient. Pour que rien ne se perde entre deux agendas, la prochaine étape utile est [réunion] avec [personne]. {minutes} minutes suffisent.',
    sometime: 'Parfait. L’invitation part dès que vous choisissez une heure.',
  },
};

const PORTUGUESE: ReplyWords = {
  noTimes: '[dia e hora]',
  ask: 'Para isso, funciona para você {slots}?',
  replies: {
    'call-me-later':
      'Com prazer. Para que a minha ligação não pegue você em uma reunião, vamos dar uma hora a ela. Bastam {minutes} minutos, e você terá [resposta que queria].',
    'send-information':
      'Duas páginas já estão a caminho. São mais para você ou para [cargo]? Para as suas perguntas bastam {minutes} minutos.',
    'discuss-internally':
      'Boa ideia. Uma página minha responde ao que os seus colegas devem perguntar, para que você não precise. Bastam {minutes} minutos.',
    'not-a-priority':
      'Entendo. O que vem antes? Se isso puder mesmo esperar, você tem sossego até lá. Se tocar em [sua prioridade], {minutes} minutos mostram quanto custa a espera.',
    'next-quarter':
      'Com prazer. Para um início no [trimestre], o preparo fica [número] semanas antes, e uma reunião se cancela com facilidade. Bastam {minutes} minutos.',
    'happy-with-supplier':
      'Então fique com eles. Um segundo olhar costuma ajudar: [uma verificação], sem que nada precise mudar. Bastam {minutes} minutos.',
    'no-budget':
      'Entendido. Não há neste ano, ou ainda não para isso? No segundo caso, {minutes} minutos com [financeiro] mostram se isso se paga sozinho.',
    'not-the-right-person':
      'Agradeço a franqueza. Quem sente mais quando [problema] acontece? Com você no começo, essa pessoa não parte do zero. Bastam {minutes} minutos.',
    'send-a-price':
      'Você terá uma faixa de valores [até quando]. Um preço real depende de [dois dados], e um errado custa o seu tempo. Bastam {minutes} minutos.',
    'think-about-it':
      'Claro. Que parte você mais lamentaria se desse errado? Um não vale tanto quanto um sim. Para essa parte sozinha bastam {minutes} minutos.',
    'bad-time':
      'Então bem curto, e nada para ler. Se não for a hora, basta uma palavra. Se não, bastam {minutes} minutos quando o pior tiver passado.',
    'be-in-touch':
      'Que bom que combina. Para que não se perca entre duas agendas, o próximo passo útil é [reunião] com [pessoa]. Bastam {minutes} minutos.',
    sometime: 'Ótimo. O convite chega assim que você escolher um horário.',
  },
};

const LANGUAGES: Readonly<Record<ReplyLanguage, ReplyWords>> = {
  en: ENGLISH,
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
};

/** What stands in the place of times where there are none to offer. */
export const noTimesIn = (language: ReplyLanguage): string => LANGUAGES[language].noTimes;

/** The reply Bookend comes with, as templates with `{slots}` in them once. */
export function defaultReply(to: ReplyKind): WholeReply {
  const minutes = usualMinutes(to);
  if (isMail(to)) return { to, minutes, words: mailWords[to] };
  if (isMove(to)) return { to, minutes, words: moveWords[to] };
  const words = REPLY_LANGUAGES.map((language) => {
    const { ask, replies } = LANGUAGES[language];
    const reply = replies[to];
    return [language, reply.includes('{slots}') ? reply : `${reply} ${ask}`];
  });
  return { to, minutes, words: Object.fromEntries(words) };
}
