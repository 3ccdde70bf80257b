/**
 * The vague lexicon, in the notation of `rules.ts`: the first line that fits is taken. A phrase is found by its rarest
 * word, so that others cost nothing. :you, :get and :is stand for their forms.
 */
export const FUZZY = `as ^soon as possible|practical|practicable|feasible
as ^soon as :you can|could
as ^soon as = grain:event weak call:event
as|too|how < ^soon = stop
sometime|some time|day? ^soon
very|real|really|pretty|quite? ^soon
as quickly|early as ^possible|practical|practicable|feasible
a? little|bit ^later
sometime|some time? ^later
:unit|no|or|not < ^later = stop
^later than|stage = stop
^later on?
^immediately after|before|available = stop
^promptly at = stop
^shortly|asap|someday|eventually|immediately|promptly|momentarily|midweek
at the|your|their|our ^earliest possible? opportunity|availability|chance|time|date|moment?
in due ^course|time
in the very? near|nearer|foreseeable? ^future
in ^future
in the not -? too|so? -? distant ^future
further|later? down the ^road|line|track
one of these ^days
some ^day soon?
going|moving ^forward
at some ^point|stage soon|later?
at a later|future ^point|date|stage|time
at some later ^point|date|stage|time
at? another ^time
some ^time soon|later
^sometime
in a ^second|sec or two
in a little|short? ^bit|while|little|moment|second|sec|jiffy|time
in a ^few
before too? ^long
in the ^short|medium|longer|long run|term
^next time
at the? next|first ^opportunity
right|straight ^away
in the ^weeks|months|days ahead
in|into|after|early|over the? new ^year
the new ^year
when the ^time comes
when the ^time is right`;

export const AVAILABILITY = `at your|their|his|her|our|an earliest|own|earlier? possible? ^convenience|leisure
at a convenient ^time
at? a|any|whatever ^time that? works|suits
at a ^time that? :is? convenient
^when|whenever it|:you? :is? convenient|possible|able|free|available
^whenever :is? best|easiest|good
^when it suits|works for? you?
^whenever it|:is? suits|works best? for? you?
^when|as your? time|schedule|schedules permits|allows|permit|allow
^when :you can|could
^when|if|once|whenever :you :get a|an|some|the free|spare|quiet|little|bit? of? chance|moment|second|sec|minute|min|time|bandwidth|opportunity
^when|if|once|whenever :you :get of? time|bandwidth
^whenever :you :is? like|want|can|could|ready
^whenever it|:you :is
^whenever|anytime
^any time|day !of`;
