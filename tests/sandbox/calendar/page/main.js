import { data, events, keep, named, parse } from './data.js';
import { edit } from './edit.js';
import { month, week } from './grid.js';
import { closeDetails } from './popover.js';

const DAY = 86_400_000;
const base = `/calendar/u/${data.account}/r`;

function draw() {
  const path = location.pathname.replace(/^\/calendar\/(?:u\/\d\/)?/, '');
  const [, view = 'week', name] = /^r(?:\/(\w+))?(?:\/([\w-]+))?/.exec(path) ?? [];
  const isEdit = view === 'eventedit' || location.pathname.endsWith('/render');
  const today = Math.floor(Date.now() / DAY);
  const monday = (today - ((today + 3) % 7)) * DAY;
  closeDetails();
  document.body.setAttribute(named('data-viewfamily'), isEdit ? 'EVENT_EDIT' : 'EVENT');
  document.body.setAttribute(named('data-viewkey'), view.toUpperCase());
  const root = isEdit
    ? edit(name, new URLSearchParams(location.search))
    : view === 'month'
      ? month(monday)
      : week(monday);
  document.getElementById('YPCqFe').replaceChildren(root);
}

/** Shows another view. @param {string} [without] id of an event that is gone */
export function go(view, without) {
  for (const id of [...events.keys()])
    if (without && (id === without || id.startsWith(`${without}_`))) events.delete(id);
  history.pushState(null, '', `${base}/${view}${location.search}`);
  draw();
}

addEventListener('popstate', draw);
document.addEventListener('click', ({ target }) => {
  if (target.id === named('xCancelBu')) go('week');
});

const answer = parse(await window.__events);
for (const [, list] of answer[0][2][1]) list.forEach(keep);
draw();
document.documentElement.setAttribute('data-sandbox-ready', '');
