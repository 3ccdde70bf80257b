import { dealById, putDeal } from '../../store/deals.ts';
import { save } from '../../store/save.ts';
import { gone } from '../gone.ts';
import type { Handler } from '../world.ts';

/** Keeps where the other side of a deal is, as the rep says; null goes back to what their invitations tell. */
export const setDealZone: Handler<'set-deal-zone'> = async ({ deal: id, zone }, world) => {
  await save(await world.connection.checked(), ['deals'], async (tx) => {
    const deal = await dealById(tx, id);
    if (!deal) throw gone();
    const { zone: _before, ...rest } = deal;
    await putDeal(tx, zone === null ? rest : { ...rest, zone });
  });
  return null;
};
