import type { Migration } from '../migrations.ts';

/** For everybody: the first version. Nothing was stored before it. */
export const firstStores: Migration = (db) => {
  db.createObjectStore('deals', { keyPath: 'id' }).createIndex('account, key', ['account', 'key']);
  db.createObjectStore('people', { keyPath: 'id' }).createIndex('dealId', 'dealId');
  const events = db.createObjectStore('events', { keyPath: 'id' });
  events.createIndex('dealId', 'dealId');
  events.createIndex('at', 'at');
  // Sent mails only, and only those whose compose knew its draft id: null is not a key.
  events.createIndex('draft', 'draft');
  db.createObjectStore('dismissals', { keyPath: 'id' }).createIndex('thread', 'thread');
  db.createObjectStore('playbook', { keyPath: 'language' });
  db.createObjectStore('settings');
  db.createObjectStore('health', { keyPath: 'page' });
  db.createObjectStore('meta');
};
