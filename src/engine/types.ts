/**
 * The contract everyone shares: text in, next steps and findings out.
 *
 * Every offset is in UTF-16 code units into the text that was passed to `analyze`, so that
 * `text.slice(start, end)` is the piece meant.
 */

/** Who wrote the text: the rep (`out`, a draft or sent mail) or the other side (`in`, a received mail). */
export type Direction = 'out' | 'in';

/** The moment and place from which times in the text are understood. */
export interface Reference {
  /** ISO 8601 instant, for example `2026-07-27T14:00:00Z`. */
  now: string;
  /** IANA time zone of the writer, for example `Europe/Helsinki`. */
  zone: string;
}

export interface Span {
  start: number;
  end: number;
}

/** What a stretch of a mail is. Only `own` text is ever analysed. */
export type ZoneKind = 'own' | 'quote' | 'signature' | 'disclaimer' | 'auto' | 'list-footer';

export interface Zone extends Span {
  kind: ZoneKind;
}

export type Label = 'vague' | 'concrete';

/** `hard`: talking, meeting, deciding, getting back without a time. `soft`: undated deliverable, open offer, courtesy. */
export type Severity = 'hard' | 'soft';

/** Who has the next move, from the writer's point of view. */
export type Owner = 'sender' | 'recipient' | 'both' | 'third';

/** The speech act that makes the sentence a next step. */
export type Act = 'request' | 'commit' | 'propose' | 'available' | 'booked' | 'accept' | 'counter' | 'defer' | 'offer';

/** What keeps a step from being concrete. */
export type Missing = 'time' | 'action' | 'owner';

/** The five parts of a concrete next step, as the card shows them. */
export type AnatomyPart = 'action' | 'time' | 'people' | 'purpose' | 'ask';

/** How precisely a time expression points. `clock` to `day` (or a finite list of those) can be put on one calendar day. */
export type Grain =
  | 'clock'
  | 'part'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'fuzzy'
  | 'availability'
  | 'event'
  | 'link';

/** One reading of a time expression, resolved against the reference. Dates and clocks are wall time in `zone` or the reference zone. */
export interface TimeValue {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, when a clock time was said or implied by a part of the day. */
  time?: string;
  /** `HH:MM`, when a range was said. */
  endTime?: string;
  /** What was guessed rather than said, for example `['date', 'meridiem']`. */
  implied?: ('date' | 'year' | 'meridiem' | 'time')[];
}

/** A time expression found in the text. */
export interface TimeExpression extends Span {
  grain: Grain;
  /** How it is modified: "early next week", "by Friday", "sometime Thursday". */
  modifier?: 'early' | 'mid' | 'late' | 'end' | 'by' | 'around' | 'sometime' | 'after' | 'before';
  /** True when a person could put it on one calendar day (or one of a finite list of days) without asking again. */
  grounded: boolean;
  /** True when a hedge ("sometime", "around", "or so") takes the day back. */
  hedged: boolean;
  /** Written time zone, as written: `ET`, `CEST`, `London time`. */
  zone?: string;
  /** The readings, one per alternative ("Tue or Wed" has two). Empty when the expression is not grounded or not resolvable. */
  values: TimeValue[];
  /** Said of the past: "yesterday", "two days ago", "we spoke on Monday". */
  past?: boolean;
  /** Belongs to a noun, not to an action: "Thursday's lunch", "next week's report", "our Tuesday call". */
  possessive?: boolean;
  /** Comes back: "Thursdays", "every Monday". Grounded when the next one is clear: "every Monday", "Mondays at 10". */
  recurring?: boolean;
  /** Takes its day from an earlier time of the same message: "that afternoon", "talk then". Grounded if that one is. */
  anaphoric?: boolean;
}

/** What a brush-off says, whoever the words are from. */
export type BrushOffKind =
  | 'call-me-later'
  | 'send-information'
  | 'discuss-internally'
  | 'not-a-priority'
  | 'next-quarter'
  | 'happy-with-supplier'
  | 'no-budget'
  | 'not-the-right-person'
  | 'send-a-price'
  | 'think-about-it'
  | 'bad-time'
  | 'be-in-touch'
  | 'sometime';

