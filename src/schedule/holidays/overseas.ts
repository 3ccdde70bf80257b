import { CHRISTMAS, type CountryRules, EASTER_MONDAY, GOOD_FRIDAY, LABOUR_DAY, listed, NEW_YEAR } from './common.ts';

export const overseas: Record<string, CountryRules> = {
  AU: {
    zones: ['Australia/', 'Antarctica/Macquarie'],
    shift: 'next',
    rules: [
      NEW_YEAR,
      '01-26 Australia Day',
      GOOD_FRIDAY,
      EASTER_MONDAY,
      '! 04-25 Anzac Day',
      CHRISTMAS,
      '12-26 Boxing Day',
    ],
  },
  BR: {
    zones:
      listed(`America/Sao_Paulo; America/Bahia; America/Fortaleza; America/Recife; America/Manaus; America/Araguaina;
      America/Belem; America/Boa_Vista; America/Campo_Grande; America/Cuiaba; America/Eirunepe; America/Maceio;
      America/Noronha; America/Porto_Velho; America/Rio_Branco; America/Santarem`),
    shift: 'none',
    rules: [
      NEW_YEAR,
      GOOD_FRIDAY,
      '04-21 Tiradentes’ Day',
      LABOUR_DAY,
      '09-07 Independence Day',
      '10-12 Our Lady of Aparecida',
    ].concat(['11-02 All Souls’ Day', '11-15 Republic Day', '11-20 Black Awareness Day', CHRISTMAS]),
  },
  CA: {
    zones:
      listed(`America/Toronto; America/Vancouver; America/Edmonton; America/Winnipeg; America/Halifax; America/Regina;
      America/St_Johns; America/Montreal; America/Atikokan; America/Blanc-Sablon; America/Cambridge_Bay;
      America/Coral_Harbour; America/Creston; America/Dawson; America/Dawson_Creek; America/Fort_Nelson; America/Glace_Bay;
      America/Goose_Bay; America/Inuvik; America/Iqaluit; America/Moncton; America/Rankin_Inlet; America/Resolute;
      America/Swift_Current; America/Whitehorse`),
    shift: 'next',
    rules: [NEW_YEAR, GOOD_FRIDAY, '07-01 Canada Day', '09-mon1 Labour Day', CHRISTMAS],
  },
  NZ: {
    zones: ['Pacific/Auckland', 'Pacific/Chatham'],
    shift: 'next',
    rules: [
      NEW_YEAR,
      '01-02 Day after New Year’s Day',
      '02-06 Waitangi Day',
      GOOD_FRIDAY,
      EASTER_MONDAY,
      '04-25 Anzac Day',
    ]
      // Matariki follows the stars; its days are in a schedule of the Matariki Holiday Act 2022.
      .concat(['06-mon1 King’s Birthday', '2026-07-10 Matariki', '2027-06-25 Matariki', '2028-07-14 Matariki'])
      .concat(['2029-07-06 Matariki', '2030-06-21 Matariki', '10-mon4 Labour Day', CHRISTMAS, '12-26 Boxing Day']),
  },
  US: {
    zones:
      listed(`America/New_York; America/Chicago; America/Denver; America/Phoenix; America/Los_Angeles; America/Detroit;
      America/Boise; America/Anchorage; Pacific/Honolulu; America/Adak; America/Indiana/; America/Indianapolis;
      America/Juneau; America/Kentucky/; America/Louisville; America/Menominee; America/Metlakatla; America/Nome;
      America/North_Dakota/; America/Sitka; America/Yakutat`),
    shift: 'nearest',
    rules: [NEW_YEAR, '01-mon3 Martin Luther King Day', '02-mon3 Presidents’ Day', '05-mon-1 Memorial Day']
      .concat(['06-19 Juneteenth', '07-04 Independence Day', '09-mon1 Labor Day', '10-mon2 Columbus Day'])
      .concat(['11-11 Veterans Day', '11-thu4 Thanksgiving', CHRISTMAS]),
  },
};
