import type { Language } from '../language.ts';

/** The small words of German, and the nouns a closing turns on. */
export const germanRoles: Language['roles'] = {
  if: 'wenn falls ob sofern',
  when: 'sobald nachdem während bevor solange seit',
  that: 'dass',
  and: 'und aber sowie',
  or: 'oder bzw beziehungsweise',
  not: 'nicht nichts kein keine keinen keiner keinem nie niemals',
  question: 'was wer wen wem welche welcher welches welchen welchem wo wohin wie wieviel wieviele warum wieso wann',
  i: 'ich',
  we: 'wir',
  you: 'sie du',
  third: 'er man',
  object: 'mir mich uns dir dich euch ihnen sich ihm ihn sie',
  here: 'mir mich uns',
  article:
    'der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner ihr ihre ihren ihrem ihrer dein deine deinen deinem deiner unser unsere unseren unserem unserer kein keine dieser diese dieses diesen zum zur beim vom im am',
  of: 'von vom des',
  preposition:
    'an auf mit bei zu aus nach vor in im am um für über unter durch gegen ohne wegen bis ab zwischen seit zum zur vom von beim',
  adverb:
    'bitte gern gerne noch mal einmal auch dann jetzt nun schon bereits kurz kurzfristig einfach sonst direkt persönlich nochmals nochmal wieder erneut es das dies dazu darüber hierzu nicht mehr intern gemeinsam zusammen natürlich selbstverständlich so doch ja also daher deshalb demnächst hierfür hier da bescheid wissen laufenden nochmal kurze zeitnahe mit',
  please: 'bitte gerne gern',
  report:
    'sagte sagten meinte meinten erwähnte erwähnten erzählte erzählten berichtete schrieb erklärte erklärten sagt meint',
  opinion:
    'denke glaube hoffe hoffen denken meine schlage schlagen vor bestätige bestätigen dankbar freuen freue schön',
  habit:
    'normalerweise üblicherweise regel gewöhnlich immer meistens jährlich monatlich grundsätzlich freitags montags dienstags mittwochs donnerstags',
  thank: 'danke dank vielen besten herzlichen',
  away: 'urlaub abwesend krank feiertag war waren hatte hatten verreist messe dienstreise unterwegs ausgebucht',
  trouble:
    'frage fragen rückfrage rückfragen problem probleme unklar unklarheiten hilfe unterstützung etwas anmerkungen anliegen brauchen benötigen brauchst benötigst braucht bedenken hilfreich',
  decision:
    'wann interesse interessiert aktuell relevant weiterhin besteht freigabe budget entscheidung entscheiden entscheidest passt passen passend vorgehen weitergeht weiter termin terminvorschlag termine terminvorschläge verfügbarkeiten zeitfenster chef chefin geschäftsführung uhrzeit tag zeitlich zeit verfügbar verfügbarkeit einverstanden zusage möglich starten zustimmt okay',
  meeting:
    'gespräch telefonat termin call videocall meeting treffen demo besprechung austausch kaffee videokonferenz workshop webinar telefontermin sitzung präsentation',
  works: 'passt passen passend passte frei verfügbar recht klappt ginge gut gelegen möglich ideal geht ordnung',
  glue: 'am den dem der des die das um und oder von vom im in bis zum ab nächster so noch auf für einen kommenden diesen gegen bzw , -',
  aside: 'weil da denn damit obwohl',
};
