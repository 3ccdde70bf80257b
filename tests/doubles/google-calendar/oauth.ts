import type { ServerResponse } from 'node:http';

/** Who is signed in to Google in this browser, and what was allowed. */
export interface OAuth {
  /** Access tokens that are accepted. */
  tokens: Set<string>;
  signedIn: boolean;
  /** Whether the account allowed the client before, as `prompt=none` needs. */
  granted: boolean;
  /** How many tokens were made. */
  made: number;
}

const SAFE = /^https:\/\/[a-z0-9]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\//;

/** The authorize endpoint: its consent page, what its buttons lead to, and the silent answer. */
export function consent(oauth: OAuth, url: URL, response: ServerResponse): void {
  const query = url.searchParams;
  const redirect = query.get('redirect_uri') ?? '';
  if (!SAFE.test(redirect) || query.get('response_type') !== 'token' || !query.get('client_id')) {
    response.writeHead(400, { 'content-type': 'text/html' }).end('<h1>Access blocked: invalid request</h1>');
    return;
  }
  const back = (answer: Record<string, string>): void => {
    const state = query.get('state');
    const fragment = new URLSearchParams({ ...(state === null ? {} : { state }), ...answer });
    response.writeHead(302, { location: `${redirect}#${fragment}` }).end();
  };
  const allow = (): void => {
    oauth.granted = true;
    const token = `made-${++oauth.made}`;
    oauth.tokens.add(token);
    back({ access_token: token, token_type: 'Bearer', expires_in: '3599', scope: query.get('scope') ?? '' });
  };
  const choice = query.get('choice');
  if (choice === 'allow') allow();
  else if (choice === 'deny') back({ error: 'access_denied' });
  else if (query.get('prompt') !== 'none') ask(query, response);
  else if (!oauth.signedIn) back({ error: 'login_required' });
  else if (oauth.granted) allow();
  else back({ error: 'interaction_required' });
}

function ask(query: URLSearchParams, response: ServerResponse): void {
  const link = (to: string): string => `?${new URLSearchParams([...query, ['choice', to]])}`.replaceAll('&', '&amp;');
  const links = ['allow', 'deny'].map(
    (to) => `<a id="${to}" href="${link(to)}">${to === 'allow' ? 'Allow' : 'Deny'}</a>`,
  );
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><title>Sign in</title><h1>Let this app see your calendar?</h1>${links.join(' ')}`);
}
