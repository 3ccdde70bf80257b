/** Stretches wider than a day, lengths of time and events, by the word each is found by. Notation in `pattern.ts`. */
export const PERIODS = `mid - ^week = week:0 kind:period *wider
-|~ ^:unit = stop
^eom = kind:period grain:month mod:end *wider
the|this? :next :work? ^:unit or two = hedged
in|within? the|this? :next ^hour|hr = mod:by .kind:minutes .minutes:60 .deadline
the|this? :next :work ^day = .days:1 .business
:next|:last|:this :work? ^:minute|day|minutes|mins|hours|hrs = stop
:last ^:unit of = stop
:this :work? ^:units = stop
in|over? the|this? :next :work|calendar|full? ^:units = hedged
in|over? the|this? :last :work|calendar|full? ^:units = hedged past
the|this? :last :work? ^:unit = kind:period week:-1 past *wider
the|this? :next :work? ^:unit = kind:period week:1 *wider
the|this? :this :work? ^:unit = kind:period week:0 *wider
the? that|same ^:week|weeks = kind:period week:0 anaphoric *wider
the other ^day = past
:work ^:unit = business call:duration
^:unit = call:duration
^:wide -? end !of = kind:period mod:end grain:month *wider
within the ^:week = mod:by .kind:week-end .week:0
within the ^:minute|day = mod:by .days:0
the? ^:week of|commencing|beginning|starting|ending = kind:period grain:week partial weak
the ^:week after next = kind:period grain:week week:2 *wider
the ^:week after > :end|- = kind:period grain:week week:1 *wider
the ^:week after|before = grain:week
later|late on|in? the ^:week = kind:period week:0 mod:late hedged *wider
early on|in? the ^:week = kind:period week:0 mod:early hedged *wider
the? ^end|close of :det? :work|following|current? :wide = kind:period mod:end *wider
the? ^end|close of :det? q|h # = kind:period grain:quarter mod:end *wider
the? ^end|close of :det? :any-month = kind:period grain:month mod:end *wider
:last ^:any-month #y? = kind:period grain:month past *wider
:this|:next ^:month #y? = kind:period grain:month *wider
^:month . #y = kind:period grain:month *wider
^:month #y = kind:period grain:month *wider
^:long-month = kind:period grain:month *wider
in|by|until|till|before|after|since|for|of|mid|early|late|from|through|to|during|around -? < ^:Mon !CAP = kind:period grain:month *wider
OUT|NL < ^q|h #d .|:|) = stop
^q|h #d #y? = kind:period grain:quarter *wider
:this|:next ^:season = kind:period grain:quarter *wider
:last ^:season = kind:period grain:quarter past *wider
in|during|over|by|until|till|after|before|early|late|mid < ^:season = kind:period grain:quarter *wider
in < the ^:season = kind:period grain:quarter *wider
in|during|over|by|until|till|after|before|early|late|mid < the ^:season > :end|-|(|of|and|or|if|when|to|for|with|but|so|as|we|i|you|is|would|at|because|since|then = kind:period grain:quarter *wider
after|over|before|during|until|till|around|following|by|post the|my|our|your|their? summer|winter|spring|christmas|easter|bank|thanksgiving? ^:holiday break|season|weekend? = grain:event
^:link = call:link`;

/** Times told by an event. */
export const EVENTS = `at < ^once = stop
^once a|again|more|every|per = stop
on|of|about|determine|ask|and|wonder < ^when = stop
^once = grain:event weak call:event
^when > :subject|CAP = grain:event weak call:event
:be < ^pending = stop
^after|until|till|upon|pending = grain:event weak call:event`;

/** What stands before a stretch, and before or after a length of time. */
export const PERIOD_TABLES = {
  wider: `mid -? ^ = mod:mid hedged
early on|in? ^ = mod:early hedged
late|later on|in? ^ = mod:late hedged
earlier on|in? ^ = mod:early hedged past
sometime|anytime in? ^ = mod:sometime hedged
some|any|one time|day in? ^ = mod:sometime hedged
around ^ = mod:around hedged
by ^ = mod:by
before|until ^ = mod:before
after ^ = mod:after
the? very? beginning|start of the? ^ = mod:early hedged
the? first|early|front half|part|week|days of the? ^ = mod:early hedged
the? second|third|fourth|last|late|latter|later|back half|part|week|days of the? ^ = mod:late hedged
the? middle|half|part|week|days of the? ^ = mod:mid hedged
the? very|tail? end of the? ^ = mod:end hedged`,
  lead: `^ ago|back|earlier = past kind:loose grain:day
within the|these? :next ^ = lead:within
in|over? the|these? :next ^ = lead:over
the|these? :last ^ of = stop
the|these? :last ^ = past kind:loose
within|inside about|around|roughly|~? ^ = lead:within
squeeze|fit|sneak|slot|get in ^ = stop
in just|another|like? ^ = lead:in
in about|around|roughly|~ ^ = lead:in open
^ from now = lead:in
for|took|takes|take|spent|spend|every|than|per|runs|lasts|only|of ^ = stop
^ = partial`,
};
