import type { AnatomyPart, Span } from '../../engine/types.ts';
import type { ComposeContext } from '../../messages.ts';
import type { InsertResult } from '../../page/types.ts';
import { asksForText } from '../../playbook/asks-for.ts';
import { chooseCommitment } from '../../playbook/choose-commitment.ts';
import { mentionsOf } from '../../playbook/mentions.ts';
import { rewritesFor } from '../../playbook/rewrites.ts';
import type { Commitment, ReplyLanguage, Rewrite } from '../../playbook/types.ts';
import { availabilityNote } from '../../schedule/availability.ts';
import { slotLabel, slotParts, zoneName } from '../../schedule/format.ts';
import { epoch } from '../../schedule/instants.ts';
import type { Slot } from '../../schedule/types.ts';
import type { SavedCaret } from '../draft/caret.ts';
import type { Draft } from '../draft/draft.ts';
import type { Closing } from '../draft/findings.ts';
import { anatomyOrder } from '../words.ts';
import { placeAtCaret } from './at-caret.ts';
import type { CardProps } from './Card.tsx';
import { isGreetedBefore, jointOf } from './joint.ts';
import { Reasons } from './reasons.ts';
import type { SlotChoice } from './slot-choice.ts';
import { SlotList } from './slot-list.ts';
import { bookedText, clientNote, leadZoneOf, whereNote, writtenClientZone } from './their-zone.ts';

/** Says why there is nothing to put in. */
function foreignNote(language: string | undefined): string | null {
  if (language === undefined) return null;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return `This closing is in ${name}. The wording on offer is English, so there is nothing to put in: name a day and an hour in your own words.`;
}

type Refusal = Extract<InsertResult, { ok: false }>['reason'];

const refusals: Record<Refusal, string> = {
  busy: 'The draft is being typed into. Nothing was replaced; try once more.',
  changed: 'The draft changed at this very moment. Nothing was replaced.',
  refused: 'A picture, a mention or a quote may stand among these words: they are left to you. Nothing was changed.',
  undone: 'The new words did not land where they should, so they were taken back.',
};

/** The card of one closing while it is open: its slots, what went wrong, and whether its words are still there. */
export class OpenCard {
  note: string | null = null;
  gone = false;
  /** Counts the times the card was called, so that it takes the focus each time. */
  called = 1;
  readonly reasons = new Reasons();
  #slots: SlotList | null = null;
  #from: ComposeContext | null = null;

  constructor(
    readonly draft: Draft,
    public closing: Closing,
    readonly caret: SavedCaret,
    readonly now: () => string,
  ) {}

  /** It stands for words that are to be put in, not for some that are there. */
  get isAtCaret(): boolean {
    return this.closing.finding.ruleId === 'at-caret';
  }

  /** Finds the words again after the draft changed. */
  follow(): void {
    if (this.isAtCaret) return;
    const found = this.draft.find(this.closing.key);
    if (found) this.closing = found;
    if (this.gone !== !found) this.note = found ? null : 'The draft has changed. These words are no longer in it.';
    this.gone = !found;
  }

  refuse(reason: Refusal): void {
    this.note = refusals[reason];
    this.called++;
  }

  swap(index: number): void {
    this.#slots = this.#list().swap(index);
  }

  edit(index: number, date: string, clock: string): string | null {
    const edited = this.#list().edit(index, date, clock, this.now());
    if (typeof edited === 'string') return edited;
    this.#slots = edited;
    return null;
  }

