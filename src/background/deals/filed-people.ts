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
  const empty = rows.filter(({ outcome, people }) => outcome === 'open' && people === 0);
  if (empty.length === 0) return rows;
  const filed = await load(await world.connection.checked(), ['people'], async (tx) => {
    if (empty.length > ONE_BY_ONE) return allPeople(tx);
    return (await Promise.all(empty.map(({ id }) => peopleOfDeal(tx, id)))).flat();
  });
  const byDeal = groupBy(filed, ({ dealId }) => dealId);
  const known = new Map(empty.map((row) => [row.id, byDeal.get(row.id) ?? []]));
  return rows.map((row) => {
    const people = known.get(row.id) ?? [];
    return people.length === 0 ? row : { ...row, to: addressed(people.map(({ address }) => address)) };
  });
}
