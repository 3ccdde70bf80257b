import type { MessageName, Payload } from '../../src/messages.ts';
import { defaultSettings } from '../../src/settings.ts';

const at = '2026-03-02T09:00:00.000Z';

/** One payload of every message as our own code sends it. */
export const payloads: { [N in MessageName]: Payload<N> } = {
  analyze: {
    text: "I'll call you sometime next week.",
    options: {
      direction: 'out',
      reference: { now: at, zone: 'Europe/Helsinki' },
      context: { subject: 'Pilot', offered: [{ date: '2026-03-05', time: '10:00', implied: ['year'] }] },
    },
  },
  'compose-context': {
    account: 'rep@bookend.example',
    recipients: [{ address: 'ana@acme.example', name: 'Ana Ruiz' }],
    thread: null,
  },
  'mail-sent': {
    id: 'mail-1',
    account: 'rep@bookend.example',
    recipients: [{ address: 'ana@acme.example', name: 'Ana Ruiz' }],
    subject: 'Numbers for the pilot',
    thread: '18f0a1b2c3d4e5f6',
    draft: 'r-100',
    at,
    scheduled: false,
    step: {
      label: 'concrete',
      owner: 'both',
      act: 'propose',
      sentence: 'Does Thursday at 10:00 CET suit you to go through the pilot numbers?',
      days: ['2026-03-05'],
      commitment: 'review',
    },
    offered: [{ start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z', checked: false }],
  },
  'send-undone': { id: 'undo-1', draft: 'r-100', at },
  dismiss: { id: 'dismissal-1', scope: 'forever', phrase: 'keep you posted', thread: null, at },
  'page-health': {
    page: 'gmail',
    at,
    anchors: [{ anchor: 'sendButton', found: false, rung: null, feature: 'The look before Send' }],
  },
  today: null,
  'close-step': { id: 'close-1', refersTo: 'mail-1', at },
  'correct-step': {
    id: 'correct-1',
    refersTo: 'mail-1',
    at,
    what: 'Ana sends usage',
    day: '2026-03-06',
    owner: 'recipient',
  },
  'snooze-step': { id: 'snooze-1', refersTo: 'mail-1', at, until: '2026-03-06T08:00:00.000Z' },
  'reopen-step': { refersTo: 'close-1' },
  settings: null,
  'save-settings': defaultSettings,
  dismissals: null,
  'undo-dismissal': { id: 'dismissal-1' },
  health: null,
  'stored-counts': null,
  'delete-everything': null,
  'accept-loss': null,
};
