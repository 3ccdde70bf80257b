import { data, el, events, occurrences, sync } from './data.js';
import { go } from './main.js';

const day = (ms) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
const clock = (ms) => `T${new Date(ms).toISOString().slice(11, 16).replace(':', '')}00`;

/** What the address fills in: `text`, `dates` in UTC, `details`, `add`. */
function fromAddress(query) {
  const [start, end] = (query.get('dates') ?? '').split('/').map((written) => {
    const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written);
    return parts ? Date.UTC(parts[1], parts[2] - 1, parts[3], parts[4], parts[5]) : null;
  });
  const from = start ?? Math.ceil(Date.now() / 1_800_000) * 1_800_000;
  return {
    id: `new${Date.now().toString(32)}`,
    title: query.get('text') ?? '',
    start: from,
    end: end ?? from + 3_600_000,
    guests: (query.get('add') ?? '')
      .split(',')
      .filter(Boolean)
      .map((email) => ({ email, answer: 0 })),
    description: query.get('details') ?? '',
  };
}

function find(name) {
  const [id] = atob(name.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
  return events.get(id) ?? occurrences(0, Date.now() + 400 * 86_400_000).find((event) => event.id === id);
}

/** @param {string | undefined} name the event's id in the address; a new event without one */
export function edit(name, query) {
  const event = (name && find(name)) || fromAddress(query);
  const title = el('input', { type: 'text', id: 'xTiIn', 'aria-label': 'Title' });
  title.value = event.title;
  const editor = el('div', {
    role: 'textbox',
    contenteditable: 'true',
    g_editable: 'true',
    'aria-label': 'Description',
    class: 'editor',
  });
  editor.textContent = event.description.replace(/<[^>]*>/g, '');
  const save = el('div', { role: 'button', tabindex: 0, id: 'xSaveBu', text: 'Save' });
  save.addEventListener('click', async () => {
    const saved = {
      id: event.id,
      title: title.value,
      start: new Date(event.start).toISOString(),
      end: new Date(event.end).toISOString(),
      zone: 'UTC',
      calendar: data.address,
      guests: event.guests,
      ...(editor.innerText.trim() === '' ? {} : { description: editor.innerText }),
    };
    await sync({ 'f.req': '[[[null,3],"token"],20000]', 'sandbox-event': JSON.stringify(saved) });
    go('week');
  });
  const field = (id, attributes, value) => {
    const input = el('input', { type: 'text', id, ...attributes });
    input.value = value;
    return input;
  };
  return el(
    'div',
    { role: 'main', class: 'edit' },
    el('div', { class: 'line' }, el('div', { role: 'button', id: 'xCancelBu', text: '×' }), title, save),
    el(
      'div',
      { class: 'line' },
      field('xStDaIn', { 'data-date': day(event.start) }, day(event.start)),
      field('xStTiIn', { 'data-initial-value': clock(event.start) }, clock(event.start)),
      field('xEnTiIn', { 'data-initial-value': clock(event.end) }, clock(event.end)),
      field('xEnDaIn', { 'data-date': day(event.end) }, day(event.end)),
      el('div', { role: 'checkbox', id: 'xAlDaCbx', 'aria-checked': 'false', tabindex: 0, text: 'All day' }),
    ),
    el('div', { id: 'xDesc' }, el('div', { id: 'xDescIn' }, editor)),
    el(
      'div',
      { role: 'tabpanel', 'aria-label': 'Guests' },
      el(
        'div',
        { role: 'tree' },
        ...event.guests.map(({ email }) =>
          el(
            'div',
            { role: 'treeitem', 'data-email': email, 'data-hovercard-id': email, 'aria-label': email },
            el('span', { text: email }),
          ),
        ),
      ),
    ),
  );
}
