import type { Language } from '../language.ts';
import type { TimeWord } from '../time-kinds.ts';

const each = (list: string, make: (index: number) => TimeWord): Record<string, TimeWord> =>
  Object.fromEntries(list.split(' ').flatMap((words, index) => words.split('|').map((word) => [word, make(index)])));

const DAY_PARTS = [
  ['früh|morgen|vormittag', 'morning'],
  ['mittag', 'lunch'],
  ['nachmittag', 'afternoon'],
  ['abend', 'evening'],
] as const;
const WEEKDAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');

export const germanTimeWords: Language['timeWords'] = {
  ...each('montag|mo dienstag|di mittwoch|mi donnerstag|do freitag samstag|sonnabend|sa sonntag', (i) => ({
    as: 'weekday',
    value: i + 1,
  })),
  ...each(
    'januar|jänner|jan februar|feber|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
    (i) => ({ as: 'month', value: i + 1 }),
  ),
  ...each('ein|einem|einer|eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', (i) => ({
    as: 'number',
    value: i + 1,
  })),
  ...each('heute morgen übermorgen', (i) => ({ as: 'days', value: i })),
  ...each('minute|minuten', () => ({ as: 'unit', unit: 'minute' })),
  ...each('stunde|stunden', () => ({ as: 'unit', unit: 'hour' })),
  ...each('tag|tage|tagen', () => ({ as: 'unit', unit: 'day' })),
  ...each('werktag|werktage|werktagen|arbeitstage|arbeitstagen', () => ({ as: 'unit', unit: 'business-day' })),
  ...each('woche|wochen', () => ({ as: 'unit', unit: 'week' })),
  ...each('monat|monate|monaten|monats', () => ({ as: 'unit', unit: 'month' })),
  ...each('quartal|quartals', () => ({ as: 'unit', unit: 'quarter' })),
  ...each('jahr|jahre|jahren|jahres|halbjahr', () => ({ as: 'unit', unit: 'year' })),
  ...each('vormittag|vormittags|früh', () => ({ as: 'part', part: 'morning' })),
  ...each('mittag|mittags', () => ({ as: 'part', part: 'lunch' })),
  ...each('nachmittag|nachmittags', () => ({ as: 'part', part: 'afternoon' })),
  ...each('abend|abends', () => ({ as: 'part', part: 'evening' })),
  // "Donnerstagnachmittag": the day and its part in one word.
  ...Object.assign(
    {},
    ...DAY_PARTS.map(([ends, part]) =>
      each(
        WEEKDAYS.map((day) =>
          ends
            .split('|')
            .map((end) => day + end)
            .join('|'),
        ).join(' '),
        (i) => ({
          as: 'weekday',
          value: i + 1,
          part,
        }),
      ),
    ),
  ),
};

const NEXT = 'nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|kommender|kommendes|kommendem';
const THIS = 'diese|dieser|diesen|dieses|diesem|laufenden';
const LAST = 'letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener|vorige|voriger|vorigen';
const BREAKS =
  'urlaub|sommer|ferien|sommerferien|feiertagen|feiertage|messe|ostern|weihnachten|pfingsten|sommerpause|jahreswechsel|abschluss|rücksprache|freigabe|rückkehr|fasching|karneval';

