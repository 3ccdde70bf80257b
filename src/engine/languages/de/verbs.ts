import { type VerbTable, verbs } from '../language.ts';
import { conjugate, separable } from './conjugate.ts';

const plain = (list: string) => verbs(list, (stem) => conjugate(stem));

const rufen = conjugate('ruf', { past: 'rief riefen', participle: 'gerufen' });
const sprechen = conjugate('sprech', { second: 'sprich', past: 'sprach sprachen', participle: 'gesprochen' });
const besprechen = conjugate('besprech', { second: 'besprich', past: 'besprach besprachen', participle: 'besprochen' });
const treffen = conjugate('treff', { second: 'triff', past: 'traf trafen', participle: 'getroffen' });
const sehen = conjugate('seh', { second: 'sieh', past: 'sah sahen', participle: 'gesehen' });
const kommen = conjugate('komm', { past: 'kam kamen', participle: 'gekommen' });
const geben = conjugate('geb', { second: 'gib', past: 'gab gaben', participle: 'gegeben' });
const lassen = conjugate('lass', { past: 'ließ ließen', participle: 'gelassen' });
const schreiben = conjugate('schreib', { past: 'schrieb schrieben', participle: 'geschrieben' });
const senden = conjugate('send', { past: 'sandte sandten sendete sendeten', participle: 'gesandt gesendet' });
const schicken = conjugate('schick');
const gehen = conjugate('geh', { past: 'ging gingen', participle: 'gegangen' });
const lesen = conjugate('les', { second: 'lies', past: 'las lasen', participle: 'gelesen' });
const finden = conjugate('find', { past: 'fand fanden', participle: 'gefunden' });
const halten = conjugate('halt', { past: 'hielt hielten', participle: 'gehalten' });
const bleiben = conjugate('bleib', { past: 'blieb blieben', participle: 'geblieben' });
const machen = conjugate('mach');
const schauen = conjugate('schau');
const setzen = conjugate('setz');
const stellen = conjugate('stell');
const leiten = conjugate('leit');
const melden = conjugate('meld');
const greifen = conjugate('greif', { past: 'griff griffen', participle: 'gegriffen' });
const entscheiden = conjugate('entscheid', { past: 'entschied entschieden', participle: 'entschieden' });
const verschieben = conjugate('verschieb', { past: 'verschob verschoben', participle: 'verschoben' });
const unterschreiben = conjugate('unterschreib', { past: 'unterschrieb unterschrieben', participle: 'unterschrieben' });
const fuehren = conjugate('führ');
const nehmen = conjugate('nehm', { second: 'nimm', past: 'nahm nahmen', participle: 'genommen' });

const MEETING =
  'gespräch telefonat termin call videocall videokonferenz meeting treffen kaffee demo vorführung besprechung austausch telefontermin zoom teams-call abstimmung webcall video-call workshop';
const GAP =
  'termin zeitfenster slot zeitpunkt datum uhrzeit termine terminvorschlag terminvorschläge tag telefontermin lücke kalender';
const INSIDE =
  'intern team chef chefin geschäftsleitung geschäftsführung vorgesetzten vorgesetzter kollegen kollegin kollege rechtsabteilung einkauf vorstand finanzabteilung gremium partner';
const SELF = 'mich uns';

