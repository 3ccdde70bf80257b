import { readPairs } from './read-pairs.ts';

/** Mails typed in a hurry: no stops, no capitals, no question marks. */
export const noPunctuation = readPairs(`
out hard: thanks for the demo can we talk next week
out none: thanks for the demo we had last week

out hard: hi jens⏎[[lets catch up soon]]⏎mira
out concrete: hi jens⏎[[lets catch up tuesday]]⏎mira

in hard: looks good will get back to you
in none: looks good as far as i can tell

in soft: can you send me the pricing
in none: is the pricing per seat or per site

out concrete: are you free thursday at 2
out hard: are you free for a call at some point

out hard: call me when you can
out none: they call us when something breaks

in none: not interested please remove me
in hard: interested please call me

in hard: lets revisit after the summer
in concrete: lets revisit on the 3rd of august

out soft: the quote is attached let me know if you have questions
out concrete: the quote is attached let me know by friday if you want it

out concrete: great see you wednesday at 10
out none: great seeing you wednesday in the webinar

in soft: ok will send you the signed form
in none: ok i have sent you the signed form

out hard: hope you are well any chance we could meet
out none: hope you are well and had a good summer

out concrete: i can do mon 9 or tue 11 your call
out hard: i can do a call whenever you like

in hard: busy right now try me next quarter
in none: busy right now with the quarter end

out soft: sent you the deck⏎[[thoughts]]
out none: sent you the deck, lets go through it monday at 9⏎[[thoughts]]

in hard: my boss is away i need to ask him and come back to you
in none: my boss is away and nobody else knows

out hard: would love to show you what we built sometime
out none: loved showing you what we built

out concrete: pick a slot here calendly.com/rowan-d/20min
out none: the docs are here docs.rowan.example/start

in concrete: 3pm today works
in none: 3pm today was the last export

out hard: hi pilar⏎quick one⏎[[do you have 15 minutes for me in the next days]]⏎ben
out concrete: hi pilar⏎quick one⏎[[do you have 15 minutes for me at 4 today]]⏎ben

in hard: we will think about it
in none: we thought about it a lot

out soft: please sign the order form thanks
out concrete: please sign the order form today thanks
`);
