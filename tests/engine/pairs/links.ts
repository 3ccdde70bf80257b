import { readPairs } from './read-pairs.ts';

/** A booking link with an ask is concrete; any other link is no time, and an ask to book without a link has none. */
export const links = readPairs(`
out concrete: Grab any slot that suits you: https://calendly.com/nordholt/30min
out none: More about the product: https://nordholt.example/product

out concrete: Here's my calendar: https://cal.com/amira/intro
out none: Here's our changelog: https://nordholt.example/changes

out concrete: Book a time with me here: https://meetings.hubspot.com/amira
out hard: Book a time with me whenever it suits you.

in concrete: Please book a slot with Yusuf at https://calendly.com/yusuf-b/site-visit
in soft: Please read the site rules at https://brennhof.example/rules

out concrete: If it's easier, pick a time: https://savvycal.com/lotte/chat
out hard: If it's easier, pick a time and let me know.

out concrete: You can choose a slot on https://outlook.office.com/bookwithme/user/ab12
out none: You can see the prices on https://brennhof.example/pricing

in concrete: My assistant keeps my diary here, choose what suits: https://calendly.com/office-grau/60min
in none: My assistant keeps the minutes here: https://docs.example/minutes

out hard: Let's have a call, here is what we'd cover: https://docs.example/agenda
out concrete: Let's have a call, take any slot here: https://calendly.com/ines-r/45min

out hard: Can we talk about the deck? https://slides.example/deck-7
out concrete: Can we talk about the deck? https://calendly.com/kofi/deck-review

out soft: Please fill in the form: https://forms.example/intake
out concrete: Please fill in the form by Thursday: https://forms.example/intake

in none: We used Calendly for our interviews last year.
in concrete: We use Calendly for our interviews, take a slot: https://calendly.com/hanna-w/interview

out concrete: Schedule your onboarding session here: https://app.chilipiper.com/book/onboarding
out hard: Schedule your onboarding session with us when you're ready.

out concrete: My booking page is https://koalendar.com/e/meet-with-jorge in case you'd like a walkthrough.
out hard: Let me know in case you'd like a walkthrough on a call.

in concrete: Reserve your slot for the supplier day at https://cal.com/brennhof/supplier-day before Friday.
in none: The programme of the supplier day is at https://brennhof.example/supplier-day

out concrete: Find a time that works for you on my calendar: https://calendar.app.google/x7Yk2
out hard: Find a time that works for you and your team.

out soft: Please upload the logo to https://files.example/upload
out concrete: Please upload the logo today to https://files.example/upload

out concrete: Want to see it live? [[Take a slot: https://calendly.com/petra-v/live]]
out none: Want to see it live? [[Recording: https://video.example/w/8812]]

in none: The call of this morning was recorded: https://zoom.us/rec/share/88
in concrete: Join us tomorrow at 9 at https://zoom.us/j/88012

out concrete: Our calendars are linked below, please pick something: https://zcal.co/team-west/30min
out none: Our terms are linked below: https://nordholt.example/terms

out hard: I'd be glad to show you around the tool: https://nordholt.example/tour, so let's find a date.
out concrete: I'd be glad to show you around the tool, find a date here: https://tidycal.com/sanna/tour

out none: Our status page moved to https://status.example
out concrete: Our call moved to Thursday at 4: https://meet.google.com/abc-defg-hij
`);
