import { irregular } from './conjugate.ts';

export const faire = irregular('faire', {
  singular: 'fais',
  third: 'fait',
  thirdPlural: 'font',
  stem: 'fais',
  you: 'faites',
  future: 'fer',
  participle: 'fait',
  subjunctive: 'fass',
});
export const voir = irregular('voir', {
  singular: 'vois',
  third: 'voit',
  thirdPlural: 'voient',
  stem: 'voy',
  future: 'verr',
  participle: 'vu',
});
export const prendre = irregular('prendre', {
  singular: 'prends',
  stem: 'pren',
  thirdPlural: 'prennent',
  future: 'prendr',
  participle: 'pris',
  subjunctive: 'prenn',
});
export const tenir = irregular('tenir', {
  singular: 'tiens',
  third: 'tient',
  thirdPlural: 'tiennent',
  stem: 'ten',
  future: 'tiendr',
  participle: 'tenu',
  subjunctive: 'tienn',
});
export const revenir = irregular('revenir', {
  singular: 'reviens',
  third: 'revient',
  thirdPlural: 'reviennent',
  stem: 'reven',
  future: 'reviendr',
  participle: 'revenu',
  subjunctive: 'revienn',
});
export const dire = irregular('dire', {
  singular: 'dis',
  third: 'dit',
  stem: 'dis',
  you: 'dites',
  future: 'dir',
  participle: 'dit',
});
export const ecrire = irregular('écrire', {
  singular: 'écris',
  third: 'écrit',
  stem: 'écriv',
  future: 'écrir',
  participle: 'écrit',
});
export const repondre = irregular('répondre', {
  singular: 'réponds',
  stem: 'répond',
  future: 'répondr',
  participle: 'répondu',
});
export const mettre = irregular('mettre', {
  singular: 'mets',
  third: 'met',
  stem: 'mett',
  future: 'mettr',
  participle: 'mis',
});
export const remettre = irregular('remettre', {
  singular: 'remets',
  third: 'remet',
  stem: 'remett',
  future: 'remettr',
  participle: 'remis',
});
export const reflechir = irregular('réfléchir', {
  singular: 'réfléchis',
  third: 'réfléchit',
  stem: 'réfléchiss',
  future: 'réfléchir',
  participle: 'réfléchi',
});
export const relire = irregular('relire', {
  singular: 'relis',
  third: 'relit',
  stem: 'relis',
  future: 'relir',
  participle: 'relu',
});
export const lire = irregular('lire', { singular: 'lis', third: 'lit', stem: 'lis', future: 'lir', participle: 'lu' });
export const boire = irregular('boire', {
  singular: 'bois',
  third: 'boit',
  thirdPlural: 'boivent',
  stem: 'buv',
  future: 'boir',
  participle: 'bu',
});
export const revoir = irregular('revoir', {
  singular: 'revois',
  third: 'revoit',
  thirdPlural: 'revoient',
  stem: 'revoy',
  future: 'reverr',
  participle: 'revu',
});
export const transmettre = irregular('transmettre', {
  singular: 'transmets',
  third: 'transmet',
  stem: 'transmett',
  future: 'transmettr',
  participle: 'transmis',
});
export const fournir = irregular('fournir', {
  singular: 'fournis',
  third: 'fournit',
  stem: 'fourniss',
  future: 'fournir',
  participle: 'fourni',
});
export const remplir = irregular('remplir', {
  singular: 'remplis',
  third: 'remplit',
  stem: 'rempliss',
  future: 'remplir',
  participle: 'rempli',
});
export const prevenir = irregular('prévenir', {
  singular: 'préviens',
  third: 'prévient',
  thirdPlural: 'préviennent',
  stem: 'préven',
  future: 'préviendr',
  participle: 'prévenu',
});
export const reprendre = irregular('reprendre', {
  singular: 'reprends',
  stem: 'repren',
  thirdPlural: 'reprennent',
  future: 'reprendr',
  participle: 'repris',
  subjunctive: 'reprenn',
});
export const attendre = irregular('attendre', {
  singular: 'attends',
  stem: 'attend',
  future: 'attendr',
  participle: 'attendu',
});
