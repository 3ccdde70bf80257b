import {
  ALL_SAINTS,
  ASSUMPTION,
  BOXING,
  CHRISTMAS,
  CORPUS_CHRISTI,
  type CountryRules,
  EASTER_MONDAY,
  EPIPHANY,
  GOOD_FRIDAY,
  IMMACULATE,
  LABOUR_DAY,
  listed,
  MAUNDY_THURSDAY,
  NEW_YEAR,
  WHIT_MONDAY,
} from './common.ts';

const CHRISTMAS_EVE = '12-24 Christmas Eve';
const ORTHODOX_GOOD_FRIDAY = 'O-2 Orthodox Good Friday';
const ORTHODOX_MONDAY = 'O+1 Orthodox Easter Monday';
const SECOND_OF_JANUARY = '01-02 Second Day of the Year';

/** From the Baltic to Cyprus, and the small ones beside. */
export const easternEurope: Record<string, CountryRules> = {
  AD: {
    zones: ['Europe/Andorra'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; E-48 Carnival; 03-14 Constitution Day; ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY};
      ${WHIT_MONDAY}; ${ASSUMPTION}; 09-08 Our Lady of Meritxell; ${ALL_SAINTS}; ${IMMACULATE}; ${CHRISTMAS}; ${BOXING}`),
  },
  AM: {
    zones: ['Asia/Yerevan'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; 01-06 Christmas; 01-27 Remembrance Day; 01-28 Army Day; 03-08 Women’s Day;
      04-24 Genocide Remembrance Day; ${LABOUR_DAY}; 05-09 Victory and Peace Day; 05-28 Republic Day;
      07-05 Constitution Day; 09-21 Independence Day; 12-31 New Year’s Eve`),
  },
  BG: {
    zones: ['Europe/Sofia'],
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; 2026-01-02 New Year; 03-03 Liberation Day; ! ${ORTHODOX_GOOD_FRIDAY}; ! ${ORTHODOX_MONDAY}; ${LABOUR_DAY};
      05-06 St George’s Day; 05-24 Education and Culture Day; 09-06 Unification Day; 09-22 Independence Day;
      ${CHRISTMAS_EVE}; ${CHRISTMAS}; ${BOXING}`),
  },
  CY: {
    zones: ['Asia/Nicosia', 'Europe/Nicosia', 'Asia/Famagusta'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; O-48 Green Monday; 03-25 Greek Independence Day; 04-01 Cyprus National Day;
      ${ORTHODOX_GOOD_FRIDAY}; ${ORTHODOX_MONDAY}; ${LABOUR_DAY}; O+50 Whit Monday; ${ASSUMPTION};
      10-01 Independence Day; 10-28 Ohi Day; ${CHRISTMAS}; ${BOXING}`),
  },
  EE: {
    zones: ['Europe/Tallinn'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 02-24 Independence Day; ${GOOD_FRIDAY}; 05-01 Spring Day; 06-23 Victory Day; 06-24 Midsummer Day;
      08-20 Restoration of Independence; ${CHRISTMAS_EVE}; ${CHRISTMAS}; ${BOXING}`),
  },
  GE: {
    zones: ['Asia/Tbilisi'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; 01-07 Orthodox Christmas; 01-19 Epiphany; 03-03 Mother’s Day; 03-08 Women’s Day;
      04-09 National Unity Day; ${ORTHODOX_GOOD_FRIDAY}; ${ORTHODOX_MONDAY}; 05-09 Victory Day; 05-12 St Andrew’s Day;
      05-17 Family Day; 05-26 Independence Day; 08-28 Dormition; 10-14 Svetitskhovloba; 11-23 St George’s Day`),
  },
  GR: {
    zones: ['Europe/Athens'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; O-48 Clean Monday; 03-25 Independence Day; ${ORTHODOX_GOOD_FRIDAY}; ${ORTHODOX_MONDAY};
      ${LABOUR_DAY}; O+50 Whit Monday; ${ASSUMPTION}; 10-28 Ohi Day; ${CHRISTMAS}; ${BOXING}`),
  },
  HR: {
    zones: ['Europe/Zagreb'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; ${EASTER_MONDAY}; ${LABOUR_DAY}; 05-30 Statehood Day; ${CORPUS_CHRISTI};
      06-22 Anti-Fascist Struggle Day; 08-05 Victory Day; ${ASSUMPTION}; ${ALL_SAINTS}; 11-18 Remembrance Day;
      ${CHRISTMAS}; ${BOXING}`),
  },
  HU: {
    // Days off that are made up for on a Saturday are told each year.
    zones: ['Europe/Budapest'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 2026-01-02 Day off for a Saturday worked; 03-15 National Day; ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY};
      ${WHIT_MONDAY}; 08-20 State Foundation Day; 2026-08-21 Day off for a Saturday worked; 10-23 National Day; ${ALL_SAINTS};
      2026-12-24 Day off for a Saturday worked; ${CHRISTMAS}; ${BOXING}`),
  },
  IS: {
    zones: ['Atlantic/Reykjavik'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${EASTER_MONDAY}; 04-19>=thu First Day of Summer; ${LABOUR_DAY};
      E+39 Ascension Day; ${WHIT_MONDAY}; 06-17 National Day; 08-mon1 Commerce Day; ${CHRISTMAS}; ${BOXING}`),
  },
  LI: {
    zones: ['Europe/Vaduz'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; 02-02 Candlemas; 03-19 St Joseph’s Day; ${EASTER_MONDAY}; ${LABOUR_DAY}; E+39 Ascension Day;
      ${WHIT_MONDAY}; ${CORPUS_CHRISTI}; 08-15 National Day; 09-08 Nativity of Mary; ${ALL_SAINTS}; ${IMMACULATE}; ${CHRISTMAS}; ${BOXING}`),
  },
  LT: {
    zones: ['Europe/Vilnius'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 02-16 Restoration of the State; 03-11 Restoration of Independence; ${EASTER_MONDAY}; ${LABOUR_DAY};
      06-24 Midsummer Day; 07-06 Statehood Day; ${ASSUMPTION}; ${ALL_SAINTS}; 11-02 All Souls’ Day; ${CHRISTMAS_EVE};
      ${CHRISTMAS}; ${BOXING}`),
  },
  LV: {
    zones: ['Europe/Riga'],
    shift: 'next',
    rules: listed(`
      ! ${NEW_YEAR}; ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ! ${LABOUR_DAY}; 05-04 Restoration of Independence;
      ! 06-23 Midsummer Eve; ! 06-24 Midsummer Day; 11-18 Proclamation Day; ! ${CHRISTMAS_EVE}; ! ${CHRISTMAS}; ! ${BOXING};
      ! 12-31 New Year’s Eve`),
  },
  MC: {
    zones: ['Europe/Monaco'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; ! 01-27 St Devota’s Day; ${EASTER_MONDAY}; ${LABOUR_DAY}; E+39 Ascension Day; ${WHIT_MONDAY};
      ${CORPUS_CHRISTI}; ${ASSUMPTION}; ${ALL_SAINTS}; 11-19 Prince’s Day; ${IMMACULATE}; ${CHRISTMAS}`),
  },
  MD: {
    zones: ['Europe/Chisinau'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-07 Orthodox Christmas; 01-08 Orthodox Christmas; 03-08 Women’s Day; ${ORTHODOX_MONDAY};
      O+8 Day of Rejoicing; ${LABOUR_DAY}; 05-09 Victory Day; 06-01 Children’s Day; 08-27 Independence Day;
      08-31 Language Day; ${CHRISTMAS}`),
  },
  ME: {
    zones: ['Europe/Podgorica'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; ${LABOUR_DAY}; 05-02 Labour Day; 05-21 Independence Day; 05-22 Independence Day;
      07-13 Statehood Day; 07-14 Statehood Day; 11-13 Njegoš Day`),
  },
  MK: {
    zones: ['Europe/Skopje'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; 01-07 Orthodox Christmas; fitr Eid al-Fitr (expected); ${ORTHODOX_MONDAY}; ${LABOUR_DAY};
      05-24 Cyril and Methodius Day; 08-02 Republic Day; 09-08 Independence Day; 10-11 National Uprising Day;
      10-23 Revolutionary Struggle Day; 12-08 St Clement’s Day`),
  },
  MT: {
    zones: ['Europe/Malta'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 02-10 St Paul’s Shipwreck; 03-19 St Joseph’s Day; 03-31 Freedom Day; ${GOOD_FRIDAY}; ${LABOUR_DAY};
      06-07 Sette Giugno; 06-29 Saints Peter and Paul; ${ASSUMPTION}; 09-08 Our Lady of Victories; 09-21 Independence Day;
      ${IMMACULATE}; 12-13 Republic Day; ${CHRISTMAS}`),
  },
  RO: {
    zones: ['Europe/Bucharest'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; ${EPIPHANY}; 01-07 St John’s Day; 01-24 Unification Day; ${ORTHODOX_GOOD_FRIDAY};
      ${ORTHODOX_MONDAY}; ${LABOUR_DAY}; O+50 Whit Monday; 06-01 Children’s Day; ${ASSUMPTION}; 11-30 St Andrew’s Day;
      12-01 National Day; ${CHRISTMAS}; ${BOXING}`),
  },
  RS: {
    zones: ['Europe/Belgrade'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; ! 01-07 Orthodox Christmas; 02-15 Statehood Day; 02-16 Statehood Day;
      ! ${ORTHODOX_GOOD_FRIDAY}; ! ${ORTHODOX_MONDAY}; ${LABOUR_DAY}; 05-02 Labour Day; 11-11 Armistice Day`),
  },
  RU: {
    // What is moved for a weekend is told by a decree of each year.
    zones: listed(`Europe/Moscow; Europe/Kaliningrad; Europe/Kirov; Europe/Volgograd; Europe/Astrakhan; Europe/Saratov;
      Europe/Ulyanovsk; Europe/Samara; Asia/Yekaterinburg; Asia/Omsk; Asia/Novosibirsk; Asia/Barnaul; Asia/Tomsk;
      Asia/Novokuznetsk; Asia/Krasnoyarsk; Asia/Irkutsk; Asia/Chita; Asia/Yakutsk; Asia/Khandyga; Asia/Vladivostok;
      Asia/Ust-Nera; Asia/Magadan; Asia/Sakhalin; Asia/Srednekolymsk; Asia/Kamchatka; Asia/Anadyr`),
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; 01-03 New Year; 01-04 New Year; 01-05 New Year; 01-06 New Year;
      01-07 Orthodox Christmas; 01-08 New Year; 02-23 Defender’s Day; 03-08 Women’s Day; ${LABOUR_DAY}; 05-09 Victory Day;
      06-12 Russia Day; 11-04 Unity Day`),
  },
  SI: {
    zones: ['Europe/Ljubljana'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${SECOND_OF_JANUARY}; 02-08 Prešeren Day; ${EASTER_MONDAY}; 04-27 Resistance Day; ${LABOUR_DAY};
      05-02 Labour Day; 06-25 Statehood Day; ${ASSUMPTION}; 10-31 Reformation Day; ${ALL_SAINTS}; ${CHRISTMAS};
      12-26 Independence and Unity Day`),
  },
  SK: {
    // The savings laws of 2024 and 2025 took three of its days away, two of them for 2026 alone.
    zones: ['Europe/Bratislava'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${EPIPHANY}; ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY}; 2027-05-08 Victory Day; 2028-05-08 Victory Day;
      2029-05-08 Victory Day; 2030-05-08 Victory Day; 07-05 Cyril and Methodius Day; 08-29 National Uprising Day;
      2027-09-15 Our Lady of Sorrows; 2028-09-15 Our Lady of Sorrows; 2029-09-15 Our Lady of Sorrows;
      2030-09-15 Our Lady of Sorrows; ${ALL_SAINTS}; ${CHRISTMAS_EVE}; ${CHRISTMAS}; ${BOXING}`),
  },
};
