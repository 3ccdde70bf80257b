import type { BrushOffKind } from '../types.ts';
import { INSIDE } from './brush-off-cues.ts';

/**
 * How people say that a matter stands still, without a word of who moves next: "It's still with legal." No step, and yet the
 * mail ends the conversation. In the notation of `grammar/pattern.ts`.
 */
export const standingCues: Partial<Record<BrushOffKind, readonly string[]>> = {
  'think-about-it': [
    'still evaluating|reviewing|considering|comparing|exploring|assessing|looking|deciding|undecided',
    "have|has n't|not|yet ..2 made|reached|come|taken ..4 decision|conclusion",
    "do|does|have|has|is|are n't|not|no ..2 answer|update|decision|news|verdict|updates ..4 yet|currently|now",
    '^ no|nothing ..2 update|updates|news|new|decision|answer ..4 yet|side|end|here',
    'too early for|to',
    'hard|difficult|impossible to say|tell',
    'need|needs ..2 more|some time $',
  ],
  'discuss-internally': [
    `still|currently ..1 with ..3 ${INSIDE}`,
    `${INSIDE} is|are|'s|'re still? reviewing|evaluating|checking|discussing|looking`,
    `ball ..2 in ..2 ${INSIDE}`,
    'still discussing|debating',
    `waiting|awaiting ..2 hear ..2 ${INSIDE}`,
    `forwarded|passed ..3 to|with ..3 ${INSIDE}`,
    `need|needs|awaiting sign|approval ..4 ${INSIDE}`,
  ],
  'next-quarter': [
    'on hold|ice',
    'pausing|paused|freezing all|new|any|our',
    'decided to wait|hold|postpone|pause',
    "'d|would hold off",
    'take another|fresh look ..2 in|next|after|once|when|later',
  ],
};
