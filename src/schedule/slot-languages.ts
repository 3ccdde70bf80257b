/** How a language writes the times on offer. `day` and `clock` go together as `label` says. */
export interface SlotWords {
  /** Monday first. */
  weekdays: readonly string[];
  /** January first. */
  months: readonly string[];
  /** @param clock `HH:MM` */
  clock(clock: string): string;
  /** A slot's start: day of the week, day, month and what `clock` gives. */
  label(weekday: string, day: number, month: string, clock: string): string;
  or: string;
  /** In front of the same times elsewhere, inside the bracket. */
  elsewhere: string;
  /** In front of a place: "in Helsinki". */
  in: string;
}

/** The hour without a nought before it, with its minutes unless there are none: "14", "9:30". */
const short = (clock: string, mark: string): string => {
  const [hour, minutes] = clock.split(':');
  return `${Number(hour)}${minutes === '00' ? '' : `${mark}${minutes}`}`;
};

/** "14h", "9h30". */
const hours = (clock: string): string => short(clock, 'h') + (clock.endsWith(':00') ? 'h' : '');

const list = (words: string): readonly string[] => words.split(' ');

/** Of the languages that Bookend reads closings in, by their code, but for English. */
export const slotLanguages: Readonly<Record<string, SlotWords>> = {
  de: {
    weekdays: list('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    clock: (clock) => `${short(clock, ':')} Uhr`,
    label: (weekday, day, month, clock) => `${weekday}, ${day}. ${month}, ${clock}`,
    or: 'oder',
    elsewhere: '; ',
    in: 'in',
  },
  es: {
    weekdays: list('lunes martes miércoles jueves viernes sábado domingo'),
    months: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    clock: (clock) => clock.replace(/^0/, ''),
    label: (weekday, day, month, clock) =>
      `el ${weekday} ${day} de ${month} a ${clock.startsWith('1:') ? 'la' : 'las'} ${clock}`,
    or: 'o',
    elsewhere: '; ',
    in: 'en',
  },
  fr: {
    weekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    clock: hours,
    label: (weekday, day, month, clock) => `le ${weekday} ${day === 1 ? '1er' : day} ${month} à ${clock}`,
    or: 'ou',
    elsewhere: ' ; ',
    in: 'à',
  },
  pt: {
    weekdays: list('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
    months: list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    clock: hours,
    label: (weekday, day, month, clock) => `${weekday}, ${day} de ${month}, ${/^1h/.test(clock) ? 'à' : 'às'} ${clock}`,
    or: 'ou',
    elsewhere: '; ',
    in: 'em',
  },
};
