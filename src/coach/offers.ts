import type { Compose } from '../page/types.ts';
import { standsIn } from '../schedule/stands-in.ts';
import type { Slot } from '../schedule/types.ts';

interface Offer {
  compose: string;
  draft: string | null;
  slot: Slot;
  /** How the draft writes it. */
  text: string;
}

/** More than anybody writes in a day; keeps a tab that stays open for weeks small. */
const KEPT = 300;

/** The slots put into drafts of this page, so that a confirmed send can tell which of them went out. */
export class Offers {
  #offers: Offer[] = [];

  /** `texts` are the slots as the rewrite writes them, in the same order. */
  add(compose: Compose, slots: readonly Slot[], texts: readonly string[]): void {
    const added = slots.map((slot, index) => ({
      compose: compose.id,
      draft: compose.draftId(),
      slot,
      text: texts[index] ?? '',
    }));
    this.#offers = [...this.#offers, ...added].slice(-KEPT);
  }

  /** Notes the draft id that Gmail gives later, by which undo send brings the draft back as a new compose. */
  follow(compose: Compose): void {
    const draft = compose.draftId();
    if (draft === null) return;
    for (const offer of this.#offers) if (offer.compose === compose.id) offer.draft = draft;
  }

  /** The slots offered in this draft whose words still stand in `text`, each once, in the order of time. */
  in(compose: Compose, text: string): Slot[] {
    const draft = compose.draftId();
    const own = (offer: Offer): boolean => offer.compose === compose.id || (draft !== null && offer.draft === draft);
    const standing = this.#offers.filter((offer) => own(offer) && standsIn(text, offer.text));
    const byStart = new Map(standing.map(({ slot }) => [slot.start, slot]));
    return [...byStart.values()].sort((a, b) => a.start.localeCompare(b.start));
  }
}
