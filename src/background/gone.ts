import { UserError } from '../errors.ts';

/** What a page asks about was deleted or taken back since it was drawn. */
export const gone = (what = 'That'): UserError => new UserError(`${what} is no longer there. Open Bookend again.`);
