/** Whom Bookend may ask, and only for the rep's own calendar. */
const HOSTS = ['calendar.google.com', 'www.googleapis.com', 'oauth2.googleapis.com'];

/**
 * The one place where Bookend makes a request.
 * @throws TypeError for any other host, without the address in it
 */
export function request(address: string, options: RequestInit): Promise<Response> {
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:' || !HOSTS.includes(host)) throw new TypeError('Bookend asks no such host.');
  return fetch(address, options);
}
