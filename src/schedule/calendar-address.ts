/** Whether an address is one that Google gives to a room, a feed or a calendar beside somebody's own: nobody reads mail there. */
export const isCalendarAddress = (address: string): boolean => address.endsWith('.calendar.google.com');

export const isRoomAddress = (address: string): boolean => address.endsWith('@resource.calendar.google.com');
