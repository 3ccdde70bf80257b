import { allDeals } from '../../store/deals.ts';
import { load } from '../../store/save.ts';
import type { Handler } from '../world.ts';

/** Opens the board beside the deal; a deal that is not there opens nothing. */
export const showDeal: Handler<'show-deal'> = async ({ deal }, world) => {
  const deals = await load(await world.connection.checked(), ['deals'], allDeals);
  if (deals.some(({ id }) => id === deal))
    await world.openTab?.(`/src/board/index.html#deal=${encodeURIComponent(deal)}`);
  return null;
};
