import { type VerbTable, verbs } from '../language.ts';
import { conjugate } from './conjugate.ts';
import {
  attendre,
  boire,
  dire,
  ecrire,
  faire,
  fournir,
  lire,
  mettre,
  prendre,
  prevenir,
  reflechir,
  relire,
  remettre,
  remplir,
  repondre,
  reprendre,
  revenir,
  revoir,
  tenir,
  transmettre,
  voir,
} from './irregular-verbs.ts';

const plain = (list: string) => verbs(list, (verb) => conjugate(verb));

const appeler = conjugate('appeler', { stressed: 'appell' });
const rappeler = conjugate('rappeler', { stressed: 'rappell' });
const envoyer = conjugate('envoyer', { stressed: 'envoi', future: 'enverr' });
const renvoyer = conjugate('renvoyer', { stressed: 'renvoi', future: 'renverr' });
const donner = conjugate('donner');
const passer = conjugate('passer');
const rester = conjugate('rester');
const garder = conjugate('garder');
const trouver = conjugate('trouver');
const fixer = conjugate('fixer');
const caler = conjugate('caler');
const poser = conjugate('poser');
const bloquer = conjugate('bloquer');
const reparler = conjugate('reparler');
const echanger = conjugate('échanger');
const parler = conjugate('parler');
const discuter = conjugate('discuter');
const valider = conjugate('valider');
const laisser = conjugate('laisser');
const organiser = conjugate('organiser');

const MEETING =
  'appel appels réunion réunions rendez rdv rendezvous visio visioconférence call point entretien échange démo démonstration café déjeuner teams zoom meet rencontre session visite atelier séance';
const GAP = 'créneau créneaux date dates moment horaire jour agenda heure slot';
const INSIDE =
  'interne équipe équipes direction responsable supérieur hiérarchie patron patronne associé associée associés collègue collègues collaborateurs comité juridique achats daf dg codir finance finances';
const THEIRS = 'votre vos ton ta tes client clients';

/** What French verbs do to a sales conversation. */
export const frenchVerbs: readonly VerbTable[] = [
  {
    action: 'check',
    verbs: [
      parler,
      discuter,
      echanger,
      voir,
      valider,
      passer,
      reparler,
      ...plain('évoquer soumettre étudier examiner regarder'),
    ],
    needs: INSIDE,
    without: `${THEIRS} vous`,
  },
  {
    action: 'talk',
    verbs: [
      parler,
      reparler,
      discuter,
      echanger,
      ...plain('converser débattre téléphoner présenter montrer expliquer rencontrer'),
    ],
  },
  {
    action: 'talk',
    verbs: [voir, revoir],
    needs: `nous se vous ensemble visu physique bureau ${MEETING}`,
    without: 'interne',
  },
  {
    action: 'talk',
    verbs: [faire, prendre, tenir, passer, boire],
    needs: MEETING,
    without: 'connaissance suite connaître',
  },
  { action: 'talk', verbs: [conjugate('réunir'), retrouver(), asseoir()], needs: 'nous se' },
  { action: 'talk', verbs: plain('croiser'), needs: 'vous te salon café nous' },
  { action: 'talk', verbs: plain('visiter'), without: 'site page blog lien' },
  { action: 'call', verbs: [appeler, rappeler, ...plain('contacter recontacter joindre relancer')] },
  { action: 'call', verbs: [ecrire] },
  { action: 'call', verbs: [passer, donner], needs: 'coup' },
  {
    action: 'deliver',
    verbs: [
      envoyer,
      renvoyer,
      ...plain(
        'adresser partager préparer communiquer finaliser transférer compléter retourner rédiger actualiser livrer chiffrer',
      ),
      transmettre,
      fournir,
      remplir,
    ],
  },
  { action: 'deliver', verbs: [faire], needs: 'parvenir suivre offre proposition devis passer' },
  { action: 'deliver', verbs: [mettre], needs: 'jour' },
  { action: 'deliver', verbs: plain('signer'), without: 'faire fais fait faites ferai ferons fera' },
  {
    action: 'deliver',
    verbs: [valider],
    needs: 'devis commande offre contrat bon proposition document documents maquette planning cahier périmètre avenant',
  },
  {
    action: 'answer',
    verbs: [dire, repondre, ...plain('confirmer informer indiquer notifier préciser signaler aviser')],
  },
  {
    action: 'answer',
    verbs: [prevenir],
  },
  { action: 'answer', verbs: [faire, laisser], needs: 'savoir retour signe' },
  { action: 'answer', verbs: [donner, apporter()], needs: 'réponse nouvelles retour feedback suite' },
  { action: 'answer', verbs: [tenir, garder], needs: 'courant jus informé informée informés' },
  { action: 'answer', verbs: [revenir], needs: 'vers vous toi', without: 'sujet concernant propos relativement' },
  { action: 'contact', verbs: [rester, garder], needs: 'contact' },
  {
    action: 'check',
    verbs: [...plain('vérifier consulter demander'), conjugate('renseigner')],
    needs: `auprès ${INSIDE}`,
    without: THEIRS,
  },
  { action: 'check', verbs: plain('vérifier') },
  { action: 'review', verbs: plain('consulter'), without: 'site page catalogue annonce' },
  {
    action: 'review',
    verbs: [...plain('étudier examiner analyser évaluer regarder considérer parcourir'), relire, lire, reflechir],
  },
  { action: 'review', verbs: [voir, donner, conjugate('jeter', { stressed: 'jett' })], needs: 'œil avis' },
  { action: 'decide', verbs: plain('décider trancher statuer arbitrer') },
  { action: 'decide', verbs: [prendre], needs: 'décision décisions' },
  {
    action: 'arrange',
    verbs: plain('planifier programmer agender réserver caler coordonner'),
  },
  {
    action: 'arrange',
    verbs: [fixer, caler, poser, bloquer, organiser, prendre, mettre, convenir(), ...plain('arrêter proposer')],
    needs: `${GAP} ${MEETING}`,
  },
  {
    action: 'arrange',
    verbs: [trouver],
    needs: `${GAP} ${MEETING}`,
    without: 'joint joints jointe jointes dessous annexe lien trouverez',
  },
  { action: 'arrange', verbs: plain('déplacer décaler avancer'), needs: MEETING },
  {
    action: 'defer',
    verbs: [...plain('reporter repousser décaler différer'), reprendre, attendre],
    without: 'réponse retour nouvelles confirmation suite accord validation',
  },
  { action: 'defer', verbs: [remettre], needs: 'plus tard rentrée janvier' },
];

function retrouver() {
  return conjugate('retrouver');
}
function asseoir() {
  return { infinitive: 'asseoir', 'we lets': 'asseyons' };
}
function apporter() {
  return conjugate('apporter');
}
function convenir() {
  return { infinitive: 'convenir', 'we lets': 'convenons' };
}
