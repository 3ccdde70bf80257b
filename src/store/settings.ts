import * as v from 'valibot';
import { underPolicy } from '../policy/apply.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { getPolicy } from './policy.ts';
import type { Reading, Writing } from './schema.ts';
import { settingsFields } from './settings-schema.ts';

/** Settings as they work: the rep's, under what the organisation or the team set. Never throws on what was stored. */
export async function getSettings(tx: Reading): Promise<Settings> {
  const [own, policy] = await Promise.all([getOwnSettings(tx), getPolicy(tx)]);
  return underPolicy(own, policy);
}

/** What the rep set, each broken or missing field replaced by its default. */
export async function getOwnSettings(tx: Reading): Promise<Settings> {
  return parseSettings(await tx.objectStore('settings').get('rep'));
}

/** @param settings the rep's own */
export async function putSettings(tx: Writing, settings: Settings): Promise<void> {
  await tx.objectStore('settings').put(settings, 'rep');
}

/** Any value in, whole settings out. */
export function parseSettings(stored: unknown): Settings {
  const { schedule, ...rest } = settingsFields;
  const from = isRecord(stored) ? stored : {};
  const fromSchedule = isRecord(from.schedule) ? from.schedule : {};
  return {
    ...parseFields(rest, from, defaultSettings),
    schedule: parseFields(schedule.entries, fromSchedule, defaultSettings.schedule),
  };
}

type Entries = Record<string, v.GenericSchema>;
type Parsed<E extends Entries> = { [K in keyof E]: v.InferOutput<E[K]> };

function parseFields<E extends Entries>(entries: E, from: Record<string, unknown>, defaults: Parsed<E>): Parsed<E> {
  const fields = Object.entries(entries).map(([name, schema]) => {
    const result = v.safeParse(schema, from[name]);
    // A copy, so that nobody changes the defaults by changing their settings.
    return [name, result.success ? result.output : structuredClone(defaults[name])];
  });
  return Object.fromEntries(fields) as Parsed<E>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
