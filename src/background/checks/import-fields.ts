import * as v from 'valibot';
import { address, cut, day, instant, list, text } from './fields.ts';

/** At most so many deals in one message: a batch is one transaction. */
const MOST_DEALS = 1_000;

const key = v.pipe(text(400), v.regex(/^(?:domain|person):\S+$/));
/** Moment and chance; see `src/store/imports.ts` for why the moment comes first. */
const id = v.pipe(v.string(), v.regex(/^import-\d{8}T\d{9}Z-[0-9a-z]{8}$/));
const people = list(v.strictObject({ address, name: cut(300) }), 200);

const deal = v.strictObject({
  key,
  name: v.pipe(text(300), v.minLength(1)),
  people,
  standing: v.picklist(['open', 'won', 'lost']),
  endedOn: v.nullable(day),
  reason: text(1_000),
  stage: text(200),
  closes: v.nullable(day),
  createdOn: v.nullable(day),
  nextStep: v.nullable(v.strictObject({ what: text(1_000), due: v.nullable(day) })),
  onlyKnown: v.boolean(),
});

export const importBatch = v.strictObject({
  import: id,
  at: instant,
  account: address,
  source: v.picklist(['hubspot', 'salesforce', 'pipedrive', 'csv']),
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999)),
  deals: list(deal, MOST_DEALS),
  withNone: v.exactOptional(v.boolean()),
});

export const importQuery = v.strictObject({
  account: address,
  deals: list(v.strictObject({ key, people: list(v.strictObject({ address }), 200) }), MOST_DEALS),
});

export const importAct = v.strictObject({ id });
