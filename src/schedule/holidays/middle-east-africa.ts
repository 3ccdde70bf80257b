import {
  CHRISTMAS,
  type CountryRules,
  EASTER_MONDAY,
  FRIDAY_SATURDAY,
  GOOD_FRIDAY,
  LABOUR_DAY,
  listed,
  NEW_YEAR,
} from './common.ts';

/** Egypt's: from the middle of the week to Thursday, by a decision of each year. */
const TO_THURSDAY = '~sun+4mon+3tue+2wed+1';

const FITR = 'fitr Eid al-Fitr (expected); fitr+1 Eid al-Fitr (expected); fitr+2 Eid al-Fitr (expected)';
const ADHA = 'adha Eid al-Adha (expected); adha+1 Eid al-Adha (expected); adha+2 Eid al-Adha (expected)';
const ARAFAH = 'adha-1 Day of Arafah (expected)';
const MUHARRAM = 'muharram Islamic New Year (expected)';
const MAWLID = 'mawlid Prophet’s Birthday (expected)';
const MIRAJ = 'miraj Ascension of the Prophet (expected)';

export const middleEastAndAfrica: Record<string, CountryRules> = {
  AE: {
    zones: ['Asia/Dubai'],
    shift: 'none',
    rules: listed(
      `${NEW_YEAR}; ${FITR}; ${ARAFAH}; ${ADHA}; ${MUHARRAM}; ${MAWLID}; 12-02 National Day; 12-03 National Day`,
    ),
  },
  BH: {
    zones: ['Asia/Bahrain'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${LABOUR_DAY}; ${FITR}; ${ADHA}; ${MUHARRAM}; muharram+8 Ashura (expected); muharram+9 Ashura (expected);
      ${MAWLID}; 12-16 National Day; 12-17 National Day`),
  },
  DZ: {
    zones: ['Africa/Algiers'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-12 Amazigh New Year; ${FITR}; ${ADHA}; ${LABOUR_DAY}; ${MUHARRAM}; muharram+9 Ashura (expected);
      07-05 Independence Day; ${MAWLID}; 11-01 Revolution Day`),
  },
  EG: {
    zones: ['Africa/Cairo'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      01-07 Coptic Christmas; 01-25${TO_THURSDAY} Revolution Day; fitr Eid al-Fitr (expected); fitr+1 Eid al-Fitr (expected);
      O+1 Spring Festival; 04-25${TO_THURSDAY} Sinai Liberation Day; 05-01${TO_THURSDAY} Labour Day; ${ARAFAH}; ${ADHA};
      ${MUHARRAM}; 06-30${TO_THURSDAY} June 30 Revolution; 07-23${TO_THURSDAY} July 23 Revolution; ${MAWLID};
      10-06${TO_THURSDAY} Armed Forces Day`),
  },
  GH: {
    zones: ['Africa/Accra'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-07 Constitution Day; 03-06 Independence Day; fitr Eid al-Fitr (expected); fitr+1 Shaqq Day (expected);
      ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY}; adha Eid al-Adha (expected); 07-01 Republic Day; 09-21 Founder’s Day;
      12-fri1 Farmers’ Day; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  IL: {
    zones: ['Asia/Jerusalem', 'Asia/Tel_Aviv'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    // Independence Day gives way to the Sabbath, and the day before it as well.
    rules: listed(`
      pesach Passover; pesach+6 Seventh Day of Passover; 2026-04-22 Independence Day; 2027-05-12 Independence Day;
      2028-05-02 Independence Day; 2029-04-19 Independence Day; 2030-05-08 Independence Day; pesach+50 Shavuot;
      pesach+163 Rosh Hashanah; pesach+164 Rosh Hashanah; pesach+172 Yom Kippur; pesach+177 Sukkot;
      pesach+184 Simchat Torah`),
  },
  JO: {
    zones: ['Asia/Amman'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MIRAJ}; ${LABOUR_DAY}; 05-25 Independence Day; ${FITR}; ${ARAFAH}; ${ADHA}; ${MUHARRAM}; ${MAWLID};
      ${CHRISTMAS}`),
  },
  KE: {
    zones: ['Africa/Nairobi'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; ! fitr Eid al-Fitr (expected); ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY}; 06-01 Madaraka Day;
      10-10 Mazingira Day; 10-20 Mashujaa Day; 12-12 Jamhuri Day; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  KW: {
    zones: ['Asia/Kuwait'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; ${MIRAJ}; 02-25 National Day; 02-26 Liberation Day; ${FITR}; ${ARAFAH}; ${ADHA}; ${MUHARRAM}; ${MAWLID}`),
  },
  MA: {
    zones: ['Africa/Casablanca'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-11 Independence Manifesto Day; 01-13 Amazigh New Year; fitr Eid al-Fitr (expected);
      fitr+1 Eid al-Fitr (expected); ${LABOUR_DAY}; adha Eid al-Adha (expected); adha+1 Eid al-Adha (expected); ${MUHARRAM};
      07-30 Throne Day; 08-14 Oued Ed-Dahab Day; 08-20 Revolution Day; 08-21 Youth Day; ${MAWLID};
      mawlid+1 Prophet’s Birthday (expected); 11-06 Green March; 11-18 Independence Day`),
  },
  NG: {
    zones: ['Africa/Lagos'],
    shift: 'next',
    rules: listed(`
      ${NEW_YEAR}; fitr+1 Eid al-Fitr (expected); fitr+2 Eid al-Fitr (expected); ${GOOD_FRIDAY}; ${EASTER_MONDAY};
      ${LABOUR_DAY}; adha+1 Eid al-Adha (expected); adha+2 Eid al-Adha (expected); 06-12 Democracy Day;
      mawlid+1 Prophet’s Birthday (expected); 10-01 National Day; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  OM: {
    zones: ['Asia/Muscat'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`
      01-11 Accession Day; ${MIRAJ}; ramadan+28 Eid al-Fitr (expected);
      ramadan+29 Eid al-Fitr (expected); ${FITR}; ${ARAFAH}; ${ADHA}; ${MUHARRAM}; ${MAWLID}; 11-20 National Day;
      11-21 National Day`),
  },
  QA: {
    zones: ['Asia/Qatar'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    rules: listed(`02-tue2 Sports Day; ${FITR}; ${ADHA}; 12-18 National Day`),
  },
  SA: {
    zones: ['Asia/Riyadh'],
    weekend: FRIDAY_SATURDAY,
    shift: 'none',
    // Four days from the one after 29 Ramadan, and four from that of Arafah: the least that every employer gives.
    rules: listed(`
      02-22 Founding Day; ramadan+29 Eid al-Fitr; ramadan+30 Eid al-Fitr; ramadan+31 Eid al-Fitr; ramadan+32 Eid al-Fitr;
      adha-1 Day of Arafah; adha Eid al-Adha; adha+1 Eid al-Adha; adha+2 Eid al-Adha; 09-23 National Day`),
  },
  TN: {
    zones: ['Africa/Tunis'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-14 Revolution Day; 03-20 Independence Day; ${FITR}; 04-09 Martyrs’ Day; ${LABOUR_DAY};
      adha Eid al-Adha (expected); adha+1 Eid al-Adha (expected); ${MUHARRAM}; 07-25 Republic Day; 08-13 Women’s Day;
      ${MAWLID}; 10-15 Evacuation Day`),
  },
  TR: {
    // The feasts are those of a calendar that is reckoned years ahead, not of a moon that is looked for.
    zones: ['Europe/Istanbul', 'Asia/Istanbul'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; fitr Ramadan Feast; fitr+1 Ramadan Feast; fitr+2 Ramadan Feast; 04-23 National Sovereignty Day;
      ${LABOUR_DAY}; 05-19 Youth and Sports Day; adha Feast of Sacrifice; adha+1 Feast of Sacrifice;
      adha+2 Feast of Sacrifice; adha+3 Feast of Sacrifice; 07-15 Democracy Day; 08-30 Victory Day; 10-29 Republic Day`),
  },
  UG: {
    zones: ['Africa/Kampala'],
    shift: 'none',
    rules: listed(`
      ${NEW_YEAR}; 01-26 Liberation Day; 02-16 Archbishop Luwum Day; 03-08 Women’s Day; fitr Eid al-Fitr (expected);
      ${GOOD_FRIDAY}; ${EASTER_MONDAY}; ${LABOUR_DAY}; adha Eid al-Adha (expected); 06-03 Martyrs’ Day; 06-09 Heroes’ Day;
      10-09 Independence Day; ${CHRISTMAS}; 12-26 Boxing Day`),
  },
  ZA: {
    zones: ['Africa/Johannesburg'],
    shift: 'sunday',
    rules: listed(`
      ${NEW_YEAR}; 03-21 Human Rights Day; ${GOOD_FRIDAY}; E+1 Family Day; 04-27 Freedom Day; 05-01 Workers’ Day;
      06-16 Youth Day; 08-09 Women’s Day; 09-24 Heritage Day; 2026-11-04 Local Elections; 12-16 Day of Reconciliation;
      ${CHRISTMAS}; 12-26 Day of Goodwill`),
  },
};
