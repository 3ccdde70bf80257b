/** Ids of imports begin so and go on with their moment: the newest comes last. */
export const IMPORTS = 'import-';

/** What all ids that one deal of an import gives rise to begin with, its own among them. @param number of the deal in the import */
export function importStem(id: string, number: number): string {
  return `${id} ${String(number).padStart(6, '0')}`;
}

/** The import that an id belongs to: of a deal, an event or a pack. */
export const importOf = (id: string): string => id.split(' ')[0] ?? '';

/** Ids of all that an import wrote, its packs among them. */
export const idsOfImport = (id: string): IDBKeyRange => IDBKeyRange.bound(`${id} `, `${id} \uffff`);
