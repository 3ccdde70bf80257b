import { groupBy } from '../../schedule/group-by.ts';
import { allPeople, peopleOfDeal } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { World } from '../world.ts';
import { addressed } from './deal-row.ts';
import type { ToldDeal } from './told-deal.ts';

/** So many deals are asked for their people one by one; of more, everybody is read at once. */
const ONE_BY_ONE = 50;

/** A deal in which nothing happened yet is written to by whom the rep put in it. */
export async function withFiled(deals: ToldDeal[], world: Pick<World, 'connection'>): Promise<ToldDeal[]> {
  const isEmpty = ({ row }: ToldDeal): boolean => row?.outcome === 'open' && row.people === 0;
  const empty = deals.filter(isEmpty);
  if (empty.length === 0) return deals;
  const filed = await load(await world.connection.checked(), ['people'], async (tx) => {
    if (empty.length > ONE_BY_ONE) return allPeople(tx);
    return (await Promise.all(empty.map(({ id }) => peopleOfDeal(tx, id)))).flat();
  });
  const byDeal = groupBy(filed, ({ dealId }) => dealId);
  return deals.map((told) => {
    if (!told.row || !isEmpty(told)) return told;
    const to = addressed((byDeal.get(told.id) ?? []).map(({ address }) => address));
    // What it was kept with may be somebody who is not in it any more.
    return to.join() === told.row.to.join() ? told : { ...told, row: { ...told.row, to } };
  });
}
