import { belongingsOf, matchOf } from '../../store/belongings.ts';
import { allCalendars } from '../../store/calendars.ts';
import { allDeals } from '../../store/deals.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { newestImport, removeImport } from '../../store/imports.ts';
import { load, save } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { besideForgotten } from './import-people.ts';

/** The newest import that is still there, and the rep's addresses that deals can go under. */
export const imports: Handler<'imports'> = async (_payload, { connection }) =>
  load(await connection.checked(), ['deals', 'events', 'calendars'], async (tx) => {
    const [deals, calendars, last] = await Promise.all([allDeals(tx), allCalendars(tx), newestImport(tx)]);
    const accounts = [...deals, ...calendars].map(({ account }) => account).filter((account) => account.includes('@'));
    return { accounts: [...new Set(accounts)], last };
  });

/** Says what an import would do; writes nothing. */
export const matchImport: Handler<'match-import'> = async ({ account, deals }, { connection }) => {
  const db = await connection.checked();
  const [known, isForgotten] = await load(db, ['deals', 'people', 'meta'], (tx) =>
    Promise.all([belongingsOf(db, tx, account), forgottenIn(tx)]),
  );
  return deals.map(({ key, people }) => {
    const { others, forgotten, isTheirs } = besideForgotten({ key, people }, isForgotten);
    const { deal, unfiled } = matchOf(known, { key, people: others }, null);
    const isNone = deal !== undefined && known.none.has(deal.id);
    return { deal: deal ?? null, adds: unfiled.length, isNone, forgotten: forgotten.length, isForgotten: isTheirs };
  });
};

/** All of it or nothing. */
export const undoImport: Handler<'undo-import'> = async ({ id }, { connection }) =>
  save(await connection.checked(), ['deals', 'people', 'events'], (tx) => removeImport(tx, id));

/** The batches are written. What is due is shown anew after this message, and not after each of them. */
export const importDone: Handler<'import-done'> = async () => null;
