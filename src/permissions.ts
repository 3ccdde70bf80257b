/**
 * What the browser is asked for when Google Calendar is connected, and gets back when the last account is disconnected: its
 * sign-in window, the API, and the place where a permission is taken back, which answers no page of another origin.
 */
export const FOR_GOOGLE = {
  permissions: ['identity' as const],
  origins: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
};