/** What German verbs do to a sales conversation. */
export const germanVerbs: readonly VerbTable[] = [
  {
    action: 'talk',
    verbs: [
      sprechen,
      besprechen,
      conjugate('telefonier', { participle: 'telefoniert' }),
      ...plain('red plauder quatsch schnack klön ratsch'),
      conjugate('unterhalt', { participle: 'unterhalten' }),
      conjugate('diskutier', { participle: 'diskutiert' }),
    ],
  },
  { action: 'talk', verbs: [treffen], needs: 'uns wir mich euch sie', without: 'entscheidung' },
  { action: 'talk', verbs: [sehen], needs: 'uns' },
  { action: 'talk', verbs: [conjugate('hör')], needs: 'uns voneinander', without: 'von auf' },
  {
    action: 'talk',
    verbs: [conjugate('besuch', { participle: 'besucht' })],
    without: 'website webseite seite homepage blog',
  },
  { action: 'talk', verbs: [gehen], needs: 'mittagessen essen lunch mittag' },
  { action: 'talk', verbs: [machen, fuehren, conjugate('trink'), ...plain('hab')], needs: MEETING },
  ...separable('talk', 'aus', [conjugate('tausch')]),
  ...separable('talk', 'zusammen', [setzen, kommen]),
  ...separable('talk', 'durch', [gehen, conjugate('sprech', { second: 'sprich' })]),
  ...separable('talk', 'vor', [stellen], { without: 'termin' }),
  { action: 'talk', verbs: [conjugate('zeig'), conjugate('präsentier'), conjugate('erläuter')] },
  ...separable('call', 'an', [rufen, conjugate('läut')]),
  ...separable('call', 'zurück', [rufen]),
  ...separable('call', 'durch', [rufen, conjugate('klingel')]),
  { action: 'call', verbs: [conjugate('kontaktier', { participle: 'kontaktiert' }), schreiben] },
  {
    action: 'deliver',
    verbs: [
      schicken,
      senden,
      unterschreiben,
      ...plain('mail liefer faxe'),
      conjugate('übersend', { participle: 'übersandt' }),
      conjugate('übermittel'),
      conjugate('erstell', { participle: 'erstellt' }),
      conjugate('unterzeichn', { participle: 'unterzeichnet' }),
      conjugate('besorg', { participle: 'besorgt' }),
    ],
  },
  ...separable('deliver', 'zu', [senden, schicken]),
  ...separable('deliver', 'zurück', [senden, schicken]),
  ...separable('deliver', 'weiter', [leiten, schicken]),
  ...separable('deliver', 'vor', [conjugate('bereit')]),
  ...separable('deliver', 'aus', [conjugate('füll'), conjugate('arbeit')]),
  ...separable('deliver', 'frei', [geben]),
  ...separable('deliver', 'zusammen', [stellen]),
  ...separable('deliver', 'fertig', [machen, stellen]),
  ...separable('deliver', 'bereit', [stellen]),
  ...separable('deliver', 'nach', [conjugate('reich'), conjugate('liefer')]),
  ...separable('deliver', 'hoch', [conjugate('lad', { second: 'läd', past: 'lud luden', participle: 'geladen' })]),
  { action: 'deliver', verbs: [lassen], needs: 'zukommen' },
  { action: 'deliver', verbs: [machen], needs: 'angebot offerte vorschlag', without: 'termin' },
  {
    action: 'answer',
    verbs: [
      ...plain('sag antwort'),
      conjugate('bestätig', { participle: 'bestätigt' }),
      conjugate('informier', { participle: 'informiert' }),
      conjugate('benachrichtig'),
    ],
  },
  { action: 'answer', verbs: [conjugate('nenn')], needs: GAP },
  { action: 'answer', verbs: [melden], needs: 'mich uns dich sich euch' },
  ...separable('answer', 'zurück', [melden, kommen]),
  ...separable('answer', 'mit', [conjugate('teil')]),
  ...separable('answer', 'zu', [kommen]),
  { action: 'answer', verbs: [geben], needs: 'bescheid rückmeldung feedback antwort auskunft nachricht update okay' },
  { action: 'answer', verbs: [lassen], needs: 'wissen' },
  { action: 'answer', verbs: [halten], needs: 'laufenden' },
  { action: 'answer', verbs: [setzen, ...plain('tret')], needs: 'verbindung' },
  { action: 'check', verbs: [...plain('klär check'), conjugate('erkundig')] },
  ...separable('check', 'ab', [conjugate('klär'), conjugate('stimm')], { without: 'ihnen dir euch termin' }),
  ...separable('check', 'nach', [conjugate('frag'), conjugate('hak')]),
  {
    action: 'check',
    verbs: [besprechen, sprechen, conjugate('diskutier')],
    needs: INSIDE,
    without: 'ihrem ihrer ihren deinem deiner',
  },
  {
    action: 'review',
    verbs: [
      ...plain('prüf'),
      lesen,
      conjugate('evaluier'),
      conjugate('bewert'),
      conjugate('überleg', { participle: 'überlegt' }),
    ],
  },
  ...separable('review', 'an', [schauen, sehen]),
  ...separable('review', 'durch', [lesen, schauen, sehen]),
  { action: 'review', verbs: [conjugate('werf', { second: 'wirf' })], needs: 'blick' },
  {
    action: 'decide',
    verbs: [entscheiden, conjugate('beschließ', { past: 'beschloss beschlossen', participle: 'beschlossen' })],
  },
  { action: 'decide', verbs: [treffen, conjugate('fäll')], needs: 'entscheidung' },
  {
    action: 'arrange',
    verbs: [
      conjugate('vereinbar', { participle: 'vereinbart' }),
      conjugate('terminier'),
      conjugate('buch'),
      conjugate('plan'),
    ],
    needs: `${GAP} ${MEETING} start kickoff kick-off projektstart umsetzung einführung rollout`,
  },
  {
    action: 'arrange',
    verbs: [
      finden,
      machen,
      such(),
      conjugate('legen'.slice(0, -2)),
      nehmen,
      conjugate('organisier'),
      conjugate('koordinier'),
      conjugate('reservier'),
    ],
    needs: `${GAP} ${MEETING}`,
  },
  ...separable('arrange', 'aus', [machen, such()]),
  ...separable('arrange', 'ab', [machen]),
  ...separable('arrange', 'fest', [conjugate('leg'), setzen]),
  { action: 'defer', verbs: [verschieben, conjugate('vertag', { participle: 'vertagt' })] },
  ...separable('defer', 'auf', [nehmen, greifen, conjugate('schieb')], {
    without: 'bezug kontakt verbindung protokoll',
  }),
  ...separable('defer', 'zurück', [stellen]),
  ...separable('contact', 'nach', [conjugate('fass')]),
  { action: 'contact', verbs: [bleiben], needs: 'kontakt verbindung' },
  { action: 'contact', verbs: [conjugate('connect'), conjugate('vernetz')], needs: SELF },
];

function such() {
  return conjugate('such');
}
