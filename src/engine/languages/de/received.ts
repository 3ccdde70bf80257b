import type { ReceivedTable } from '../received-table.ts';

const INSIDE =
  'team|intern|chef|chefin|geschäftsleitung|geschäftsführung|vorgesetzten|kollegen|kollegin|kollege|rechtsabteilung|einkauf|vorstand|finanzabteilung|gremium|partner|kompagnon|it|gesellschafter';
const PROVIDER = 'anbieter|lieferanten|lieferant|dienstleister|partner|lösung|tool|mitbewerber|wettbewerber|weg';
const PRICES =
  'preis|preise|preisliste|angebot|offerte|kosten|konditionen|kostenvoranschlag|tarife|aufstellung|kostenaufstellung';
const FILES =
  'unterlagen|infos|info|informationen|material|broschüre|prospekt|präsentation|dokumentation|details|katalog|infomaterial|was|etwas';
const SEND =
  'schicken|schick|schicke|schickst|schickt|senden|sende|sendest|mailen|mail|zukommen|zusenden|zuschicken|lassen|geben';
const LATER =
  'quartal|halbjahr|jahr|frühjahr|sommer|herbst|winter|urlaub|ferien|ostern|weihnachten|feiertagen|jahreswechsel|messe|januar|jänner|september';

/** How German mails answer and put off. */
export const germanReceived: ReceivedTable = {
  but: 'aber jedoch allerdings sondern dafür dagegen nur',
  until: 'bis',
  to: 'bis',
  ordinals: [
    'erste ersten erster',
    'zweite zweiten zweiter mittleren',
    'dritte dritten dritter',
    'letzte letzten letzter',
  ],
  cues: {
    accept: [
      'passt|passte|passen ..2 mir|uns|gut|super|perfekt|prima|bestens|wunderbar|bei|ausgezeichnet',
      '^ passt',
      'das passt|klappt|geht|ginge',
      'eingetragen|fix|fixiert|notiert|gebucht|vorgemerkt|geblockt|bestätigt $',
      'einverstanden',
      '^ sehr gerne|gern',
      'im kalender',
      'können wir so machen',
      'geht|ginge ..1 klar|in|gut',
      'klappt|funktioniert ..2 gut|super|bei|prima|bestens|wunderbar',
      '^ ok|okay|oki|ja|jo|gut|gerne|gern|perfekt|super|prima|top|alles|abgemacht|bestätigt|notiert|gebucht|wunderbar|bestens|fein|klasse|tipptopp $',
      '^ ok|okay|ja|gut|gerne|gern|perfekt|super|prima|alles|alles ,? klar|dann|am|um|gerne|@weekday',
      'ist|wäre|sind super|perfekt|prima|gut|ok|okay|ideal|bestens|notiert|wunderbar|recht|möglich|eingetragen|in',
      'bestätige|bestätigen ich|wir|hiermit|den|gerne?',
      'ich|wir bestätige|bestätigen',
      'nehme|nehmen ich|wir ..2 an|wahr',
      'bin|sind ..1 dabei|da|dort',
      'freue|freuen ..2 auf ..1 gespräch|termin|treffen|austausch|demo|call',
      'bis dann|dahin|dort',
      'so machen wir',
      'machen wir so|das',
      'trage|tragen|notiere|habe ..4 ein|eingetragen|notiert|vorgemerkt|geblockt',
    ],
    fine: [
      'passt|passen|geht|ginge|klappt|klappte|recht|gut|perfekt|super|prima|möglich|ok|okay|ideal|fein',
      'kann|könnte|können|könnten ich|wir',
      'am liebsten',
      'halten wir ..4 fest',
      'von den dreien|zweien|beiden',
      'mittleren|mittlere',
      'machen|nehmen|sagen wir',
      'erste|ersten|zweite|zweiten|dritte|dritten|letzte|letzten termin|option|vorschlag|slot|zeitpunkt',
      'ich|wir kann|könnte|können|könnten',
      'habe|hätte|haben|hätten ich|wir ..2 zeit|frei|luft|platz',
      'bin|sind ..2 frei|verfügbar|erreichbar|da',
      'nehme|nehmen|bevorzuge|bevorzugen|wähle',
      'würde|würden ..3 klappen|passen|gehen',
      'wir sehen|hören|sprechen|treffen',
      'sehen|hören|sprechen|treffen wir',
      '^ dann|also? bis',
    ],
    counter: [
      'statt|anstatt|anstelle|stattdessen',
      'auf ..5 legen',
      'verschieben|verlegen|vorziehen|umlegen|verschoben',
      'anderer|anderen|andere|anderes termin|tag|zeit|zeitpunkt|uhrzeit|datum',
      'besser|lieber|angenehmer ..2 wäre|passen|ginge|ist',
      'wäre|passt|passen|würde|ist ..8 besser|lieber',
    ],
    perhaps: [
      'lieber|besser|eher',
      'ginge|geht|passt|klappt|würde|wäre ..2 auch|vielleicht|ihnen|dir|euch|es|der|am',
      'könnten|können|wollen wir',
      'wie wäre|wärs|siehts|sieht',
      'alternativ|sonst|ansonsten|andernfalls',
    ],
    declined: [
      'kann|können|könnte|schaffe|schaffen|schaff ..5 nicht|leider',
      'passt|passen|geht|ginge|klappt|klappte ..5 nicht',
      'leider ..5 nicht|verhindert|keine|kein|unmöglich',
      'bin|sind|sitze ..4 unterwegs|verhindert|verplant|ausgebucht|weg|urlaub|dienstreise',
      'muss|müssen ..3 absagen',
      'kommt|ist ..3 dazwischengekommen|dazwischen',
      'habe|hab|haben ..3 schon|bereits ..3 termin|was|etwas|meeting',
      'keine zeit',
    ],
    every: [
      'passen|passt|gehen|geht alle|alles|beide',
      'beide|beides|alle|alles ..1 passt|passen|geht|gehen|möglich|recht',
      'egal',
      'jeder der|von',
    ],
    refusal: [
      'kein|keinerlei interesse',
      'nicht ..2 interessiert',
      `anderen|andere|anderer|andern|anderes ${PROVIDER} ..3 entschieden|beauftragt|gewählt|gehen`,
      `entschieden ..3 für ..3 andere|anderen|andern|anderes`,
      'gegen ..6 entschieden',
      'nicht weiterverfolgen|weiter|fortführen|verlängern|weiterführen|beauftragen|fortsetzen ..1 verfolgen?',
      'sehen|nehmen ..3 abstand',
      'streichen|streich|löschen|lösche|nehmen|nimm|entfernen|austragen ..5 verteiler|liste|datenbank|adressbestand',
      'aus ..3 verteiler|liste|datenbank ..2 streichen|löschen|nehmen|entfernen|austragen',
      'nicht|keine|keinen ..1 mehr ..2 kontaktieren|anschreiben|anrufen|kontaktiert|angeschrieben|mails|werbung|kontakt|melden',
      'bleiben bei unserem|unserer|unseren|dem bisherigen|der bisherigen',
      'erteilen|erteile ..3 absage',
      'absagen',
    ],
    'for-now': [
      'momentan|derzeit|aktuell|gerade|grad|zurzeit|vorerst|vorläufig|jetzt',
      'im|zum moment|augenblick|zeitpunkt',
      'dieses|heuer jahr|quartal',
    ],
    absence: [
      'bin|sind ..9 abwesend|büro|urlaub|krank|krankgeschrieben|elternzeit|karenz|ferien|verreist|auswärts|unterwegs|dienstreise|messe|sabbatical|ausland|schulung|seminar',
      'befinde|befinden ich|wir? mich|uns ..7 urlaub|elternzeit|ferien|sabbatical|dienstreise|krankenstand',
      '^ abwesend|abwesenheit|betriebsferien|betriebsurlaub|urlaub',
      '^ im|am urlaub|krankenstand',
      'ab in ..1 urlaub|ferien',
      'diese|heute|derzeit|momentan|aktuell|zurzeit|ganztägig ..5 abwesend|urlaub|ferien|krankenstand|besprechungen|termin|terminen',
      'während meines|unseres urlaubs|betriebsurlaubs',
      'genieße|habe|gönne ..4 urlaub|ferien|auszeit|tage',
      'nicht im|am büro|haus|arbeitsplatz|platz',
      'außer haus',
      'nicht zu? erreichen|erreichbar',
      'bleibt|bleiben|ist|sind|haben ..7 geschlossen',
      'nur eingeschränkt|unregelmäßig',
      'schulung|fortbildung beantworte',
      'machen sommerpause|betriebsferien|weihnachtspause',
    ],
    back: [
      'zurück|wieder|erreichbar|rückkehr|rückkehrdatum|beantworte|beantworten|antworte|antworten|kehre|antwort|wieder',
    ],
    note: [
      'dringenden|dringende|dringend|dringlich|notfall|notfälle|notfällen|vertretung|vertritt|vertreten|weitergeleitet|weitergeleitete|eingeschränkt|abwesenheit',
      'bitte an|wenden',
      'wenden|kontaktieren sie',
    ],
    'no-budget': [
      'kein|keine|ohne ..2 budget|mittel',
      'budget ..4 gesperrt|eingefroren|ausgeschöpft|aufgebraucht|verplant|gekürzt|zu|weg',
      'zu teuer|kostspielig|hoch',
    ],
    'happy-with-supplier': [
      'zufrieden|glücklich mit',
      'mit ..8 zufrieden|gut|bestens',
      `haben|arbeiten|nutzen|setzen ..2 bereits|schon ..5 ${PROVIDER}|vertrag`,
      'gut aufgestellt|versorgt',
      'vertraglich gebunden',
    ],
    'not-the-right-person': [
      'nicht ..3 zuständig|verantwortlich|richtige|ansprechpartner|ansprechpartnerin',
      'falsch|falschen|verkehrt bei|an|ansprechpartner',
      'macht|liegt bei uns? ..3 einkauf|kollege|kollegin|abteilung|chef|it',
    ],
    'not-a-priority': [
      'keine|nicht ..3 priorität|prio|thema|oben|fokus',
      'andere prioritäten|themen|baustellen',
      'kein thema',
    ],
    'send-a-price': [`${SEND} ..8 ${PRICES}`, `${PRICES} ..4 schicken|senden|zusenden|zukommen|mailen|zuschicken`],
    'send-information': [`${SEND} ..6 ${FILES}`, `${FILES} ..4 schicken|senden|zusenden|zukommen|mailen|zuschicken`],
    'discuss-internally': [
      `bespreche|besprechen|kläre|klären|klär|abklären|abstimmen|spreche|sprech|frage|rede|red|vorstellen|gebe|bringe|leite|prüfen ..6 ${INSIDE}`,
      `${INSIDE} ..3 besprechen|klären|abklären|abstimmen|prüfen|vorstellen`,
      'rücksprache',
    ],
    'think-about-it': [
      'überlege|überlegen|überleg|nachdenken|denke|denken|schlaf|schlafe ..3 mal|darüber|drüber|mir|uns?',
      'noch|bisher nichts|nicht ..2 entschieden',
      'prüfen|vergleichen ..2 gerade|noch|derzeit',
    ],
    'bad-time': [
      'kein|nicht ..1 guter|guten|gute|der|richtige zeitpunkt|moment|zeit',
      'land unter',
      'hütte|baum brennt|brennen?',
      'brennt ..2 hütte|baum',
      'viel zu tun|los',
      'stress|stressig|ausgelastet|überlastet|eingespannt|jahresabschluss|monatsabschluss|zugeschüttet|hektisch',
      'keine zeit|kapazität|kapazitäten|luft|ressourcen',
    ],
    'next-quarter': [
      `im|in|nach|ab|erst|nächsten|nächstes|nächste|kommenden|zweiten|dritten|vierten ..2 ${LATER}`,
      'auf eis',
      'liegt|gelegt ..1 eis',
    ],
    'call-me-later': [
      'rufen|ruf|melden|meld|melde|kommen|komm|fragen|frag|schreiben|schreib|probieren|probier|versuchen|versuch ..8 nochmal|nochmals|wieder|erneut|noch|nach|später',
    ],
    sometime: ['irgendwann', 'ein andermal', 'später mal|wieder?', 'mal wieder'],
    'be-in-touch': [
      'melde|melden|meld|meldet|rühr|rühre|komme|kommen|gebe|geben|geb|sag|sage|informiere|informieren|hören|hörst|laufenden|rückmeldung|bescheid',
    ],
  },
};
