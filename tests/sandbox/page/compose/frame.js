import { variant } from '../data.js';
import { el, icon, onPress, pictureUrl } from '../dom.js';
import { hooks } from '../hooks.js';
import { t } from '../labels.js';
import { close, keep, remove } from './open.js';

/** @typedef {import('./open.js').Compose} Compose */

/** Where windows stand, at the bottom of the page; made with the first one. */
function dock() {
  dock.place ??= el('div', { class: 'no sb-dock' });
  if (!dock.place.isConnected)
    document.body.append(
      el('div', { class: 'dw' }, el('div', { class: 'nH' }, el('div', { class: 'nH' }, dock.place))),
    );
  return dock.place;
}

/** Where a full-screen one stands; made with the first one. */
function stage() {
  stage.place ??= el('div', { class: 'aSt' });
  if (!stage.place.isConnected) {
    stage.cover = el('div', { class: 'aSs sb-stage' }, stage.place);
    document.body.append(stage.cover);
  }
  stage.cover.style.display = '';
  return stage.place;
}

function control(className, label, name, act) {
  const attributes = {
    class: `${className} sb-control`,
    'aria-label': label,
    'data-tooltip': label,
    'data-tooltip-delay': 800,
  };
  const node =
    variant.titlebar === 'img'
      ? el('img', { ...attributes, src: pictureUrl(name), alt: label })
      : el('button', { ...attributes, type: 'button', tabindex: -1 }, icon(name));
  node.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  onPress(node, (event) => {
    event.stopPropagation();
    act(event);
  });
  return node;
}

/** Opens the compose in a real window of its own, or inline ones in a window of the page. @param {Compose} compose @param {boolean} realWindow */
export function popOut(compose, realWindow) {
  const { mode, mail, thread } = compose;
  const kept = keep(compose);
  remove(compose);
  if (!realWindow) {
    hooks.open({ kind: 'window', mode, mail, thread, kept });
    return;
  }
  hooks.handOver = (draft) => (draft === kept.draft ? { mode, mail, thread, kept } : undefined);
  const query = new URLSearchParams(location.search);
  query.set('ver', '1');
  query.set('search', 'inbox');
  if (thread !== null) query.set('th', `#thread-f:${thread.decimalId}`);
  query.set('cvid', kept.draft);
  window.open(`${location.pathname}popout?${query}`, '_blank', 'popup,width=720,height=640');
}

/** Puts a compose into a window at the bottom of the page: minimise, full screen, pop out and close. @param {Compose} compose */
export function windowFrame(compose) {
  const titleId = `:w${compose.id}`;
  const title = el('div', { class: 'aYF', text: compose.subject || t('newMessage') });
  const note = el('span', { class: 'oG aOy sb-note', 'aria-live': 'polite' });
  const aaZ = el('div', { class: 'aaZ' }, compose.root);
  let minimised = false;
  let fullScreen = false;

  const minimise = control('Hl', t('minimise'), 'minimise', () => setMinimised(!minimised));
  const full = control('Hq aUG', t('full'), 'full', (event) =>
    event.shiftKey ? popOut(compose, true) : setFullScreen(!fullScreen),
  );
  const shut = control('Ha', t('saveClose'), 'close', () => close(compose));
  const heading = el(
    'div',
    { class: 'Hp', id: titleId },
    el('h2', { class: 'a3E' }, el('div', { class: 'a3I', text: '' }), title),
  );
  const controls = el('td', { class: 'Hm' }, minimise, full, shut);
  const row = el('tr', {}, el('td', { class: 'sb-grow' }, heading), el('td', {}, note), controls);
  const bar = el(
    'div',
    { class: 'nH Hy aXJ sb-title' },
    el('table', { class: 'cf Ht', role: 'presentation' }, el('tbody', {}, row)),
  );
  const content = el('div', { class: 'nH sb-window-content' }, aaZ);
  const dialog = el('div', { class: 'nH Hd sb-window', role: 'dialog', 'aria-labelledby': titleId }, bar, content);
  const ad = el('div', { class: 'AD sb-ad' }, el('div', { class: 'nH sb-ad-in' }, dialog));
  const slot = el('div', { class: 'nH nn sb-slot' }, ad);

  function setMinimised(wanted) {
    minimised = wanted;
    if (wanted && fullScreen) setFullScreen(false);
    content.style.display = wanted ? 'none' : '';
    dialog.classList.toggle('sb-minimised', wanted);
    if (!wanted) compose.focusField();
  }
  function setFullScreen(wanted) {
    fullScreen = wanted;
    if (wanted && minimised) setMinimised(false);
    // The node moves: the same element, with its listeners.
    if (wanted) stage().append(ad);
    else {
      slot.append(ad);
      stage.cover.style.display = 'none';
    }
    full.setAttribute('aria-label', wanted ? t('exitFull') : t('full'));
    compose.focusField();
  }
  bar.addEventListener('click', () => minimised && setMinimised(false));

  compose.frame = dialog;
  compose.controls = { minimise, full, close: shut };
  compose.minimised = () => minimised;
  compose.setMinimised = setMinimised;
  compose.setFullScreen = setFullScreen;
  compose.kind = () => (fullScreen ? 'fullscreen' : 'window');
  compose.note = (text) => {
    note.textContent = text;
  };
  compose.onSubject = (text) => {
    title.textContent = text || t('newMessage');
  };
  compose.close = () => close(compose);
  compose.detach = () => {
    if (fullScreen) {
      // One closed in full screen may stay in the page for good: only its inside is emptied.
      aaZ.replaceChildren();
      ad.style.display = 'none';
      stage.cover.style.display = 'none';
    } else ad.remove();
    slot.remove();
  };
  dock().append(slot);
}
