import type { Migration } from '../migrations.ts';

/**
 * For everybody with many deals: where each deal stands is kept beside its timeline, and joined deals are found at once. For
 * teams: what their organisation set is kept beside the settings. For everybody: who was forgotten stays so, and deals of an
 * import and of a restore are kept many in one record.
 */
export const summaries: Migration = (db, tx) => {
  db.createObjectStore('summaries', { keyPath: 'id' });
  db.createObjectStore('answers', { keyPath: 'name' });
  db.createObjectStore('policy');
  db.createObjectStore('forgotten', { keyPath: 'id' });
  const packs = db.createObjectStore('packs', { keyPath: 'id' });
  packs.createIndex('people', 'people', { multiEntry: true });
  packs.createIndex('keys', 'keys', { multiEntry: true });
  packs.createIndex('events', 'events');
  packs.createIndex('earliest', 'earliest');
  packs.createIndex('latest', 'latest');
  const archives = db.createObjectStore('archives', { keyPath: 'id' });
  archives.createIndex('dealId', 'dealId');
  archives.createIndex('ids', 'ids', { multiEntry: true });
  archives.createIndex('drafts', 'drafts', { multiEntry: true });
  archives.createIndex('earliest', 'earliest');
  archives.createIndex('latest', 'latest');
  // Merges alone have `from`, moved people alone have `to`: both indexes hold a handful of events.
  const events = tx.objectStore('events');
  events.createIndex('from', 'from');
  events.createIndex('to', 'to');
};
