import { FOLDERS, threadByRoute } from './folders.js';
import { hooks } from './hooks.js';
import { showList } from './list.js';
import { folderTitle, setTitle, showView, views } from './shell.js';
import { hideThread, showThread } from './thread.js';

/** Shows what the address names: `#inbox`, `#inbox/<opaque id>`, either with `?compose=new` at the end. */
function route() {
  const [path = '', query = ''] = location.hash.slice(1).split('?');
  const [name = '', id = ''] = path.split('/');
  const folder = FOLDERS.includes(name) ? name : 'inbox';
  const thread = threadByRoute(id);
  hideThread(views.thread);
  if (thread !== undefined) {
    showThread(views.thread, thread);
    setTitle(thread.subject);
    showView('thread', folder);
  } else {
    showList(views.list, folder);
    setTitle(folderTitle(folder));
    showView('list', folder);
  }
  if (new URLSearchParams(query).get('compose') !== 'new') return;
  if (!hooks.composes.some(({ kind, mode }) => mode === 'new' && kind() !== 'inline'))
    hooks.open({ kind: 'window', mode: 'new' });
}

export function startRouter() {
  window.addEventListener('hashchange', route);
  if (location.hash === '') history.replaceState(null, '', `${location.pathname}${location.search}#inbox`);
  route();
}
