import type { Migration } from '../migrations.ts';

/** For everybody: calendars can be connected, their meetings are kept, and what was said of them. */
export const calendars: Migration = (db) => {
  db.createObjectStore('meetings', { keyPath: ['account', 'source', 'calendar', 'key'] }).createIndex('start', 'start');
  db.createObjectStore('calendars', { keyPath: 'id' });
  // Apart from the calendars, so that whatever lists or copies them does not have them.
  db.createObjectStore('secrets', { keyPath: 'id' });
  db.createObjectStore('nudges', { keyPath: 'id' });
};
