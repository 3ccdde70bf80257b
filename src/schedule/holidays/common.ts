import type { Weekday } from '../types.ts';
import type { Shift } from './rules.ts';

export interface CountryRules {
  /** Zones of the country, IANA: by these a client's country is known. One that ends in a slash stands for all below it. */
  zones: string[];
  shift: Shift;
  /** The two days a week that are off; Saturday and Sunday when absent. */
  weekend?: Weekday[];
  /** See `holidaysOfYear`. */
  rules: string[];
  /** Parts of the country and what they have besides. */
  regions?: Record<string, string[]>;
  /** By zone, the part that most people of the zone live in. */
  regionOf?: Record<string, string>;
}

/** Friday and Saturday. */
export const FRIDAY_SATURDAY: Weekday[] = [5, 6];

/** A list written in one text, with `; ` between its entries, as many to a line as fit. */
export const listed = (text: string): string[] => text.trim().split(/;\s+/);

export const NEW_YEAR = "01-01 New Year's Day";
export const EPIPHANY = '01-06 Epiphany';
export const GOOD_FRIDAY = 'E-2 Good Friday';
export const EASTER_MONDAY = 'E+1 Easter Monday';
export const LABOUR_DAY = '05-01 Labour Day';
export const ASCENSION = 'E+39 Ascension Day';
export const WHIT_MONDAY = 'E+50 Whit Monday';
export const CORPUS_CHRISTI = 'E+60 Corpus Christi';
export const ASSUMPTION = '08-15 Assumption Day';
export const ALL_SAINTS = '11-01 All Saints’ Day';
export const IMMACULATE = '12-08 Immaculate Conception';
export const CHRISTMAS = '12-25 Christmas Day';
export const BOXING = '12-26 Second Day of Christmas';
export const EASTER_SATURDAY = 'E-1 Holy Saturday';
export const MAUNDY_THURSDAY = 'E-3 Maundy Thursday';
