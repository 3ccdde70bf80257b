import { el } from './dom.js';

/**
 * A menu in Gmail's manner: items act on mouseup, not on click; Enter acts too; Escape and a press elsewhere close it.
 * @param {HTMLElement} menu hidden with `display: none` while closed
 * @param {HTMLElement} opener
 * @param {{detached: boolean}} how `detached`: moved to `body` while it is open
 */
export function wireMenu(menu, opener, { detached }) {
  const items = () => [...menu.querySelectorAll('[data-sandbox-item]')];
  const place = () => {
    const box = opener.getBoundingClientRect();
    menu.style.position = 'fixed';
    menu.style.insetInlineStart = 'auto';
    menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${box.top - menu.offsetHeight - 4}px`;
  };
  const outside = (event) => {
    if (!menu.contains(event.target) && !opener.contains(event.target)) close();
  };
  const open = () => {
    if (detached) document.body.append(menu);
    menu.style.display = '';
    opener.setAttribute('aria-expanded', 'true');
    place();
    items()[0]?.focus();
    document.addEventListener('mousedown', outside, true);
  };
  function close() {
    menu.style.display = 'none';
    opener.setAttribute('aria-expanded', 'false');
    if (detached) menu.remove();
    document.removeEventListener('mousedown', outside, true);
  }
  const toggle = () => (menu.style.display === 'none' ? open() : close());
  opener.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      toggle();
    }
  });
  menu.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('click', (event) => event.stopPropagation());
  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const all = items();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      opener.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      all[at]?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }
  });
  return { close };
}

/**
 * An item for such a menu.
 * @param {Record<string, string | number | boolean | null>} attributes @param {string} label @param {() => void} act
 */
export function menuItem(attributes, label, act) {
  const item = el(
    'div',
    { role: 'menuitem', tabindex: -1, 'data-sandbox-item': true, ...attributes },
    el('div', { class: 'J-N-Jz', text: label }),
  );
  item.addEventListener('mouseup', act);
  return item;
}
