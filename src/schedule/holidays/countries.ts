import type { CountryRules } from './common.ts';
import { europe } from './europe.ts';
import { overseas } from './overseas.ts';

/**
 * Public holidays as the law of each country has them in 2026 to 2028: those of the whole country and, where they differ much,
 * of its parts. Checked day by day against version 0.105 of the `holidays` package for Python (MIT), which names the laws.
 * Beyond it: eves that Sweden takes off by collective agreement, and days off for a weekend that each Australian state and most
 * Canadian employers give.
 */
export const countries: Record<string, CountryRules> = { ...europe, ...overseas };