export const germanTimePhrases: Language['timePhrases'] = {
  weekday: ['@weekday', `${NEXT} @weekday`, `${THIS} @weekday`, '@weekday morgen', '@weekday dieser woche'],
  'weekday-next': [`@weekday in? der? ${NEXT} woche`, `@weekday der? ${NEXT} woche`, `${NEXT} woche ,? am? @weekday`],
  'weekday-plus': ['@weekday in einer woche'],
  'weekday-after-next': ['übernächsten @weekday', '@weekday in acht tagen'],
  date: ['', 'am|zum|den|dem|der|vom|bis|ab ', 'am|zum|vom|bis|ab den|dem|zum ', '@weekday ,? den|dem|der? '].flatMap(
    (before) => ['@digits . @month', '@digits . @month @digits', '@digits @month'].map((date) => before + date),
  ),
  numeric: ['', 'am|zum|den|dem|der|vom|bis|ab ', 'bis|ab zum|dem ', '@weekday ,? den|dem|der? '].flatMap((before) =>
    ['@digits . @digits .?', '@digits . @digits . @digits', '@digits / @digits'].map((date) => before + date),
  ),
  nth: ['am|zum|den|dem @digits .?', 'bis zum @digits .?', '@weekday ,? den|dem? @digits .?', 'bis @digits .'],
  days: ['@days'],
  in: ['in @number @unit', 'heute in @number @unit'],
  within: [
    'innerhalb von? @number @unit',
    'binnen @number @unit',
    'innerhalb der? nächsten @number stunden|tage',
    'in den nächsten @number stunden',
    'innerhalb der? nächsten stunden',
  ],
  clock: [
    'um|gegen @number',
    'um @number uhr',
    '@digits uhr',
    '@digits uhr @digits',
    '@digits :|. @digits',
    '@digits :|. @digits uhr|h',
    'um @digits :|. @digits uhr?',
    '@digits h @digits?',
    'um|gegen|ab @digits h @digits?',
    'um|gegen|ab? @digits , @digits uhr',
    'ab|gegen|nach|vor @digits uhr',
    'ab @digits :|. @digits uhr?',
  ],
  'clock-half-to': ['um? halb @number'],
  'clock-quarter-past': ['um? viertel nach @number'],
  'clock-quarter-to': ['um? viertel vor @number', 'um? dreiviertel @number'],
  'clock-range': [
    'zwischen|von @digits :|.? @digits? uhr? und|bis|-|– @digits :|.? @digits? uhr?',
    '@digits :|.? @digits? -|–|bis @digits :|.? @digits? uhr',
  ],
  noon: ['mittags um zwölf'],
  'first-thing': ['gleich in? der? früh', 'gleich früh'],
  part: ['am|zum @part', '@part', 'in der früh'],
  morning: ['am morgen', 'in der früh'],
  'this-morning': ['heute morgen|früh|vormittag'],
  'this-afternoon': ['heute nachmittag'],
  'this-evening': ['heute abend'],
  'end-of-day': [
    'im laufe des tages',
    'bis? tagesende',
    'feierabend',
    'ende des tages',
    'geschäftsschluss',
    'büroschluss',
    'dienstschluss',
  ],
  weekend: ['wochenende'],
  week: ['kw @digits', 'woche vom @digits .?', 'kalenderwoche @digits', '@digits . kw', 'woche ab @digits .?'],
  'period-next': [`${NEXT} @unit`, `im|in ${NEXT} @unit`],
  'period-this': [`${THIS} @unit`],
  period: [
    'im? @month',
    'in? ein|einem paar @unit',
    'einigen|einige|mehreren|wenigen|paar @unit',
    `den|die ${NEXT} @number? wochen|tage|tagen|monate|monaten`,
    'neuen|neues|neue jahr',
    'ersten|zweiten|dritten|vierten|letzten quartal|halbjahr',
    'q1|q2|q3|q4',
    'übernächste|übernächster|übernächsten woche',
    '@number wochen|monaten|monate',
    'herbst|frühjahr|frühling|sommer|winter',
    'monatsende|jahresende|quartalsende|jahresbeginn|jahresanfang|monatsanfang|jahreswechsel',
  ],
  unit: ['woche|monat|monats|quartal|quartals|jahr|jahres'],
  fuzzy: [
    'bald',
    'baldmöglichst',
    'demnächst',
    'in kürze',
    'zeitnah|zeitnahe|zeitnaher',
    'so bald|schnell wie möglich',
    'schnellstmöglich',
    'umgehend',
    'später',
    'zu gegebener zeit',
    'irgendwann',
    'die tage',
    'dieser tage',
    `den ${NEXT} tagen`,
    'asap',
    'in der nächsten zeit',
    'nächster zeit',
    'zu einem späteren zeitpunkt',
    'in naher zukunft',
    'bei zeiten',
    'mittelfristig',
    'kurzfristig',
    'ein andermal',
    'mal',
    'im laufe der? woche',
    'in absehbarer zeit',
    'nächstens',
  ],
  availability: [
    'wenn es ..3 passt',
    'wann es ..3 passt',
    'wenn sie|du|ihr ..3 zeit|luft|können|kannst|könnt|mögen|magst|möchten ..1 haben|hast|habt|finden?',
    'wann immer ..4',
    'bei gelegenheit',
    'sobald sie|du|ihr ..4 können|kannst|haben|hast|bereit|sind',
    'wie es ..2 passt',
    'jederzeit',
    'nach ihrem|deinem belieben',
  ],
  event: [
    'sobald',
    `nach dem|der|den|ihrem|deinem|meinem|unserer|ihrer|meiner|deiner? ${BREAKS}`,
    'zurück aus dem urlaub',
    'nach dem langen wochenende',
    'ostern|weihnachten',
  ],
  past: [
    'gestern',
    'vorgestern',
    'neulich',
    'kürzlich',
    `${LAST} @unit`,
    `${LAST} @weekday`,
    `${LAST} @month`,
    'vor @number @unit',
    'vor einigen|ein|wenigen|paar|kurzem paar? @unit?',
    'damals',
  ],
  recurring: [
    'montag|mo bis|-|– freitag|fr|samstag|sa|sonntag|so',
    'jeden|jede|jedes @weekday|@unit',
    'jeden @month',
    'jeden @weekday',
    'jede|jedes|jeden @unit',
    'montags|dienstags|mittwochs|donnerstags|freitags',
    'immer @weekday',
    'alle @number @unit',
  ],
  by: ['bis', 'bis zum|spätestens|einschließlich', 'spätestens', 'noch? vor dem?', 'bis zum|zur'],
  'by-end': ['bis|vor ende der|dieser|des|dieses?', 'bis zum ende der|dieser|des?'],
  after: ['ab', 'ab dem', 'nach dem|der'],
  around: [
    'etwa',
    'circa',
    'ca .?',
    'ungefähr',
    'vielleicht',
    'eventuell',
    'evtl .?',
    'irgendwann am|im?',
    'so um',
    'um den|dem',
    'rund um',
    'oder so',
    'herum',
    'gegebenenfalls',
    'möglicherweise',
    'gegen',
    'oder später',
  ],
  early: ['anfang'],
  mid: ['mitte'],
  late: ['ende'],
  // Besides zones, words that only look like a time: "guten Morgen", "schönen Abend".
  zone: [
    'mez|mesz|cet|cest|utc|gmt',
    'guten|schönen|schöner|angenehmen|schönes|schöne|gute morgen|abend|tag|mittag|nachmittag|vormittag|wochenende|woche|feierabend',
  ],
};
