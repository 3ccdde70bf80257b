/** IANA zones of the United States and of Canadian cities, where 5/6 is the sixth of May (CLDR short date formats). */
const MONTH_FIRST = new Set(
  (
    'New_York Chicago Denver Los_Angeles Phoenix Anchorage Detroit Boise Juneau Nome Adak Menominee Sitka Metlakatla Yakutat ' +
    'Louisville Indianapolis Toronto Vancouver Winnipeg Edmonton Halifax Regina'
  ).split(' '),
);

/** Whether a bare "5/6" is read month first by someone in this zone. */
export function isMonthFirst(zone: string): boolean {
  if (zone === 'Pacific/Honolulu' || zone.startsWith('US/')) return true;
  if (!zone.startsWith('America/')) return false;
  const city = zone.slice('America/'.length);
  return MONTH_FIRST.has(city) || /^(?:Indiana|Kentucky|North_Dakota)\//.test(city);
}
