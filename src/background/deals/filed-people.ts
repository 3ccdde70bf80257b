import type { DealRow } from '../../deals/shown.ts';
import { groupBy } from '../../schedule/group-by.ts';
import { allPeople, peopleOfDeal } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { World } from '../world.ts';
import { addressed } from './deal-row.ts';

/** So many deals are asked for their people one by one; of more, everybody is read at once. */
const ONE_BY_ONE = 50;

/** A deal in which nothing happened yet is written to by whom the rep put in it. */
export async function withFiled(rows: DealRow[], world: Pick<World, 'connection'>): Promise<DealRow[]> {
  const isEmpty = ({ outcome, people }: DealRow): boolean => outcome === 'open' && people === 0;
  const empty = rows.filter(isEmpty);
  if (empty.length === 0) return rows;
  const filed = await load(await world.connection.checked(), ['people'], async (tx) => {
    if (empty.length > ONE_BY_ONE) return allPeople(tx);
    return (await Promise.all(empty.map(({ id }) => peopleOfDeal(tx, id)))).flat();
  });
  const byDeal = groupBy(filed, ({ dealId }) => dealId);
  return rows.map((row) => {
    const people = isEmpty(row) ? byDeal.get(row.id) : undefined;
    return people ? { ...row, to: addressed(people.map(({ address }) => address)) } : row;
  });
}
