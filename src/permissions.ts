/**
 * What the browser is asked for when Google Calendar is connected, and gets back when the last account is disconnected: its
 * sign-in window, the API, and the place where a permission is taken back, which answers no page of another origin.
 * @param manifest the one we run with; what it does not call optional was given at install (in Firefox the sign-in
 * window), and browsers refuse to be asked for it or to take it back
 */
export function forGoogle({ optional_permissions: optional = [] }: { optional_permissions?: string[] | undefined }) {
  return {
    permissions: (['identity'] as const).filter((name) => optional.includes(name)),
    origins: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
  };
}
