import type { ReceivedTable } from '../received-table.ts';

const INSIDE =
  'équipe|équipes|interne|direction|responsable|hiérarchie|patron|patronne|associé|associée|associés|collègue|collègues|comité|juridique|achats|daf|dg|codir|finance|informatique|ti|dsi';
const PROVIDER = 'prestataire|fournisseur|solution|outil|partenaire|agence|concurrent|confrère|société|offre';
const PRICES = 'prix|tarif|tarifs|devis|cotation|offre|proposition|soumission|coût|coûts|chiffrage';
const FILES =
  'information|informations|info|infos|documentation|doc|plaquette|brochure|présentation|document|documents|catalogue|éléments|mail';
const SEND =
  'envoyez|envoie|envoyer|envoi|transmettez|transmets|transmettre|adressez|adresse|adresser|passez|passe|parvenir|faites|partagez';
const LATER = 'trimestre|semestre|année|an|rentrée|vacances|fêtes|été|noël|pâques|automne|printemps|janvier|septembre';

/** How French mails answer and put off. */
export const frenchReceived: ReceivedTable = {
  but: 'mais cependant toutefois',
  until: "jusqu'",
  to: 'au à a',
  ordinals: ['premier première', 'second seconde deuxième milieu', 'troisième', 'dernier dernière'],
  cues: {
    accept: [
      "d' accord",
      '^ très bien|volontiers',
      '^ bien volontiers',
      'impec',
      'est bloqué|calé|noté ..3 agenda|calendrier',
      '^ ok|okay|oui|parfait|super|nickel|top|impeccable|entendu|noté|volontiers|banco|go|excellent $',
      '^ ok|okay|oui|parfait|super|nickel|entendu|noté|va|allons|partons pour|le|à|@weekday|demain',
      '^ confirmé|confirmée|je confirme',
      'je|nous confirme|confirmons|accepte|acceptons',
      "c' est parfait|noté|bon|ok|bien|top|nickel|calé|entendu|super",
      'ça|cela marche|roule|fonctionne|joue',
      'ça|cela ..1 me|nous va|convient|irait|arrange',
      'me|nous va|convient|conviennent|arrange|conviendrait ..1 bien|très|parfaitement|tout|?',
      'sans|aucun problème|souci',
      "vous|te|t' attends|attendons $",
      'confirmé|noté|calé|bloqué $',
      'ça|cela|ce me|nous semble ..1 bien|parfait|bon',
      'comptez|compte sur moi|nous',
      "j' y serai",
      'nous y serons',
      'on fait comme|ça',
      'va|part|reste|partons|restons ..1 pour|sur',
    ],
    fine: [
      'parfait|super|ok|nickel|possible|bien|bon|idéal|top|entendu|noté',
      'peux|pouvons|pourrais|pourrions',
      "fera|fait l' affaire",
      'celui|celle de|du|des',
      'premier|première|deuxième|second|seconde|troisième|dernier|dernière créneau|option|date|proposition|horaire',
      'suis|sommes|serai|serons ..2 disponible|disponibles|dispo|dispos|libre|libres',
      'préfère|préférons|choisis|choisissons|prends|prenons|retiens|retenons',
      'on se|nous voit|parle|retrouve|appelle|voyons|parlons',
      'vous|te|t|on attends|attendons|attend',
      'bloque|bloquons|notons|réserve|réservons|confirme|confirmons',
      'me|nous convient|va|arrange|irait|conviendrait',
    ],
    counter: [
      "m'|me|nous arrangerait|arrange|conviendrait|convient|irait ..1 mieux|davantage|plus",
      'serait mieux|préférable',
      'au lieu de|du',
      'à la place',
      'décaler|déplacer|reporter|avancer|repousser|décale|décalons|reporte|reportons|avance ..5 à|au|le|en|vers',
      'autre créneau|jour|date|horaire|moment|heure',
    ],
    perhaps: [
      'plutôt|préférerais|préférerions|préfère|préférons',
      'serait|est ce|il|elle ..1 possible',
      'pouvez|peux|pourriez|pourrait|peut vous|tu|on|être',
      'seriez|serais|êtes|es vous|tu ..1 disponible|dispo|libre',
      'et le|si',
      'pourquoi pas',
    ],
    declined: [
      "ne|n'|je ..3 peux|pouvons|pourrai|pourrons|pourra ..1 pas|plus",
      'peux|pouvons|pourrai|pourrons pas|plus',
      'ne ..3 va|convient|convenir|conviendra|arrange|colle|marche ..1 pas|plus',
      'pas être? possible|dispo|disponible|libre',
      'va|convient|marche|arrange|colle|colle pas|plus',
      'impossible|indisponible',
      'ai|avons rien avant',
      'rien ..3 ne colle|convient|va',
      'ai|avons ..1 déjà|un|une ..2 engagement|empêchement|réunion|rdv|rendez|contretemps|imprévu',
      'suis|serai|sommes|serons ..2 déplacement|absent|absente|congé|congés|pris|prise|route',
    ],
    every: [
      'peu importe',
      "m'|nous est égal",
      "l' un ou l'",
      'les|tous deux|trois|tous ..1 me|nous|conviennent|vont',
      "n' importe lequel|quand",
    ],
    refusal: [
      'pas|plus ..2 intéressé|intéressée|intéressés|intéressées|intéresse',
      'pas|aucun ..1 intérêt',
      'restons|reste|resterons|continuons|continuer|rester ..1 avec|chez|sur notre|nos',
      `retenu|choisi|opté|parti|partis|signé|retenons|choisissons ..5 autre|autres|concurrent|confrère|concurrente`,
      'pas ..2 donner|donnerons|donnons|donne|donnerai ..1 suite',
      'donner|donnerons|donnons|donnerai|donne ..1 pas ..2 suite',
      'pas ..1 poursuivre|continuer|renouveler|reconduire',
      'poursuivrons|renouvellerons|continuerons|poursuivons pas',
      'retirer|retirez|désinscrire|désinscrivez|désabonner|supprimer|supprimez|enlever|enlevez|radier ..5 liste|listes|fichier|base|diffusion',
      'ne plus|pas ..1 me|nous ..1 contacter|solliciter|écrire|appeler|relancer|envoyer',
      'ne ..1 contactez|écrivez|sollicitez|relancez|appelez plus|pas',
      'ne ..2 souhaite|souhaitons|veux|voulons plus ..1 recevoir|être',
    ],
    'for-now': [
      'pour le? moment|instant',
      'actuellement',
      'en ce moment',
      'cette année',
      'à ce stade',
      "pour l' instant",
      'tout de suite',
    ],
    absence: [
      'suis|serai|sommes|serons|étant ..3 absent|absente|absents|congé|congés|vacances|arrêt|déplacement|fermé|fermés|indisponible|salon|formation|étranger|repos',
      '^ absent|absente|absence|fermeture|fermé|fermés',
      '^ en arrêt|congé|congés|vacances|formation|déplacement|séminaire|réunion',
      'parti|partie|pendant en|mes|nos vacances|congés|congé',
      'profite|prends|pose ..3 vacances|congé|congés|repos',
      'sera|seront|serons|est|sont fermé|fermée|fermés|fermées',
      'accès limité',
      'pas joignable',
      'service|activité|activités|équipe|équipes|bureaux reprendra|reprendront|rouvrira|rouvriront',
    ],
    back: [
      'retour|reviens|reviendrai|reprends|reprendrai|reprendra|reprendront|reprise|rentre|rentrerai|répondrai|répondrons|réponds|répond|traiterai|réouverture|rouvrira|rouvrirons',
      'à nouveau',
      'se relit|retrouve|revoit',
      'joignable|disponible à|dès',
    ],
    note: [
      'urgence|urgences|urgent|urgente|absence|transféré|relais|remplace',
      'mon retour',
      'voir|contactez|contacter|adresser|adressez|attendant',
    ],
    'no-budget': [
      'pas|plus|aucun ..2 budget|budgets|moyens',
      'budget|budgets ..3 bouclé|gelé|gelés|consommé|épuisé|serré|figé|clos',
      'trop|plus cher|chère|élevé',
    ],
    'happy-with-supplier': [
      'satisfait|satisfaits|satisfaite|content|contents|contente ..2 de|du|avec',
      `avons|travaillons|utilisons|ai ..2 déjà ..4 ${PROVIDER}`,
      'sous contrat',
      'engagés|engagé ..2 avec|chez',
    ],
    'not-the-right-person': [
      'pas ..2 moi|bonne|bon ..2 qui|personne|interlocuteur|interlocutrice|gère',
      'pas ..2 mon|ma domaine|périmètre|ressort|rôle',
      'ne ..2 occupe|gère|suis pas|plus ..2 ça|cela|ce|sujet|charge|dossier',
    ],
    'not-a-priority': [
      'pas|plus ..4 priorité|prioritaire|prioritaires|actualité',
      'autres priorités|urgences|chantiers',
    ],
    'send-a-price': [`${SEND} ..6 ${PRICES}`],
    'send-information': [`${SEND} ..5 ${FILES}`],
    'discuss-internally': [
      `parle|parler|parlerai|parlons|vois|voir|vois|verrai|discute|discuter|échanger|regarde|regarder|soumets|soumettre|soumettons|valider|consulte|consulter|étudie|présente|remonte ..5 ${INSIDE}`,
      'passe|passée|passé|étude|discussion|cours en interne',
    ],
    'think-about-it': [
      'réfléchis|réfléchir|réfléchit|réfléchissons|réflexion|tête reposée?',
      'pas|rien ..2 décidé|tranché|arrêté',
      'étudions|étudie|analysons|comparons|comparer',
    ],
    'bad-time': [
      'pas ..2 bon|meilleur moment|période',
      "sous l' eau",
      'la tête sous|dans',
      'débordé|débordés|débordée|surchargé|surchargés|charrette|rush|folie|bouclage|jus',
      'pas ..1 temps',
    ],
    'next-quarter': [
      `après|prochain|prochaine|deuxième|second|troisième|quatrième|dernier|à|nouvelle|passé|passées ..2 ${LATER}`,
      'en pause|standby|suspens',
    ],
    'call-me-later': [
      'rappelez|rappelle|relancez|relance|recontactez|recontacte|revenez|reviens|retentez|recontacter|rappeler|relancer',
    ],
    sometime: ['un jour|de', 'plus tard', 'autre fois|moment'],
    'be-in-touch': [
      'reviens|revenons|reviendrai|reviendrons|recontacte|recontacterai|recontacterons|recontactera|redis|dis|dirai|dit|tiens|tenons|tiendrai|signe|informe|informons|informerai',
      'au courant',
    ],
  },
};
