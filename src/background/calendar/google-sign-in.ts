import type { GoogleGrant } from '../../sources/google/authorize.ts';

/** What signing in to Google needs of the browser. Looked up when used: the permission for it is optional. */
export interface GoogleSignIn {
  /** Null when this copy of Bookend was built without. */
  clientId: string | null;
  redirectUri(): string;
  launchWebAuthFlow(options: { url: string; interactive: boolean }): Promise<string | undefined>;
  /** Keeps a grant until the browser is closed, by the id of the calendar record. */
  loadGrant(id: string): Promise<GoogleGrant | null>;
  saveGrant(id: string, grant: GoogleGrant | null): Promise<void>;
  /** Those that are kept, of all calendars. */
  grants(): Promise<GoogleGrant[]>;
  /** Forgets the grants of all calendars. */
  forgetGrants(): Promise<void>;
  /** Gives back what the browser allowed for Google: its sign-in window and its hosts. */
  release(): Promise<void>;
}
