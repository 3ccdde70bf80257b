/** What the server put into the page. */
export const data = JSON.parse(document.getElementById('sandbox-data').textContent);

const renamed = data.variant.names === 'renamed';
/** A name Calendar is found by; another one when everything is renamed. */
export const named = (name) => (renamed ? name.replace(/^x/, 'y').replace(/^data-/, 'data-v-') : name);

/** Builds an element without ever parsing markup, as the page's own policy demands. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'style') node.style.cssText = value;
    else if (name === 'text') node.textContent = value;
    else node.setAttribute(name.startsWith('data-') ? named(name) : name, name === 'id' ? named(value) : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Latest first known events of the page, by id: `{id, title, start, end, guests, description, recurrence, allDay}`. */
export const events = new Map();

const instant = (place) => (place.length === 1 ? place[0] : place[1][0]);

/** @param {unknown[]} raw an event as it was downloaded */
export function keep(raw) {
  events.set(raw[0], {
    id: raw[0],
    title: raw[5],
    start: instant(raw[35]),
    end: instant(raw[36]),
    allDay: raw[35].length === 1,
    weekly: raw[12] !== null,
    guests: (raw[20] ?? []).map((guest) => ({ email: guest[0], answer: guest[5], organizer: guest[8] === true })),
    description: raw[64]?.[1] ?? '',
  });
}

export const parse = (text) => JSON.parse(text.slice(4));

/** The id of an event as the page writes it. */
export const eid = (id) => btoa(`${id} ${data.address}`).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');

const stamp = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** What stands in some days: single events, and each occurrence of a weekly one that was not changed. */
export function occurrences(from, to) {
  const found = [];
  for (const event of events.values()) {
    if (!event.weekly) {
      if (event.start < to && event.end > from) found.push(event);
      continue;
    }
    const length = event.end - event.start;
    for (let start = event.start; start < to; start += 7 * 86_400_000) {
      const id = `${event.id}_${stamp(start)}`;
      if (start >= from && !events.has(id)) found.push({ ...event, id, start, end: start + length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Posts a change as the page does and takes in what comes back. */
export function sync(fields) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/calendar/u/${data.account}/sync.sync?hl=en`);
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.addEventListener('load', () => {
      const changes = parse(request.responseText)[0][2][3][0][1];
      for (const change of changes) keep(change[3]);
      resolve();
    });
    request.send(new URLSearchParams(fields).toString());
  });
}