/** A next step in the own text: something asked, promised, proposed, agreed or put off. */
export interface Step extends Span {
  label: Label;
  /** Only meaningful when vague; a concrete step carries `soft`. */
  severity: Severity;
  owner: Owner;
  act: Act;
  missing: Missing[];
  /** The time the step is bound to, if any. */
  time?: TimeExpression;
  /** The writer keeps or postpones the next move with no grounded time. Predicted for both directions. */
  brushOff: boolean;
  /** Which brush-off it is: on received mails, where `brushOff` is true. */
  brushOffKind?: BrushOffKind;
  /** Only happens if something else does ("once legal signs off", "if you're interested"). */
  conditional?: boolean;
  /** Where each named part of the anatomy stands in the text; a part not listed is open. */
  anatomy: Partial<Record<AnatomyPart, Span>>;
  /** The rule that found it. */
  ruleId: string;
}

/** A step that deserves an alert after the refiners: the vague span the coach underlines. */
export interface Alert extends Span {
  ruleId: string;
  /** What a rewrite takes the place of: the whole sentence or clause, never outside the own text. */
  replace: Span;
  /** The sentence says what is so, and what is asked goes behind it: `replace` is its last character, to be kept. */
  adds?: true;
  missing: Missing[];
  anatomy: Partial<Record<AnatomyPart, Span>>;
  /** The language of the closing as a code of ISO 639-1, when it is not English. */
  language?: string;
}

/** An alert as the rep is told of it. */
export interface Finding extends Alert {
  /** One line for the rep: why this wording lets the deal drift. */
  why: string;
  /** It asks for another time for a meeting that was planned. Set by the playbook, which has words of its own for that. */
  moves?: true;
}

/** What is known beyond the text. Absent means unknown; unknown never silences. */
export interface Context {
  subject?: string;
  /** A future meeting with these people is on the calendar. */
  meetingBooked?: boolean;
  /** Every recipient is a colleague. */
  internal?: boolean;
  /** A deal's conversation is under way: even a courtesy is an alert when it is all that says what comes next. */
  underWay?: boolean;
  /** The first mail of this thread, nothing received before it. */
  firstTouch?: boolean;
  /** Sent to a mailing list, a support queue or a billing address. */
  bulk?: boolean;
  /** For a received mail: the times offered in the mail it answers, in their order, in the reference zone. */
  offered?: TimeValue[];
}

export interface AnalyzeOptions {
  direction: Direction;
  reference: Reference;
  /** Zones already known from the page. Without them zones are found in the text. */
  zones?: Zone[];
  context?: Context;
}

/** What a text is found to say. */
export interface Report {
  steps: Step[];
  findings: Alert[];
  /** The language that was read as a code of ISO 639-1, when it is not English. */
  language?: string;
  /** What a received mail says as a whole. Only from `analyzeReceived`. */
  mail?: ReceivedMail;
}

/** A report with a line for the rep at each finding. */
export interface Analysis extends Report {
  findings: Finding[];
}

/** A received mail as a whole. Offsets are into its text. */
export interface ReceivedMail {
  /** `ooo`: an absence note, nobody wrote it to the rep. `refusal`: a real no, to be accepted. Both have no findings. */
  kind: 'normal' | 'ooo' | 'refusal';
  /** Of a refusal: the sentence that says no, when it is one of several. */
  refusal?: Span;
  /** The sentences that brush off, one kind each; also those that are no step ("we have no budget"). */
  brushOffs: BrushOff[];
  /** What it says to the times offered. */
  answer?: SlotAnswer;
  /** Of an absence note: the first day back, where one is named. */
  returns?: Span & { date: string };
  /** Of an absence note: whom to write to meanwhile. */
  contact?: Span & { address?: string };
}

export interface BrushOff extends Span {
  kind: BrushOffKind;
  /** Who has the next move after it, from the writer's point of view. */
  owner: Owner;
}

export interface SlotAnswer extends Span {
  /** `counter`: another time instead. `decline`: not at that time, and no other named. */
  kind: 'accept' | 'counter' | 'decline';
  /** The times accepted, named instead or declined. Empty when the words leave open which of several is meant. */
  values: TimeValue[];
}
