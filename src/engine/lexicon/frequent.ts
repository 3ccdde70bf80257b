/** Words that are frequent in English mails. */
export const ENGLISH =
  'the to you of and a i in for is on we be will that it this with have can are me your our if at let know us please from by or an not ' +
  "thanks do my as would call next week meeting all any send up but 'll 're 've 'd 'm n't 's what when time was has should so just get see " +
  'could about could there he she they out there best regards hi free works work good great tuesday monday thursday friday';

/** Words that are frequent in other languages and rare or absent in English. */
export const OTHER =
  'der die das und ist nicht mit ich wir sie für auf ein eine zu den dem von bitte ' +
  'le la les des et est pas vous nous je une pour dans sur avec que qui merci ce au aux du ' +
  'el los las y en un por para con su pero como más está del al se lo nos ' +
  'o os as um uma não com ao dos da em ou il per di che ja är och att det som på för jag vi ' +
  'het een niet van ik wij met op en je mutta';
