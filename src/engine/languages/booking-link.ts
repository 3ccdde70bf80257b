/** Pages that let the reader pick a time. */
const HOSTS = new Set([
  'calendly.com',
  'cal.com',
  'savvycal.com',
  'tidycal.com',
  'koalendar.com',
  'zcal.co',
  'doodle.com',
  'youcanbook.me',
  'acuityscheduling.com',
  'calendar.app.google',
  'meetergo.com',
  'zeeg.me',
  'simplymeet.me',
]);
/** A company's own: `meetings.hubspot.com/ana`, `cal.example.com/ana`. */
const NAMES = new Set([
  'meetings',
  'meeting',
  'book',
  'booking',
  'bookings',
  'cal',
  'calendar',
  'schedule',
  'termine',
  'agenda',
]);

/** Whether a link leads to a page of free times. @param link lower case */
export function isBookingLink(link: string): boolean {
  const from = link.indexOf('://');
  const rest = from < 0 ? link : link.slice(from + 3);
  const slash = rest.indexOf('/');
  const host = (slash < 0 ? rest : rest.slice(0, slash)).replace(/^(?:www|app)\./, '');
  const labels = host.split('.');
  if (HOSTS.has(host) || HOSTS.has(labels.slice(-2).join('.'))) return true;
  if (host === 'calendar.google.com') return rest.includes('/appointments');
  if (host === 'outlook.office365.com' || host === 'outlook.office.com') return rest.includes('/book');
  return NAMES.has(labels[0] as string) || (labels[0] as string).startsWith('meetings-');
}
