/** Cities that zones are named after under an older or shorter spelling (IANA `backward` file), of the larger ones, and how they are written. */
export const RENAMED: Record<string, string> = {
  Calcutta: 'Kolkata',
  'Ho Chi Minh': 'Ho Chi Minh City',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
};

/** Zones that are named by a part of a country: `US Eastern` of `US/Eastern`. */
const REGIONAL = /^(?:US|Canada|Australia|Brazil|Mexico|Chile) [A-Z]\w+$/;

let cities: Map<string, string> | undefined;

/**
 * The zone a city stands for, where a zone is named after it. The browser knows the zones, so that none is listed here.
 * @param name as mails write it: `New York`
 * @returns IANA; nothing for any other words
 */
export function cityZone(name: string): string | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((id) => {
      const city = id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
      return [RENAMED[city] ?? city, id];
    }),
  );
  return cities.get(name) ?? (REGIONAL.test(name) ? known(name.replace(' ', '/')) : undefined);
}

function known(id: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: id }) && id;
  } catch {
    return undefined;
  }
}
