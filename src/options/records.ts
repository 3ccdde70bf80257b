const names: Record<string, string> = {
  deals: 'Deals',
  people: 'People',
  events: 'Timeline entries',
  dismissals: 'Dismissed phrases',
  playbook: 'Playbooks',
  settings: 'Settings',
  health: 'Health reports',
  meetings: 'Meetings',
  calendars: 'Connected calendars',
  nudges: 'Nudges',
  forgotten: 'People kept forgotten',
  snapshot: 'Copies Bookend makes by itself',
};

/** A store's name in words: `events` gives `Timeline entries`. */
export const recordName = (store: string): string =>
  names[store] ?? `${store.charAt(0).toUpperCase()}${store.slice(1)}`;

/** All records of all stores together. */
export const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** An anchor's role in words: `composeBody` gives `Compose body`. */
export function anchorName(anchor: string): string {
  const words = anchor.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
