import type { Settings } from '../../settings.ts';
import type { World } from '../world.ts';

/** The zone the rep set, or the computer's. */
export function zoneOf(settings: Settings, world: Pick<World, 'systemZone'>): string {
  return settings.schedule.zone || world.systemZone();
}
