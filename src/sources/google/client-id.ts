/**
 * The OAuth client this copy of Bookend was built with: `VITE_GOOGLE_CLIENT_ID` at build time. It is no secret. Null when
 * there is none, or it is not one of Google's.
 */
export function googleClientId(): string | null {
  const id: unknown = import.meta.env.VITE_GOOGLE_CLIENT_ID;
  return typeof id === 'string' && /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(id) ? id : null;
}
