/** Days and parts of days, by the word each is found by. Notation in `pattern.ts`. */
export const DAYS = `on|by|until|next < ^:short=weekday > :end|at|or|and|:dayword = @weekday
:wd or|/|and < ^:short=weekday > :end|at|or|and = @weekday
^tue|tues|weds|thu|thur|thurs|fri|:Short=weekday . > #|,|@|at|:dayword = @weekday
!.|NL|OUT ^Wed=weekday = @weekday
on|by|this|next|until|till|before|after|from|since|for|to|or|and|through|thru|between|early|late|mid|in|of|during|around|coming|last|following|past|,|-|/|(|&|via|:|:wd < ^:Short=weekday !'s = @weekday
^:Short=weekday > #|/|@|at|or|:dayword = @weekday
^:Short=weekday > -|, #|:dayword = @weekday
^:Short=weekday > . :people = @weekday
^:weekday=weekday = @weekday
^:weekdays=weekday = recurring any
^tonight|tonite = .days:0 part:evening grain:part kind:day
the? day after ^:tomorrow = .days:2
^yesterday = .days:-1 past
later ^today = .days:0 mod:late
earlier ^today = .days:0 mod:early past
^today = .days:0
^:tomorrow = .days:1
good ^:part = stop
^:part = part:$ partial @part-early @part
#|:amount|half|:wd|these ^:parts = stop
^:parts = part:$ recurring any weak
:today|:wd|:th < after ^lunch = part:afternoon partial
:today|:wd|:th < before ^lunch = part:morning partial
this ^am = part:morning .days:0 kind:part
this ^pm = part:afternoon .days:0 kind:part
in the? ^am = part:morning
in the? ^pm = part:afternoon
:today|:wd|:th|# < ^am = part:morning partial
:today|:wd|:th|# < ^pm = part:afternoon partial
^eod = part:end-of-day grain:day mod:by
by ^cob|cop = part:end-of-day grain:day mod:by
^:Cob = part:end-of-day grain:day mod:by
the? ^end|close of :det? :work? day = part:end-of-day grain:day mod:by
the? ^end|close of business|play = part:end-of-day grain:day mod:by
the? ^end|close of > :today = part:end-of-day grain:day mod:by
^first thing = part:first-thing partial weak
^eow = .kind:week-end .week:0 mod:end
the? ^end|close of the? next|following :work? :week = .kind:week-end .week:1 mod:end @toward
the? ^end|close of :det? :work|current? :week = .kind:week-end .week:0 mod:end @toward
first :hour=days days of the? :next ^:week = .kind:first .week:1
the|every|each? ^last business|working? day of the|this month = .day:-1
the|every|each? ^:ordinal=n :wd=weekday of|in :any-month=month = .kind:date
every|each ^:ordinal=n :wd=weekday of|in the month = .kind:date recurring
the? ^:ordinal=n :wd=weekday of|in every|each month = .kind:date recurring
the? ^:ordinal=n :wd=weekday of|in the|this month = .kind:date
this|the? coming|upcoming|following ^weekend = .kind:weekend .week:0
this|the? next ^weekend = .kind:weekend .week:1
this|the? last|past|previous ^weekend = .kind:weekend .week:-1 past
this|the ^weekend = .kind:weekend .week:0
^:any-month=month .? the? #d=day :th? -|to #d=until :th? !am|pm|: = @year @about
^:any-month=month .? the? #d=day :th = @year @about
^:any-month=month .? the? #d=day !am|pm|% = @year @about
by|until|till|before|after|since|you|speak|talk|chat|meet|connect|soon < ^then > :end|or|and = .kind:same anaphoric
call|talk|speak|meet|chat|free|available < ^now > :end|-|or|if = .kind:minutes .minutes:0 grain:clock
the? that|same ^day|days|date = .kind:same anaphoric
^:noon = call:clock
^half|quarter past|to :hour|#d = call:clock
at < ^:hour !:ordinal = call:clock
^:hour > o'clock|o’clock|oclock|am|pm|a|p = call:clock`;

