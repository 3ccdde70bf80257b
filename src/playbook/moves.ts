import { BRUSH_OFF_KINDS, type BrushOffAbout, brushOffs } from './brush-offs.ts';
import { MAIL_KINDS, type MailKind, MOVE_KINDS, type MoveKind, type ReplyKind, type ReplyLanguage } from './types.ts';

/** How long a meeting is taken to be when nothing is known of the one that is moved, minutes. */
const USUAL_MINUTES = 30;

/** What is said of a meeting that is to have another time. In the rep's language, as `brushOffs`. */
const moves: Readonly<Record<MoveKind, BrushOffAbout>> = {
  'own-move': {
    said: 'You ask to move it',
    title: 'A meeting put off may never come',
    why: 'What it was for still holds. Two times to choose from move it in one mail.',
    minutes: USUAL_MINUTES,
  },
  'their-move': {
    said: 'They ask to move it',
    title: 'They may only need another time',
    why: 'What the meeting was for still holds. Two times to choose from keep it from being put off for good.',
    minutes: USUAL_MINUTES,
  },
};

/** What the settings and the banner say of each reply that is no mail. */
export const replyAbouts: Readonly<Record<Exclude<ReplyKind, MailKind>, BrushOffAbout>> = { ...brushOffs, ...moves };

/** All replies of a playbook, in the order of the settings. */
export const REPLY_KINDS: readonly ReplyKind[] = [...BRUSH_OFF_KINDS, ...MOVE_KINDS, ...MAIL_KINDS];

/** How long the meeting is that a reply asks for, minutes. */
export const usualMinutes = (kind: ReplyKind): number => (isMail(kind) ? USUAL_MINUTES : replyAbouts[kind].minutes);

export const isMail = (kind: ReplyKind): kind is MailKind => (MAIL_KINDS as readonly string[]).includes(kind);

export const isMove = (kind: ReplyKind): kind is MoveKind => kind in moves;

type Words = Readonly<Record<ReplyLanguage, string>>;

/**
 * Words where a meeting is moved, as templates of `render`: it keeps what it was for, and only its time is asked for. A draft's
 * say nothing of whose wish it is, since a draft may answer them as well. Beyond English to people the rep is formal with.
 */
export const moveWords: Readonly<Record<MoveKind, Words>> = {
  'own-move': {
    en: 'Only the time of our meeting changes, and you still get all that we planned for it. Does {slots} suit you instead?',
    de: 'Nur der Zeitpunkt unseres Termins ändert sich, und alles, was wir dafür vorhatten, bleibt für Sie wie geplant. Passt Ihnen stattdessen {slots}?',
    es: 'Solo cambia la fecha de nuestra reunión, y todo lo que íbamos a ver en ella sigue en pie para usted. ¿Le viene bien en su lugar {slots}?',
    fr: 'Seul l’horaire de notre rendez-vous change, et tout ce qui était prévu pour vous reste au programme. Est-ce que {slots} vous convient à la place ?',
    pt: 'Só muda o horário da nossa reunião, e tudo o que estava previsto para você continua de pé. Em vez disso, funciona para você {slots}?',
  },
  'their-move': {
    en: 'Of course. Only the time of our meeting changes, and you still get all that we planned for it. Does {slots} suit you instead?',
    de: 'Selbstverständlich. Nur der Zeitpunkt unseres Termins ändert sich, und alles, was wir dafür vorhatten, bleibt für Sie wie geplant. Passt Ihnen stattdessen {slots}?',
    es: 'Por supuesto. Solo cambia la fecha de nuestra reunión, y todo lo que íbamos a ver en ella sigue en pie para usted. ¿Le viene bien en su lugar {slots}?',
    fr: 'Bien sûr. Seul l’horaire de notre rendez-vous change, et tout ce qui était prévu pour vous reste au programme. Est-ce que {slots} vous convient à la place ?',
    pt: 'Claro. Só muda o horário da nossa reunião, e tudo o que estava previsto para você continua de pé. Em vez disso, funciona para você {slots}?',
  },
};
