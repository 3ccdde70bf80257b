import { el } from './dom.js';

let timer = 0;

/** The bar at the bottom that says what was done: the holder is there from the start, its content comes and goes. */
const bar = el('div', { class: 'vh sb-butter', role: 'alert', 'aria-live': 'assertive', style: 'display: none' });
document.body.append(el('div', { class: 'b8 UC' }, el('div', { class: 'J-J5-Ji' }, bar)));

/**
 * Says something, with links told apart by id, until `seconds` have passed or something else is said.
 * @param {string} text @param {number} seconds
 * @param {{id: string, label: string, act: () => void}[]} [links]
 */
export function say(text, seconds, links = []) {
  clearTimeout(timer);
  const nodes = links.map(({ id, label, act }) => {
    const link = el('span', { id, class: 'ag sb-butter-link', role: 'link', tabindex: 0, text: label });
    link.addEventListener('click', act);
    link.addEventListener('keydown', (event) => event.key === 'Enter' && act());
    return link;
  });
  bar.replaceChildren(el('span', { class: 'aT' }, el('span', { class: 'bAq', text })), ...nodes);
  bar.style.display = '';
  timer = setTimeout(hush, seconds * 1000);
}

export function hush() {
  clearTimeout(timer);
  bar.style.display = 'none';
  bar.replaceChildren();
}
