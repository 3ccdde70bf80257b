/** What quick typing makes of the words that steps are told by: the word, then its misspellings. None is a word of a language we read. */
const table =
  'the teh hte/and adn/back bakc/know knwo/just jsut/would woudl woud/should shoudl shoud/could coudl/' +
  'again agian/forward foward forwad/receive recieve/available avialable availble avaliable/' +
  'tuesday teusday tusday tueday/wednesday wendesday wednsday wensday/thursday thrusday thurday/' +
  'friday firday/september septmber/sometime somtime/tomorrow tomorro/next nxt/' +
  'schedule shedule/calendar calender/meeting meetng/discuss dicuss/appointment apointment/confirm confrim/' +
  'questions questoins/interested intersted/coffee coffe/circle circel';

const known = new Map<string, string>();
for (const line of table.split('/')) {
  const [word = '', ...misspelt] = line.split(' ');
  for (const one of misspelt) known.set(one, word);
}

/** A word as it was meant. In lower case. */
export const meant = (written: string): string => known.get(written) ?? written;
