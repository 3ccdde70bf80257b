import * as v from 'valibot';
import { COMMITMENT_IDS } from '../../playbook/types.ts';
import { isZone } from '../../schedule/wall.ts';

/** Pieces that payloads are made of. Every text and list is bounded: what a page sends is not trusted. */

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** Shown text of which the beginning will do: a giant subject must not cost the rep the record of a sent mail. */
export const cut = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((whole) => whole.slice(0, most)),
  );

/** An id its sender made: of an event, a draft, a thread. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const address = v.pipe(
  v.string(),
  v.maxLength(320),
  v.trim(),
  v.regex(/^[^\s@<>]+@[^\s@<>]+$/),
  v.toLowerCase(),
);

/** ISO instant with an offset. */
const timestamp = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);

/** ISO instant in; `YYYY-MM-DDTHH:MM:SS.sssZ` out, so that instants sort as text. */
export const instant = v.pipe(
  timestamp,
  v.transform((at) => new Date(at).toISOString()),
);

/** Gmail's legacy id of a message or thread. */
export const hexId = v.pipe(v.string(), v.regex(/^[0-9a-f]{10,16}$/));

export const seenThread = v.strictObject({
  account: address,
  at: instant,
  thread: hexId,
  subject: cut(1_000),
  whole: v.boolean(),
  writers: v.exactOptional(list(address, 200)),
  messages: list(
    v.strictObject({
      id: hexId,
      from: v.strictObject({ address, name: cut(300) }),
      to: list(address, 200),
      at: instant,
      text: v.nullable(cut(20_000)),
    }),
    200,
  ),
});

/** IANA time zone this browser knows. */
export const zone = v.pipe(v.string(), v.maxLength(80), v.check(isZone));

/** `YYYY-MM-DD`, a day that exists. */
export const day = v.pipe(
  v.string(),
  v.maxLength(10),
  v.isoDate(),
  v.check((date) => {
    const parsed = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  }),
);

export const recipients = list(v.strictObject({ address, name: cut(300) }), 200);

export const slot = v.pipe(
  v.strictObject({ start: timestamp, end: timestamp, checked: v.boolean() }),
  v.check(({ start, end }) => Date.parse(start) < Date.parse(end)),
);

export const commitment = v.picklist(COMMITMENT_IDS);

export const owner = v.picklist(['sender', 'recipient', 'both', 'third']);

export const promises = list(v.strictObject({ what: text(1_000), due: day }), 10);

export const sentStep = v.strictObject({
  label: v.picklist(['vague', 'concrete']),
  owner,
  act: v.picklist(['request', 'commit', 'propose', 'available', 'booked', 'accept', 'counter', 'defer', 'offer']),
  sentence: text(1_000),
  days: list(day, 60),
  commitment: v.exactOptional(commitment),
});
