/** What the pages take from the world where a test gives its own; each stays the same from render to render. */
export const clock = (): Date => new Date();
export const randomId = (): string => crypto.randomUUID();
