/** The vague lexicon, in the patterns of `words.ts`. Longest match wins. YOU, GET and IS stand for their forms. */
export const FUZZY = `soon|shortly|asap|someday|eventually|immediately|promptly|momentarily|midweek
sooner rather than later
as soon|quickly|early as possible|practical|practicable|feasible
as soon as YOU can|could
at the|your|their|our earliest possible? opportunity|availability|chance|time|date|moment?
in due course|time
in the very? near|nearer|foreseeable? future
in future
in the not -? too|so? -? distant future
down the road|line|track
further|later down the road|line|track
one of these days
some day soon?
one|any day soon|now
going|moving forward
at some point|stage soon|later?
at a later|future date|stage|time|point
at some later point|date|stage|time
another time
at another time
some other time
some time soon|later
sometime soon|later?
in a little|short? bit|while|little|moment|second|sec|jiffy|time
in a moment|second|sec or two
in a few
a little|bit later
later on?
before too? long
very|real|really|pretty|quite soon
in the short|medium|longer|long run|term
next time
at the? next|first opportunity
right|straight away
in the weeks|months|days ahead
the new year
in|into|after|early|over the|in? new year
when the time comes
when the time is right
when the dust settles`;

export const AVAILABILITY = `at your|their|his|her|our|an earliest|own|earlier? possible? convenience|leisure
at a convenient time
a|any|whatever time that? works|suits
at a|any time that? works|suits
at a time that? IS? convenient
when|whenever it|YOU? IS? convenient|possible|able|free|available
whenever IS? best|easiest|good
when it suits|works for? you?
whenever it|IS? suits|works best? for? you?
when|as your? time|schedule|schedules permits|allows|permit|allow
when YOU can|could
whenever YOU IS? like|want|can|could|ready
whenever it|YOU IS
when|if|once|whenever YOU GET a|an|some|the free|spare|quiet|little|bit? of? chance|moment|second|sec|minute|min|time|bandwidth|opportunity
when|if|once|whenever YOU GET of? time|bandwidth
whenever
anytime
any time|day`;

/** The words that stand for one another in a phrase. */
export const FORMS = { YOU: 'you|they|he|she|i|we', GET: 'get|gets|have|has|find|finds|got', IS: "is|are|'re|'s|'m" };
