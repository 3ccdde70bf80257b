import {
  CHRISTMAS,
  type CountryRules,
  EASTER_MONDAY,
  EASTER_SATURDAY,
  GOOD_FRIDAY,
  LABOUR_DAY,
  listed,
  MAUNDY_THURSDAY,
  NEW_YEAR,
} from './common.ts';

export const asia: Record<string, CountryRules> = {
  CN: {
    zones: ['Asia/Shanghai', 'Asia/Urumqi'],
    // The days off for a weekend are joined to one week by a notice of the State Council, each autumn for the year after.
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; spring-1 Chinese New Year’s Eve; spring Chinese New Year; spring+1 Chinese New Year; spring+2 Chinese New Year;
      qingming Tomb-Sweeping Day; ${LABOUR_DAY}; 05-02 Labour Day; dragon Dragon Boat Festival; moon Mid-Autumn Festival;
      10-01 National Day; 10-02 National Day; 10-03 National Day; 2026-01-02 New Year; 2026-02-20 Chinese New Year;
      2026-02-23 Chinese New Year; 2026-05-05 Labour Day; 2026-10-06 National Day; 2026-10-07 National Day`),
  },
  HK: {
    zones: ['Asia/Hong_Kong'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; spring Chinese New Year; spring+1 Chinese New Year; spring+2 Chinese New Year; qingming Ching Ming Festival;
      ${GOOD_FRIDAY}; E-1 Day after Good Friday; ${EASTER_MONDAY}; ${LABOUR_DAY}; buddha Buddha’s Birthday;
      dragon Tuen Ng Festival; 07-01 Establishment Day; moon+1 Day after Mid-Autumn Festival; 10-01 National Day;
      ninth Chung Yeung Festival; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  ID: {
    // Joint leave, which the government adds to feasts each year, is the employer's choice and not counted.
    zones: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Ujung_Pandang', 'Asia/Jayapura'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; miraj Ascension of the Prophet (expected); spring Lunar New Year; nyepi Day of Silence;
      puasa Eid al-Fitr (expected); puasa+1 Eid al-Fitr (expected); ${GOOD_FRIDAY}; ${LABOUR_DAY}; E+39 Ascension Day;
      haji Eid al-Adha (expected); vesak Vesak Day; 06-01 Pancasila Day; 2026-06-16 Islamic New Year; hijrah Islamic New Year (expected);
      08-17 Independence Day; maulid Prophet’s Birthday (expected); ${CHRISTMAS}`),
  },
  IN: {
    // Three days are holidays in every state; all others each state proclaims for itself.
    zones: ['Asia/Kolkata', 'Asia/Calcutta'],
    shift: 'none',
    rules: listed('01-26 Republic Day; 08-15 Independence Day; 10-02 Gandhi’s Birthday'),
    // The offices of the Union are shut on fourteen days all over the country, and many companies with them.
    regions: {
      GOV: listed(`
        fitr+1 Eid al-Fitr (expected); mahavir Mahavir Jayanti; ${GOOD_FRIDAY}; purnima Buddha Purnima; 2026-05-27 Bakrid;
        2027-05-17 Bakrid (expected); 2028-05-06 Bakrid (expected); 2029-04-25 Bakrid (expected);
        2030-04-14 Bakrid (expected); 2026-06-26 Muharram; 2027-06-16 Muharram (expected); 2028-06-04 Muharram (expected);
        2029-05-24 Muharram (expected); 2030-05-13 Muharram (expected); mawlid+1 Milad-un-Nabi (expected);
        dussehra Dussehra; diwali Diwali; nanak Guru Nanak’s Birthday; ${CHRISTMAS}`),
    },
  },
  JP: {
    zones: ['Asia/Tokyo'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; 01-mon2 Coming of Age Day; 02-11 Foundation Day; 02-23 Emperor’s Birthday; vernal Vernal Equinox Day;
      04-29 Showa Day; 05-03 Constitution Day; 05-04 Greenery Day; 05-05 Children’s Day; 07-mon3 Marine Day;
      08-11 Mountain Day; 09-mon3 Respect for the Aged Day; 2026-09-22 Day between two holidays;
      autumnal Autumnal Equinox Day; 10-mon2 Sports Day; 11-03 Culture Day; 11-23 Labour Thanksgiving Day`),
  },
  KR: {
    zones: ['Asia/Seoul'],
    shift: 'next',
    rules: listed(`
      ! ${NEW_YEAR}; sunday! seollal-1 Lunar New Year; sunday! seollal Lunar New Year; sunday! seollal+1 Lunar New Year;
      03-01 Independence Movement Day; ${LABOUR_DAY}; 05-05 Children’s Day; buddha Buddha’s Birthday; ! 06-06 Memorial Day;
      07-17 Constitution Day; 08-15 Liberation Day; sunday! moon-1 Chuseok; sunday! moon Chuseok; sunday! moon+1 Chuseok;
      10-03 Foundation Day; 2028-10-05 Chuseok; 10-09 Hangul Day; ${CHRISTMAS}; ! 2026-06-03 Local Elections;
      ! 2028-04-12 Parliamentary Elections; ! 2030-04-03 Presidential Election; ! 2030-06-12 Local Elections`),
  },
  KZ: {
    zones: listed('Asia/Almaty; Asia/Aqtau; Asia/Aqtobe; Asia/Atyrau; Asia/Oral; Asia/Qostanay; Asia/Qyzylorda'),
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; 01-02 New Year; ! 01-07 Orthodox Christmas; 03-08 Women’s Day; 03-21 Nowruz; 03-22 Nowruz; 03-23 Nowruz;
      2027-03-15 Constitution Day; 2028-03-15 Constitution Day;
      2029-03-15 Constitution Day; 2030-03-15 Constitution Day; 05-01 Unity Day; 05-07 Defender’s Day; 05-09 Victory Day; ! adha Eid al-Adha (expected); 07-06 Capital Day;
      10-25 Republic Day; 12-16 Independence Day`),
  },
  MY: {
    // Without what some states do not keep: New Year's Day, Deepavali.
    zones: ['Asia/Kuala_Lumpur', 'Asia/Kuching'],
    shift: 'sunday',
    rules: listed(`
      spring Chinese New Year; spring+1 Chinese New Year; puasa Hari Raya Puasa (expected); puasa+1 Hari Raya Puasa (expected);
      ${LABOUR_DAY}; vesak Vesak Day; 06-mon1 King’s Birthday; haji Hari Raya Haji (expected);
      2026-06-17 Islamic New Year; hijrah Islamic New Year (expected); maulid Prophet’s Birthday (expected); 08-31 National Day;
      09-16 Malaysia Day; ${CHRISTMAS}; 2026-03-20 Hari Raya Puasa`),
  },
  PH: {
    zones: ['Asia/Manila'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; spring Chinese New Year; fitr Eid al-Fitr (expected); ${MAUNDY_THURSDAY}; ${GOOD_FRIDAY}; ${EASTER_SATURDAY};
      04-09 Day of Valor; ${LABOUR_DAY}; adha Eid al-Adha (expected); 06-12 Independence Day; 08-21 Ninoy Aquino Day;
      08-mon-1 National Heroes Day; 11-01 All Saints’ Day; 11-30 Bonifacio Day; 12-08 Immaculate Conception; ${CHRISTMAS};
      12-30 Rizal Day; 12-31 New Year’s Eve; 2026-11-02 All Souls’ Day; 2026-12-24 Christmas Eve; 2027-11-02 All Souls’ Day; 2027-12-24 Christmas Eve`),
  },
  PK: {
    zones: ['Asia/Karachi'],
    shift: 'none',
    rules: listed(`
      02-05 Kashmir Solidarity Day; fitr Eid al-Fitr (expected); fitr+1 Eid al-Fitr (expected);
      fitr+2 Eid al-Fitr (expected); 03-23 Pakistan Day; ${LABOUR_DAY}; adha Eid al-Adha (expected);
      adha+1 Eid al-Adha (expected); adha+2 Eid al-Adha (expected); 05-28 Youm-e-Takbeer; muharram+8 Ashura (expected);
      muharram+9 Ashura (expected); 08-14 Independence Day; mawlid Prophet’s Birthday (expected); 11-09 Iqbal Day;
      12-25 Quaid-e-Azam Day`),
  },
  SG: {
    zones: ['Asia/Singapore'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; spring Chinese New Year; spring+1 Chinese New Year; puasa Hari Raya Puasa (expected); ${GOOD_FRIDAY};
      ${LABOUR_DAY}; haji Hari Raya Haji (expected); vesak Vesak Day; 08-09 National Day; deepavali Deepavali; ${CHRISTMAS}`),
  },
  TH: {
    zones: ['Asia/Bangkok'],
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; makha Makha Bucha; 04-06 Chakri Day; ! 04-13 Songkran; ! 04-14 Songkran; ! 04-15 Songkran;
      2028-04-17 Songkran (day off for it); 2029-04-16 Songkran (day off for it); 2030-04-16 Songkran (day off for it); ${LABOUR_DAY};
      05-04 Coronation Day; visakha Visakha Bucha; 06-03 Queen’s Birthday; 07-28 King’s Birthday; asanha Asarnha Bucha;
      ! asanha+1 Buddhist Lent Day; 08-12 Mother’s Day; 10-13 King Bhumibol Memorial Day; 10-23 Chulalongkorn Day;
      12-05 Father’s Day; 12-10 Constitution Day; ! 12-31 New Year’s Eve; 2029-01-02 New Year’s Eve (day off for it);
      2026-01-02 New Year`),
  },
  TW: {
    zones: ['Asia/Taipei'],
    shift: 'nearest',
    rules: listed(`
      ${NEW_YEAR}; next! spring-2 Lunar New Year; next! spring-1 Lunar New Year; next! spring Lunar New Year;
      next! spring+1 Lunar New Year; next! spring+2 Lunar New Year; 02-28 Peace Memorial Day; 04-04 Children’s Day;
      qingming Tomb-Sweeping Day; 2028-04-03 Children’s Day; 2029-04-03 Children’s Day; ${LABOUR_DAY};
      dragon Dragon Boat Festival; moon Mid-Autumn Festival; 09-28 Teachers’ Day; 10-10 National Day;
      10-25 Restoration Day; 12-25 Constitution Day`),
  },
  VN: {
    // A second day for National Day, and the fifth or more of Tet, are told each year: here are those that do not depend on it.
    zones: ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; ! tet-1 Lunar New Year; ! tet Lunar New Year; ! tet+1 Lunar New Year; ! tet+2 Lunar New Year;
      ! tet+3 Lunar New Year; 2027-02-10 Lunar New Year; 2030-02-06 Lunar New Year;
      hung Hung Kings’ Day; 04-30 Reunification Day; ${LABOUR_DAY}; 09-02 National Day; 2026-09-01 National Day`),
  },
};