/** A date that begins with a number. */
export const DATES = `the? ^#d=day :th? -|to #d=until :th? of? -? :month=month = @year @about
the? ^#d=day :th? > or|and|/ #d :th? of? :month=month ,? #y?=year = @about
the? ^#d=day :th? of? -? :month=month = @year @about
the? ^#d=day :th of next month = .ahead:1
the? ^#d=day :th of the|this|each month =
^#d :th and|or|to #d :th? :other = stop
the ^#d=day :th !:other = @about
by|on|before|after|until|till|around|about|from|@ < ^#d=day :th !:other = @about
:wd ,|(|or|and? < ^#d=day :th !:other = @about
:th ,|or|and|& < ^#d=day :th !:other = @about
^#d=day :th > :part = @about`;

/** What stands around a day and says which one, by the name rules use for the table. */
export const DAY_TABLES = {
  weekday: `next ^ = .week:1 @weekday-after
this ^ = .week:0 @weekday-after
this|the? coming|following|upcoming ^ = @weekday-after
this|the? last|past|previous ^ = past .week:-1
every|each|alternate ^ = recurring @weekday-after
a|any|most ^ = recurring any @weekday-after
that ^ = @weekday-after
^ = @weekday-after`,
  'weekday-after': `^ week = .plus:1
^ after next = .week:2
^ fortnight = .plus:2
^ next > :end|-|(|at|for =`,
  year: `^ ,? #y=year !hrs|hours =`,
  toward: `towards|toward ^ = hedged`,
  'part-early': `early -? ^ = mod:early
late|later -? ^ = mod:late
mid -? ^ = mod:mid`,
  part: `earlier this ^ = partial: kind:part .days:0 past
later this ^ = partial: kind:part .days:0 mod:late
this ^ = partial: kind:part .days:0
that ^ = partial: kind:part .kind:same anaphoric
the same ^ = partial: kind:part .kind:same anaphoric
last ^ = partial: kind:part .days:-1 past
every|each|any|most ^ = partial: recurring any
first thing in the? ^ = partial: part:first-thing
in the? ^ = partial:`,
  /** "About the 20th" is a hedge; "how about the 20th" and "the note about the 14th" are not. */
  about: `how|what|talk|think|thinking|speak|ask|asking|mail|email|note about the? ^ = stop
about the? ^ = mod:around hedged`,
  before: `sometime|anytime between ^ = mod:sometime hedged open
sometime|anytime on|the|for|in|at|this|of|either? ^ = mod:sometime hedged
some|any time between ^ = mod:sometime hedged open
some|any time|point on|the|for|in|at|this|of|either? ^ = mod:sometime hedged
roughly|approximately|circa|~|maybe|perhaps|possibly between|on|the|for|in|at|this|of|either? ^ = mod:around hedged
no|not later than the? ^ = mod:by
by the? ^ = mod:by
before|until|till|til the? ^ = mod:before
after|past the? ^ = mod:after
since the? ^ = mod:after past
w / c ^ = kind:period grain:week day:`,
  around: `be|are|is|am|'m|'re|'s you|i|we|they|he|she|everyone|anyone|still|not? around ^ = stop
around between|the|at|this|of|either? ^ = mod:around hedged
early the? ^ = mod:early
late the? ^ = mod:late`,
  after: `^ or so|thereabouts|around = mod:around hedged
^ -? ish = mod:around hedged
^ onward|onwards = mod:after
^ or later > :end = mod:after
^ at the latest = mod:by
from|between < ^ on > :end = mod:after open
from|between < ^ = open`,
  'clock-before': `by ^ = mod:by
before|until|till ^ = mod:before
after|from ^ = mod:after
around|about|~|approximately|roughly ^ = mod:around`,
  'clock-range': 'between|from ^ =',
  'clock-any': `anytime|sometime ^ =
any|some time ^ =`,
  'clock-after': `^ sharp|ish =
^ or so = mod:around
^ onward|onwards = mod:after`,
  zone: `^ gmt|utc +|- # : # =
^ gmt|utc +|- # =
^ :place european? standard|daylight|summer|mean? time =
^ :tz|eastern|pacific|central =
^ CAP = upper`,
};
