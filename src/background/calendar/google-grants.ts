import type { GoogleGrant } from '../../sources/google/authorize.ts';
import type { World } from '../world.ts';
import type { GoogleSignIn } from './google-sign-in.ts';

type Grants = Pick<GoogleSignIn, 'loadGrant' | 'saveGrant' | 'grants' | 'forgetGrants'>;

const PREFIX = 'grant ';

/** What Google allowed, kept where no page can read it and for as long as the browser runs. */
export function grantsIn(session: NonNullable<World['session']>): Grants {
  const kept = async (): Promise<[key: string, grant: GoogleGrant][]> =>
    Object.entries(await session.get(null)).filter(([key]) => key.startsWith(PREFIX)) as [string, GoogleGrant][];
  return {
    loadGrant: async (id) => ((await session.get(PREFIX + id))[PREFIX + id] as GoogleGrant | undefined) ?? null,
    saveGrant: (id, grant) => (grant ? session.set({ [PREFIX + id]: grant }) : session.remove([PREFIX + id])),
    grants: async () => (await kept()).map(([, grant]) => grant),
    forgetGrants: async () => session.remove((await kept()).map(([key]) => key)),
  };
}
