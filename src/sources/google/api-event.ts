import * as v from 'valibot';

const optionalText = v.fallback(v.optional(v.string()), undefined);
const optionalTrue = v.fallback(v.optional(v.boolean()), undefined);

const Time = v.object({
  date: v.optional(v.string()),
  dateTime: v.optional(v.string()),
  timeZone: optionalText,
});

const Attendee = v.object({
  email: optionalText,
  displayName: optionalText,
  responseStatus: optionalText,
  optional: optionalTrue,
  resource: optionalTrue,
});

/**
 * The parts of an event of the Calendar API v3 that are used
 * (developers.google.com/workspace/calendar/api/v3/reference/events). Of a cancelled one only the id is certain.
 */
export const ApiEvent = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(1_100)),
  status: v.optional(v.string()),
  iCalUID: optionalText,
  recurringEventId: optionalText,
  originalStartTime: v.fallback(v.optional(Time), undefined),
  eventType: optionalText,
  transparency: optionalText,
  visibility: optionalText,
  summary: optionalText,
  description: optionalText,
  location: optionalText,
  updated: optionalText,
  start: v.optional(Time),
  end: v.optional(Time),
  organizer: v.fallback(v.optional(v.object({ email: optionalText })), undefined),
  attendees: v.optional(v.array(Attendee)),
  attendeesOmitted: optionalTrue,
  hangoutLink: optionalText,
  conferenceData: v.fallback(
    v.optional(
      v.object({ entryPoints: v.optional(v.array(v.object({ entryPointType: optionalText, uri: optionalText }))) }),
    ),
    undefined,
  ),
});

export type ApiEvent = v.InferOutput<typeof ApiEvent>;
export type ApiTime = v.InferOutput<typeof Time>;
export type ApiAttendee = v.InferOutput<typeof Attendee>;

/** For `fields`: what `ApiEvent` reads and no more. */
export const EVENT_FIELDS = `items(${Object.keys(ApiEvent.entries)
  .map((name) => (name === 'conferenceData' ? 'conferenceData(entryPoints(entryPointType,uri))' : name))
  .join(',')}),nextPageToken,nextSyncToken`;
