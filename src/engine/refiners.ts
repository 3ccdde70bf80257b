import type { MessageRefiner, SentenceRefiner } from './refiner.ts';
import { alerts } from './refiners/alerts.ts';
import { answeredSlot } from './refiners/answered-slot.ts';
import { attend } from './refiners/attend.ts';
import { besideADay } from './refiners/beside-a-day.ts';
import { bindTime } from './refiners/bind-time.ts';
import { brushOff } from './refiners/brush-off.ts';
import { clauseSpan } from './refiners/clause-span.ts';
import { cover } from './refiners/cover.ts';
import { exitLine } from './refiners/exit-line.ts';
import { firstTouch } from './refiners/first-touch.ts';
import { goneBy } from './refiners/gone-by.ts';
import { habitual } from './refiners/habitual.ts';
import { likelySteps } from './refiners/likely-steps.ts';
import { mergeUnits } from './refiners/merge-units.ts';
import { needsTime } from './refiners/needs-time.ts';
import { negated } from './refiners/negated.ts';
import { oneBreath } from './refiners/one-breath.ts';
import { onePerSentence } from './refiners/one-per-sentence.ts';
import { otherMatter } from './refiners/other-matter.ts';
import { overlap } from './refiners/overlap.ts';
import { replyQuestion } from './refiners/reply-question.ts';
import { reported } from './refiners/reported.ts';
import { saidNext } from './refiners/said-next.ts';
import { settled } from './refiners/settled.ts';
import { spare } from './refiners/spare.ts';

/** Over one sentence: their outcome is cached with it. */
export const sentenceRefiners: readonly SentenceRefiner[] = [
  negated,
  reported,
  habitual,
  replyQuestion,
  spare,
  overlap,
  bindTime,
  needsTime,
  brushOff,
  clauseSpan,
];

/** Over the message: what remains are the steps. */
export const stepRefiners: readonly MessageRefiner[] = [
  goneBy,
  mergeUnits,
  attend,
  oneBreath,
  saidNext,
  answeredSlot,
  likelySteps,
  cover,
];

/** Over the steps: what remains are the findings. */
export const findingRefiners: readonly MessageRefiner[] = [
  settled,
  alerts,
  firstTouch,
  besideADay,
  otherMatter,
  exitLine,
  onePerSentence,
];