  /** The slots to offer, in the order of time. */
  slots(): Slot[] {
    return [...this.#list().slots].sort((a, b) => epoch(a.start) - epoch(b.start));
  }

  rewrites(): Rewrite[] {
    const { context, compose } = this.draft;
    const commitment = this.#commitment();
    const { language = 'en', moves } = this.closing.finding;
    if (moves) {
      const rewrites = context.value?.moving[language as ReplyLanguage] ?? [];
      return rewrites.map((one) => ({ ...one, commitment: context.value?.commitment ?? 'time' }));
    }
    // The playbook's wording is English: it is not put into a mail in another language.
    if (context.value === null || !commitment || this.closing.finding.language !== undefined) return [];
    const { playbook, zone, nextMeeting } = context.value;
    if (nextMeeting) {
      const clientZone = writtenClientZone(context.value);
      return mentionsOf(nextMeeting, { zone, clientZone, commitment: commitment.id });
    }
    const { span, before } = this.joint();
    // Named by a greeting right before, they are not named again.
    const recipientNames = isGreetedBefore(this.draft.text, span.start) ? [] : compose.to().map(({ name }) => name);
    const clientZone = writtenClientZone(context.value);
    const isGreeted = before === ', ';
    return rewritesFor(commitment.id, playbook, this.slots(), zone, { recipientNames, clientZone, isGreeted });
  }

  /** What a rewrite takes the place of, and what stands before it there. */
  joint(): { span: Span; before: string } {
    const { text } = this.draft;
    const { finding } = this.closing;
    if (!this.isAtCaret) return jointOf(text, finding);
    return { span: { start: finding.start, end: finding.start }, before: placeAtCaret(text, finding.start).before };
  }

  /** What the card shows, without its events. */
  content(): Omit<CardProps, `on${string}` | 'compact'> {
    const { finding, phrase } = this.closing;
    const context = this.draft.context.value;
    const { moves } = finding;
    // What is booked is what moves.
    const booked = moves ? null : bookedText(context);
    const slots = booked === null && !moves ? this.#choices() : [];
    const rewrites = this.gone ? [] : this.rewrites();
    return {
      booked,
      deal: context?.deal?.name ?? null,
      commitment: moves ? 'Another time' : (this.#commitment()?.title ?? ''),
      askWhy: booked === null ? this.#askWhy() : null,
      why: booked ?? finding.why,
      anatomy: this.#anatomy(),
      phrase,
      minutes: context?.meetingMinutes ?? 0,
      slots,
      whereNote: whereNote(context, slots),
      leftOut: this.reasons.leftOut,
      whyFailed: this.reasons.failed,
      calendarNote: availabilityNote(slots, context?.calendarReadAt ?? null, this.now()),
      rewrites,
      note:
        this.note ??
        (this.gone
          ? null
          : moves
            ? availabilityNote(rewrites[0]?.slots ?? [], context?.calendarReadAt ?? null, this.now())
            : (foreignNote(finding.language) ??
              (booked === null ? clientNote(context, this.slots(), this.now()) : null))),
      gone: this.gone,
      inThread: this.draft.compose.threadId() !== null,
      called: this.called,
    };
  }

  /** The list under change; begun anew when the background knows better times and the rep has changed none. */
  #list(): SlotList {
    const { value } = this.draft.context;
    if (this.#slots === null || (value !== this.#from && this.#slots.slots === this.#slots.options.slots)) {
      this.#from = value;
      this.#slots = new SlotList({
        slots: value?.slots ?? [],
        spare: value?.spare ?? [],
        minutes: value?.meetingMinutes ?? 30,
        zone: value?.zone ?? 'UTC',
      });
    }
    return this.#slots;
  }

  /** What the closing's own words are about, where the playbook has wording for it; else what the deal stands at. */
  #commitment(): Commitment | undefined {
    const { value } = this.draft.context;
    if (value === null) return undefined;
    const { text } = this.draft;
    const { finding } = this.closing;
    const { start, end } = finding.adds ? finding : finding.replace;
    const told = chooseCommitment(text.slice(start, end), text, value.commitment);
    const byId = (wanted: string): Commitment | undefined => value.playbook.commitments.find(({ id }) => id === wanted);
    return byId(told) ?? byId(value.commitment);
  }

  /** Why that commitment: what the deal says, or that the draft's own words do; where neither does, what it asks for. */
  #askWhy(): string | null {
    const { value } = this.draft.context;
    const commitment = this.#commitment();
    if (value === null || commitment === undefined || this.gone) return null;
    if (this.closing.finding.moves) {
      const booked = bookedText(value);
      return `${booked === null ? '' : `On the calendar: ${booked} `}What it was for stays, and a new time is asked for.`;
    }
    if (commitment.id !== value.commitment) {
      const next = value.playbook.commitments.find(({ id }) => id === value.commitment);
      const inDeal = next && value.why ? ` Next in the deal is ${next.title}: ${value.why}` : '';
      return `That is what this mail is about.${inDeal}`;
    }
    return value.why ?? asksForText(commitment);
  }

  #choices(): SlotChoice[] {
    const zone = this.draft.context.value?.zone ?? 'UTC';
    const { slots } = this.#list();
    const lead = leadZoneOf(this.draft.context.value, slots);
    return slots.map(({ start, checked }) => {
      const why = this.reasons.of(start);
      return {
        ...slotParts({ start }, zone),
        start,
        checked: why?.checked ?? checked,
        ...(why && { why }),
        zone: zoneName(zone),
        text: slotLabel({ start }, lead),
        ...(lead !== zone && { theirs: { ...slotParts({ start }, lead), zone: zoneName(lead) } }),
      };
    });
  }

  #anatomy(): Partial<Record<AnatomyPart, string>> {
    const words: Partial<Record<AnatomyPart, string>> = {};
    for (const part of anatomyOrder) {
      const span = this.closing.finding.anatomy[part];
      if (span) words[part] = this.draft.text.slice(span.start, span.end);
    }
    return words;
  }
}
