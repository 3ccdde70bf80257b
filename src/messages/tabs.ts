/** What a tab's page last asked about. */
export type Seen = { place: string } & (
  | { is: 'mail'; account: string; people: string[] }
  | { is: 'meeting'; account: string; key: string }
  | { is: 'event'; account: string; people: string[] }
);

/** What `storage.session` has of tabs begins so. The background alone writes it. */
export const TAB = 'tab ';

export const tabKey = (tab: number): string => `${TAB}${tab}`;

/**
 * Where a tab is, as far as it tells one thread or meeting from another: without what Gmail and Calendar put after a
 * question mark when a compose opens or the list scrolls.
 */
export function placeOf(url: string): string {
  const hash = url.indexOf('#');
  const [path = '', fragment = ''] = hash === -1 ? [url] : [url.slice(0, hash), url.slice(hash + 1)];
  return `${path.split('?')[0]}#${fragment.split('?')[0]}`;
}

/**
 * What a tab's page last asked about; null when it asked nothing, or went on to another place since.
 * @param session `storage.session`
 */
export async function seenInTab(
  session: { get(key: string): Promise<Record<string, unknown>> } | undefined,
  tab: number,
  url: string,
): Promise<Seen | null> {
  const key = tabKey(tab);
  const seen = ((session && (await session.get(key)))?.[key] ?? null) as Seen | null;
  return seen && seen.place === placeOf(url) ? seen : null;
}
