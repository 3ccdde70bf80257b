import { asia } from './asia.ts';
import type { CountryRules } from './common.ts';
import { easternEurope } from './eastern-europe.ts';
import { europe } from './europe.ts';
import { latin } from './latin.ts';
import { middleEastAndAfrica } from './middle-east-africa.ts';
import { overseas } from './overseas.ts';

/**
 * Public holidays as the law of each country has them in 2026 to 2030: those of the whole country and, where they differ much,
 * of its parts. Checked day by day against version 0.105 of the `holidays` package for Python (MIT), which names the laws; where
 * the two differ, the test says why.
 */
export const countries: Record<string, CountryRules> = {
  ...europe,
  ...easternEurope,
  ...overseas,
  ...latin,
  ...asia,
  ...middleEastAndAfrica,
};
