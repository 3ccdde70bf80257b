import type { Language } from '../language.ts';

/** The small words of French, and the nouns a closing turns on. */
export const frenchRoles: Language['roles'] = {
  if: 'si',
  when: "quand lorsque lorsqu' quoique quoiqu' tandis pendant",
  that: "que qu' qui dont",
  and: 'et mais puis sinon',
  or: 'ou',
  not: "ne n' pas jamais sans aucun aucune",
  question: 'quel quelle quels quelles combien où comment pourquoi quand qui',
  i: "je j'",
  we: 'on nous',
  you: "tu vous te t' toi",
  third: "il elle ils elles se s' le la les l' lui leur y en",
  object: "me m' te t' se s' le la les l' lui leur nous vous moi toi y en",
  here: "me m' nous moi",
  article:
    "le la les l' un une des du au aux mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces",
  of: "de d' du des",
  preposition: "à a de d' en dans par pour sur sous avec sans chez vers avant après depuis dès au aux entre concernant",
  adverb:
    'aussi donc alors maintenant ensuite encore déjà bien volontiers simplement rapidement directement personnellement brièvement ensemble juste plutôt également vite mieux peut être certainement probablement sûrement ne pas plus jamais tous toutes toujours sans faute moi même ci eventuellement éventuellement de nouveau merci ok oui parfait',
  please: 'svp stp plaît please',
  report:
    'dit disait indiqué expliqué précisé mentionné assuré affirmé annoncé raconté demandé rapporté évoqué confiait voulait répondu',
  opinion:
    'pense pensons crois croyons espère espérons suppose supposons trouve propose proposons suggère suggérons confirme confirmons imagine est aimerais aimerions souhaite souhaitons souhaiterais souhaiterions voudrais voudrions',
  habit:
    'normalement habituellement généralement souvent toujours jamais régulièrement annuellement mensuellement hebdomadaire habitude principe',
  thank: 'merci remercie remercions ravi ravie ravis plaisir apprécié content contente enchanté enchantée',
  away: 'depuis congé congés absent absente absents férié vacances déplacement était étaient occupé occupée fermé fermés fermée indisponible pris prise',
  trouble:
    'question questions doute doutes problème problèmes souci soucis remarque remarques commentaire commentaires aide aider précision précisions besoin besoins complément compléments information informations renseignement renseignements hésitation empêchement contretemps',
  decision:
    'quand intéresse intéresserait intéressé intéressée intérêt disponibilité disponibilités disponible disponibles dispo dispos approbation validation budget décision décidez décides décider accord avancer avançons date dates heure horaire horaires créneau créneaux jour jours moment préférez préfères préférence direction résultat position suite convaincu feu',
  meeting:
    'appel réunion rendez rdv visio visioconférence call point entretien échange démo démonstration café déjeuner rencontre session visite atelier webinaire séance comité teams zoom meet',
  works:
    'convient conviendrait conviennent conviendraient va irait vont arrange arrangerait arrangent disponible disponibles dispo dispos libre libres parfait idéal possible marche colle',
  glue: "le la les l' à a au du de d' en dans pour et ou entre soit vers bien même ce cet plutôt",
  auxiliary: 'ai as a avons avez ont avais avait avions aviez avaient été',
  aside: "parce car comme afin puisque puisqu' bien",
};
