import { hooks } from './hooks.js';
import { showList } from './list.js';
import { inboxTitle, setTitle, showView, threadByRoute, views } from './shell.js';
import { hideThread, showThread } from './thread.js';

/** Shows what the address names: `#inbox`, `#inbox/<opaque id>`, either with `?compose=new` at the end. */
function route() {
  const [path = '', query = ''] = location.hash.slice(1).split('?');
  const thread = threadByRoute(path.split('/')[1] ?? '');
  hideThread(views.thread);
  if (thread !== undefined) {
    showThread(views.thread, thread);
    setTitle(thread.subject);
    showView('thread');
  } else {
    showList(views.list);
    setTitle(inboxTitle());
    showView('list');
  }
  if (new URLSearchParams(query).get('compose') === 'new') {
    if (!hooks.composes.some(({ kind, mode }) => mode === 'new' && kind() !== 'inline'))
      hooks.open({ kind: 'window', mode: 'new' });
  }
}

export function startRouter() {
  window.addEventListener('hashchange', route);
  if (location.hash === '') history.replaceState(null, '', `${location.pathname}${location.search}#inbox`);
  route();
}
