import {
  ALL_SAINTS,
  ASSUMPTION,
  CHRISTMAS,
  CORPUS_CHRISTI,
  type CountryRules,
  EASTER_SATURDAY,
  GOOD_FRIDAY,
  IMMACULATE,
  LABOUR_DAY,
  listed,
  MAUNDY_THURSDAY,
  NEW_YEAR,
} from './common.ts';

/** To the Monday before or after, whichever is nearer. */
const TO_MONDAY = '~tue-1wed-2thu+4fri+3';
/** Chile's: a Friday goes to the Monday after, what is between to the Monday before. */
const TO_MONDAY_BEFORE = '~tue-1wed-2thu-3fri+3';
/** Ecuador's: to the nearest end of the working week, weekends too. */
const TO_WEEK_END = '~tue-1wed+2thu+1sat-1sun+1';

/** Mexico to Chile. Days with which a government makes a long weekend longer are the employer's choice and not counted. */
export const latin: Record<string, CountryRules> = {
  AR: {
    zones: listed(`America/Argentina/; America/Buenos_Aires; America/Catamarca; America/Cordoba; America/Jujuy;
      America/Mendoza`),
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; E-48 Carnival; E-47 Carnival; 03-24 Day of Remembrance; 04-02 Malvinas Day; ${GOOD_FRIDAY}; ${LABOUR_DAY};
      05-25 May Revolution Day; 06-17${TO_MONDAY} Güemes Day; 06-20 Flag Day; 07-09 Independence Day;
      08-17${TO_MONDAY} San Martín Day; 10-12${TO_MONDAY} Cultural Diversity Day; 11-20${TO_MONDAY} Sovereignty Day;
      ${IMMACULATE}; ${CHRISTMAS}`),
  },
  BO: {
    zones: ['America/La_Paz'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; 01-22 Plurinational State Day; E-48 Carnival; E-47 Carnival; ${GOOD_FRIDAY}; ${LABOUR_DAY};
      ${CORPUS_CHRISTI}; 06-21 Aymara New Year; 08-06 Independence Day; 11-02 All Souls’ Day; ${CHRISTMAS}`),
  },
  CL: {
    zones: listed('America/Santiago; America/Coyhaique; America/Punta_Arenas; Pacific/Easter'),
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${GOOD_FRIDAY}; ${EASTER_SATURDAY}; ${LABOUR_DAY}; 05-21 Navy Day; 2026-06-21 Indigenous Peoples Day;
      2027-06-21 Indigenous Peoples Day; 2028-06-20 Indigenous Peoples Day; 2029-06-20 Indigenous Peoples Day;
      2030-06-21 Indigenous Peoples Day; 06-29${TO_MONDAY_BEFORE} Saints Peter and Paul; 07-16 Our Lady of Mount Carmel;
      ${ASSUMPTION}; 2027-09-17 National Holiday; 2029-09-17 National Holiday; 09-18 Independence Day; 09-19 Army Day;
      2030-09-20 National Holiday; 10-12${TO_MONDAY_BEFORE} Meeting of Two Worlds; 10-31~tue-4wed+2 Reformation Day;
      ${ALL_SAINTS}; ${IMMACULATE}; ${CHRISTMAS}`),
  },
  CO: {
    zones: ['America/Bogota'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-06>=mon Epiphany; 03-19>=mon St Joseph’s Day; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${LABOUR_DAY};
      E+43 Ascension Day; E+64 Corpus Christi; E+71 Sacred Heart; 06-29>=mon Saints Peter and Paul; 07-09>=mon Our Lady of Chiquinquirá; 07-20 Independence Day;
      08-07 Battle of Boyacá; 08-15>=mon Assumption Day; 10-12>=mon Day of Diversity; 11-01>=mon All Saints’ Day;
      11-11>=mon Independence of Cartagena; ${IMMACULATE}; ${CHRISTMAS}`),
  },
  CR: {
    zones: ['America/Costa_Rica'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; 04-11 Juan Santamaría Day; ${LABOUR_DAY}; 07-25 Annexation of Nicoya;
      08-15 Mother’s Day; 09-15 Independence Day; ${CHRISTMAS}`),
  },
  DO: {
    zones: ['America/Santo_Domingo'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-06${TO_MONDAY} Epiphany; 01-21 Our Lady of Altagracia; 01-26${TO_MONDAY} Duarte Day;
      02-27 Independence Day; ${GOOD_FRIDAY}; 05-01${TO_MONDAY} Labour Day; ${CORPUS_CHRISTI}; 2026-08-16 Restoration Day; 2027-08-16 Restoration Day; 2028-08-16 Restoration Day; 2029-08-20 Restoration Day;
      2030-08-19 Restoration Day;
      09-24 Our Lady of Mercedes; 11-06${TO_MONDAY} Constitution Day; ${CHRISTMAS}`),
  },
  EC: {
    zones: ['America/Guayaquil', 'Pacific/Galapagos'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; E-48 Carnival; E-47 Carnival; ${GOOD_FRIDAY}; 05-01${TO_WEEK_END} Labour Day;
      05-24${TO_WEEK_END} Battle of Pichincha; 08-10${TO_WEEK_END} Independence of Quito;
      10-09${TO_WEEK_END} Independence of Guayaquil; 11-02~tue-1wed+1fri-1sat-1sun+1 All Souls’ Day;
      11-03~wed-1thu+1sat-1sun+1mon+1 Independence of Cuenca; ${CHRISTMAS}`),
  },
  GT: {
    zones: ['America/Guatemala'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${EASTER_SATURDAY}; ${LABOUR_DAY};
      06-30~tue-1wed-2thu+4fri+3sat+2sun+1 Army Day; 09-15 Independence Day; 10-20 Revolution Day; ${ALL_SAINTS};
      ${CHRISTMAS}`),
  },
  HN: {
    zones: ['America/Tegucigalpa'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${EASTER_SATURDAY}; 04-14 Day of the Americas; ${LABOUR_DAY};
      09-15 Independence Day; 10-01>=wed Morazán Week; 10-02>=thu Morazán Week; 10-03>=fri Morazán Week; ${CHRISTMAS}`),
  },
  JM: {
    zones: ['America/Jamaica'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; E-46 Ash Wednesday; ${GOOD_FRIDAY}; E+1 Easter Monday; next! 05-23 Labour Day; 08-01 Emancipation Day;
      08-06 Independence Day; 10-mon3 Heroes Day; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  MX: {
    zones: listed(`America/Mexico_City; America/Cancun; America/Merida; America/Monterrey; America/Matamoros;
      America/Chihuahua; America/Ciudad_Juarez; America/Ojinaga; America/Mazatlan; America/Bahia_Banderas;
      America/Hermosillo; America/Tijuana`),
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 02-mon1 Constitution Day; 03-mon3 Juárez’s Birthday; ${LABOUR_DAY}; 09-16 Independence Day;
      2030-10-01 Change of Government; 11-mon3 Revolution Day; ${CHRISTMAS}`),
  },
  PA: {
    zones: ['America/Panama'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; 01-09 Martyrs’ Day; E-47 Carnival; ${GOOD_FRIDAY}; ${LABOUR_DAY}; 11-03 Separation Day; 11-05 Colon Day;
      11-10 Uprising of Los Santos; 11-28 Independence Day; 12-08 Mother’s Day; 12-20 Day of Mourning; ${CHRISTMAS}`),
  },
  NI: {
    zones: ['America/Managua'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${LABOUR_DAY}; 05-30 Mother’s Day; 07-19 Revolution Day;
      09-14 Battle of San Jacinto; 09-15 Independence Day; ${IMMACULATE}; ${CHRISTMAS}`),
  },
  PE: {
    zones: ['America/Lima'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${LABOUR_DAY}; 06-07 Flag Day; 06-29 Saints Peter and Paul;
      07-23 Air Force Day; 07-28 Independence Day; 07-29 Independence Day; 08-06 Battle of Junín; 08-30 St Rose of Lima;
      10-08 Battle of Angamos; ${ALL_SAINTS}; ${IMMACULATE}; 12-09 Battle of Ayacucho; ${CHRISTMAS}`),
  },
  PR: {
    zones: ['America/Puerto_Rico'],
    shift: 'nearest',
    rules: listed(`
      ${NEW_YEAR}; ! 01-06 Epiphany; 01-mon3 Martin Luther King Day; 02-mon3 Presidents’ Day;
      sunday! 03-22 Emancipation Day; ${GOOD_FRIDAY}; 05-mon-1 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day;
      sunday! 07-25 Constitution Day; 09-mon1 Labor Day; 10-mon2 Columbus Day; sunday! 11-11 Veterans Day;
      sunday! 11-19 Discovery Day; 11-thu4 Thanksgiving; ${CHRISTMAS}`),
  },
  PY: {
    zones: ['America/Asuncion'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 03-01 Heroes Day; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${LABOUR_DAY}; 05-14 Independence Day;
      05-15 Independence Day; 06-12 Chaco Armistice; 06-20 Constitution Oath Day; 2026-06-22 Constitution Oath Day;
      08-15 Foundation of Asunción; 09-29 Battle of Boquerón; 12-08 Virgin of Caacupé; ${CHRISTMAS}`),
  },
  SV: {
    zones: ['America/El_Salvador'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${EASTER_SATURDAY}; ${LABOUR_DAY}; 05-10 Mother’s Day;
      06-17 Father’s Day; 08-06 Feast of San Salvador; 09-15 Independence Day; 11-02 All Souls’ Day; ${CHRISTMAS}`),
  },
  UY: {
    zones: ['America/Montevideo'],
    shift: 'none',
    rules: listed(`${NEW_YEAR}; ${LABOUR_DAY}; 07-18 Constitution Day; 08-25 Independence Day; ${CHRISTMAS}`),
  },
  VE: {
    zones: ['America/Caracas'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; E-48 Carnival; E-47 Carnival; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; 04-19 Declaration of Independence;
      ${LABOUR_DAY}; 06-24 Battle of Carabobo; 07-05 Independence Day; 07-24 Bolívar’s Birthday;
      10-12 Indigenous Resistance Day; 12-24 Christmas Eve; ${CHRISTMAS}; 12-31 New Year’s Eve`),
  },
};
