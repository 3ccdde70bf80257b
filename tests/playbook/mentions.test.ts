import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { mentionsOf } from '../../src/playbook/mentions.ts';
import { epoch } from '../../src/schedule/instants.ts';
import { instantRead } from '../../src/schedule/written-zone.ts';

const zone = 'Europe/Helsinki';
const meeting = { start: '2026-11-26T09:00:00Z' };

describe('a meeting that is booked', () => {
  const cases = ['America/New_York', null].flatMap((clientZone) =>
    mentionsOf(meeting, { zone, clientZone, commitment: 'review' }).map(({ text }) => [text, clientZone] as const),
  );

  test.each(cases)('is mentioned in words that the engine reads as that meeting: %s', (text, clientZone) => {
    const draft = `Hi Ines,\n\nThe plan is attached.\n\n${text}\n\nBest,\nTomas`;
    const reference = { now: '2026-11-23T08:00:00Z', zone };
    const { steps, findings } = analyze(draft, { direction: 'out', reference, context: { underWay: true } });
    expect(findings).toEqual([]);
    const read = steps.flatMap(({ label, time }) =>
      label === 'concrete' && time
        ? time.values.map((value) => instantRead(time, value, { own: zone, theirs: clientZone }))
        : [],
    );
    expect(read).toEqual([epoch(meeting.start)]);
  });
});
