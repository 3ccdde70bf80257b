import { eid, el, occurrences } from './data.js';
import { openDetails } from './popover.js';

const DAY = 86_400_000;
const dateKey = (ms) => {
  const date = new Date(ms);
  return (date.getUTCFullYear() - 1970) * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate();
};
const clock = (ms) => new Date(ms).toISOString().slice(11, 16);
const words = ({ title, start, end }) => `${clock(start)} to ${clock(end)}, ${title}, No location`;

function timed(event) {
  const id = eid(event.id);
  const top = ((event.start % DAY) / DAY) * 960;
  const height = Math.max(20, ((event.end - event.start) / DAY) * 960);
  const chip = el(
    'div',
    {
      role: 'button',
      tabindex: 0,
      'data-eventchip': '',
      'data-eventid': id,
      jslog: `35463; 2:["${event.id}",null]`,
      class: 'chip',
      style: `top:${top}px;height:${height}px`,
    },
    el('div', { class: 'unseen', text: words(event) }),
    el('div', { 'aria-hidden': 'true' }, el('span', { text: event.title })),
    el('div', { 'aria-hidden': 'true', class: 'handle', 'data-eventid': id }),
  );
  chip.addEventListener('click', () => openDetails(event, chip));
  return chip;
}

/** A whole day, or an event of the month: the button is inside. */
function stacked(event) {
  const button = el(
    'div',
    { role: 'button', tabindex: 0, class: 'bar' },
    el('span', { 'aria-hidden': 'true', text: event.title }),
  );
  const chip = el(
    'div',
    {
      'data-eventchip': '',
      'data-stacked-layout-chip-container': 'true',
      'data-eventid': eid(event.id),
      class: 'stacked',
    },
    button,
  );
  button.addEventListener('click', () => openDetails(event, button));
  return chip;
}

const cellsOf = (first, count, fill) =>
  Array.from({ length: count }, (_, index) => {
    const from = first + index * DAY;
    const cell = el(
      'div',
      { role: 'gridcell', 'data-datekey': dateKey(from), class: 'day' },
      el('h2', { text: new Date(from).toISOString().slice(5, 10) }),
    );
    cell.append(...fill(occurrences(from, from + DAY)));
    return cell;
  });

export function week(monday) {
  const fill = (found) => found.map((event) => (event.allDay ? stacked(event) : timed(event)));
  return el('div', { role: 'grid', class: 'week' }, ...cellsOf(monday, 7, fill));
}

export function month(monday) {
  return el('div', { role: 'grid', class: 'month' }, ...cellsOf(monday - 7 * DAY, 35, (found) => found.map(stacked)));
}
