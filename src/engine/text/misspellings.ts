/** What quick typing makes of the words that steps are told by: the word, then its misspellings. None is a word of a language we read. */
const table =
  'the teh hte/and adn/this thsi tihs/that taht/what waht/with wiht/back bakc/know knwo konw/just jsut/let elt/' +
  'would woudl woud/should shoudl shoud/could coudl coud/again agian/forward foward forwad forwrad/receive recieve/' +
  'available avialable availble avaiable avalible avaliable availabe/availability availabilty avaliability/' +
  'monday monady mondya/tuesday teusday tusday tueday tuseday/wednesday wendesday wednsday wensday wednseday/' +
  'thursday thrusday thurday thursady/friday firday fridya/september septmber setpember/february febuary/january janurary/' +
  'sometime somtime/tomorrow tomorrw tomorro tommrow/next nxt/week wek weeek/schedule shedule schedual scedule/calendar calender/' +
  'meeting meetng meeitng meetign/convenient conveniant convinient/discuss dicuss disscuss/appointment apointment appointmnet/' +
  'confirm confrim/questions questoins quesitons/interested intrested intersted/opportunity oppurtunity oportunity/' +
  'coffee coffe/circle circel/please plese pelase/soon sooon/quarter quater';

const known = new Map<string, string>();
for (const line of table.split('/')) {
  const [word = '', ...misspelt] = line.split(' ');
  for (const one of misspelt) known.set(one, word);
}

/** A word as it was meant. In lower case. */
export const meant = (written: string): string => known.get(written) ?? written;
