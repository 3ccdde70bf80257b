/**
 * The vague lexicon. In a phrase `a|b` are alternatives and `~` stands for nothing: "at your|their earliest|~ convenience".
 * Longest match wins.
 */
export const FUZZY = `
soon
sooner rather than later
shortly
asap
a . s . a . p
as soon as possible|practical|practicable|feasible
as soon as you can
as quickly as possible
as early as possible
at the earliest possible|opportunity|~ time|date|moment|~
at your|their|our|the earliest possible|~ opportunity|availability|chance|~
in due course|time
in good time
in the near|nearer|foreseeable future
in the not too|so|~ distant future
in the very near future
in the not - so|too - distant future
in the future
in future
down the road|line|track
later down the road|line|track
further down the road|line|track
one of these days
someday
some day
one day soon
some day soon
any day now
going|moving forward
at some point|stage
at some point|stage soon|later|~
at some later point|date|stage|time
at a later date|time|stage|point
at a future date|time
at another time
another time
some other time
some time soon|later
sometime
sometime soon
midweek
sometime later
in a bit|while|little|moment|jiffy
in a moment or two
in a little|short bit|while
in a few
in a short time
a little later
a bit later
later
later on
before long
before too long
very|real|really|pretty|quite soon
eventually
in the long run|term
in the short|medium|longer term
next time
at the next opportunity
at first opportunity
right away
straight away
immediately
promptly
momentarily
in the weeks|months|days ahead
in the new year
into the new year
after|early|over the|in new year
the new year
over the coming period
when the time is right
when the time comes
when the dust settles
`;

export const AVAILABILITY = `
at your|their|his|her|our earliest|~ convenience
at your|their|his|her|our own|~ leisure
at an earlier|~ convenience
at a convenient time
at a time convenient
at a time that works|suits
at a time that are convenient
at a time of your choosing
a time that works|suits
any time that works|suits
whatever time works|suits
when convenient|possible|able|free|available
when you are free|available|able
when it are convenient
when it suits|works you|~
when time permits|allows
as time permits|allows
as your schedule|time permits|allows
when your schedule permits|allows
when schedules permit|allow
when you can
when|if|once you get a chance|moment|minute|min
when|if|once you get a free|spare|quiet moment|minute
when|if|once you get a|~ bit|little|~ of|~ time|bandwidth
when|if|once you get some|the time|bandwidth
when|if you get around to it
when|if you get an opportunity
when either of you get a chance|moment|minute
when next you are
whenever
whenever you like|want|can|are free|ready|available|~
whenever it are convenient|~
whenever are convenient|best|easiest|good
whenever works|suits|possible|convenient
whenever works|suits best|~ for|~ you|~
whenever you get a chance|moment|minute
whenever you get time
anytime
any time
any day
`;

/** Words that count as one and the same inside a phrase, so that the lexicon need not spell out each: the first of a group. */
const SAME = `you they he she i we
get gets have has find finds got
are is 're 's 'm
moment second sec
can could`;

let sames: Map<string, string> | undefined;

/** From a word to the one that stands for it in the lexicon. */
export function same(): ReadonlyMap<string, string> {
  if (!sames) {
    sames = new Map();
    for (const line of SAME.split('\n')) {
      const [first = '', ...others] = line.split(' ');
      for (const other of others) sames.set(other, first);
    }
  }
  return sames;
}
