/** Sentences of made-up business mails. `{…}` is filled from the lists below. */
export const PLAIN = [
  'Thank you for showing us around the {place} {past}.',
  'The team in {city} liked how quickly your people answered.',
  'As you said, the {thing} takes {count} days more than it should.',
  'I went through the notes from our visit and marked the three places where the {thing} changes hands.',
  'Your colleague {name} mentioned that {count} of the sites already work this way.',
  'Last year we moved {count} customers of your size, and none of them lost a working day.',
  'The figures for {month} are in, and they look better than either of us expected.',
  'Most of the delay comes from the second approval, which nobody reads.',
  'We found {count} duplicates in the list you sent, mostly from the {city} office.',
  'Nothing in the contract stops you from adding seats in the middle of the term.',
  'The price stays at {price} for the first {count} seats and falls by a tenth above that.',
  'Two of your questions are about security, and the answers are in the second part of the document.',
  'What surprised me most was how much of the {thing} is still done on paper.',
  '{name} from finance was worried about the setup fee, which we have dropped since.',
  'Our support desk is in the same time zone as yours and answers in {count} minutes on average.',
  'The trial ran for {count} weeks without a single incident.',
  'I understand that the budget is tight this year, and that the {thing} has to pay for itself.',
  'The new version reads the old files, so there is nothing to convert.',
  'You are right that the export was slow; it was a missing index, and it is fixed.',
  'Both plants use the same parts list, but each keeps its own copy.',
  'The pilot in {city} started with {count} users and now has four times as many.',
  'It was good to meet {name} in person after all these months.',
  'In the meantime the {thing} keeps running as it does today.',
  'The steering group saw the draft in {month} and had no objections.',
  'Everything else on your list is part of the standard package.',
  'People tell us that the first week is the hardest and the second is easy.',
];

export const VAGUE = [
  "Let's find some time to talk in the next few weeks.",
  "I'll call you sometime next week.",
  'Let me know what you think.',
  'Would you be open to a quick chat about the {thing}?',
  'We should get together soon and go through the details.',
  "I'll get back to you once I have spoken to {name}.",
  'Looking forward to hearing from you.',
  'Happy to jump on a call whenever it suits you.',
  "Let's circle back after the summer.",
  "I'll send the revised offer as soon as it is ready.",
  'Could you check with {name} and let me know?',
  'If you have any questions, please reach out.',
];

export const CONCRETE = [
  'Can we review the offer on {day} at {hour}?',
  "I'll call you {day} at {hour} to settle the {thing}.",
  'Please send the signed form by {day}.',
  'Does {day} at {hour} or Friday at 11 work for a half-hour call with {name}?',
  'We meet on {month} {count} at {hour} in your office, as agreed.',
  'You will have the draft from me by {hour} on {day}.',
  'I have {day} at {hour} and {day} after 3 open for the walk-through.',
];

export const SUBJECTS = ['the visit', 'your offer', 'the pilot', 'next steps', 'the figures', 'the contract'];

export const FILLERS: Record<string, readonly string[]> = {
  place: ['warehouse', 'laboratory', 'office', 'workshop', 'archive'],
  past: ['last week', 'on Monday', 'in the spring', 'yesterday', 'the other day'],
  city: ['Turku', 'Leeds', 'Porto', 'Ghent', 'Boise', 'Graz'],
  thing: ['order check', 'intake form', 'stock count', 'monthly report', 'hand-over', 'price list'],
  name: ['Oona', 'Marek', 'Priya', 'Tomas', 'Beatriz', 'Henrik', 'Dana'],
  count: ['3', '6', '12', '14', '20', '25'],
  month: ['January', 'March', 'June', 'September', 'November'],
  price: ['$18 a seat', '€240 a month', '$4,900 a year'],
  day: ['Tuesday', 'Wednesday', 'Thursday', 'August 4', 'tomorrow'],
  hour: ['9:30', '10am', '2 pm', '3:15 pm', 'noon'],
};
