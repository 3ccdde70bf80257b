import { renameNode } from './rename.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Builds an element without ever parsing markup, as the page's own policy demands.
 * `class`, `style` and `text` are set as properties; null, undefined and false leave an attribute out.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'style') node.style.cssText = value;
    else if (name === 'text') node.textContent = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  renameNode(node);
  return node;
}

/** Line drawings on a 20 by 20 grid, drawn for this page. */
const PATHS = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  pencil: 'M4 16l.8-3.2L13 4.6l2.4 2.4-8.2 8.2zM11.5 6l2.5 2.5',
  inbox: 'M3 11l2-7h10l2 7v5H3zM3 11h4l1 2h4l1-2h4',
  star: 'M10 3l2.1 4.6 5 .6-3.7 3.4 1 5-4.4-2.5-4.4 2.5 1-5L2.9 8.2l5-.6z',
  clock: 'M10 3a7 7 0 100 14 7 7 0 000-14zM10 6v4l3 2',
  sent: 'M3 4l14 6-14 6 2.5-6zM5.5 10H11',
  draft: 'M5 3h7l3 3v11H5zM12 3v3h3',
  search: 'M9 3.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM13 13l4 4',
  back: 'M16 10H4M9 5l-5 5 5 5',
  archive: 'M3 4h14v3H3zM4 7v9h12V7M8 10h4',
  trash: 'M5 6h10l-1 11H6zM3.5 6h13M8 6V4h4v2',
  reply: 'M8 5L3 10l5 5M3 10h8a6 6 0 016 5',
  replyAll: 'M7 6l-4 4 4 4M11 6l-4 4 4 4M7 10h6a5 5 0 014 4',
  forward: 'M12 5l5 5-5 5M17 10H9a6 6 0 00-6 5',
  minimise: 'M5 15h10',
  full: 'M4 8V4h4M16 12v4h-4M4 4l5 5M16 16l-5-5',
  popOut: 'M11 4h5v5M16 4l-7 7M14 12v4H4V6h4',
  close: 'M5 5l10 10M15 5L5 15',
  chevron: 'M6 8l4 4 4-4',
  more: 'M10 4.5v.01M10 10v.01M10 15.5v.01',
  dots: 'M5 10v.01M10 10v.01M15 10v.01',
  undo: 'M8 5L4 9l4 4M4 9h7a4.5 4.5 0 010 9',
  redo: 'M12 5l4 4-4 4M16 9H9a4.5 4.5 0 000 9',
  bold: 'M6 4h5a3 3 0 010 6H6zM6 10h6a3 3 0 010 6H6z',
  italic: 'M9 4h5M6 16h5M12 4L8 16',
  list: 'M8 5h9M8 10h9M8 15h9M4 5v.01M4 10v.01M4 15v.01',
  attach: 'M14 8l-5.5 5.5a2 2 0 01-3-3L12 4a3.3 3.3 0 014.5 4.7L9.5 16',
  refresh: 'M16 10a6 6 0 11-1.8-4.3M16 3v3.5h-3.5',
  check: 'M4 10l4 4 8-9',
};

/**
 * @param {keyof typeof PATHS} name
 * @param {string} [className] further classes
 */
export function icon(name, className = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const dots = name === 'more' || name === 'dots' ? 'sb-icon-dots' : '';
  svg.setAttribute('class', `sb-icon ${dots} ${className}`.trim());
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The same drawing as an address, for an `<img>`. @param {keyof typeof PATHS} name */
export function pictureUrl(name) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#74808c" stroke-width="1.5"><path d="${PATHS[name]}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A 1 by 1 transparent image, as stands for icons in older Gmail. */
export const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * A click by pointer or by Enter and Space, for things that are no buttons of the browser.
 * @param {HTMLElement} node
 * @param {(event: Event) => void} act
 */
export function onPress(node, act) {
  node.addEventListener('click', act);
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act(event);
  });
}
