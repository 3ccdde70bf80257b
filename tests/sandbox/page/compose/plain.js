import { account } from '../data.js';

/** @typedef {import('./open.js').Compose} Compose */

/** Text of nodes as it would be read: laid out for a moment, as `innerText` needs. @param {Node[]} nodes */
function textOf(nodes) {
  const holder = document.createElement('div');
  holder.style.cssText = 'position: absolute; visibility: hidden; white-space: pre-wrap; width: 600px';
  holder.append(...nodes.map((node) => node.cloneNode(true)));
  document.body.append(holder);
  const text = holder.innerText;
  holder.remove();
  return text.trim();
}

const quoteLines = (nodes) =>
  nodes
    .filter((node) => node.textContent.trim() !== '')
    .map((node) => {
      const [first = '', ...rest] = textOf([node]).split('\n');
      return [first, ...rest.map((line) => `> ${line}`)].join('\n');
    })
    .join('\n\n');

/**
 * Plain-text mode: a textarea is shown in place of the editor, and what is quoted stands in it with "> ".
 * @param {Compose} compose @param {import('./open.js').Kept} [kept]
 */
export function wirePlainText(compose, kept) {
  let plain = false;
  const show = (wanted) => {
    plain = wanted;
    compose.areas.plain.style.display = wanted ? '' : 'none';
    compose.areas.rich.style.display = wanted ? 'none' : '';
    compose.inputs.ishtml.value = wanted ? '0' : '1';
  };
  compose.plain = () => plain;
  compose.appendPlainQuote = () => {
    compose.textarea.value = `${compose.textarea.value.trimEnd()}\n\n${quoteLines(compose.quote.nodes)}`;
    compose.textarea.setSelectionRange(0, 0);
  };
  compose.setPlain = (wanted) => {
    if (wanted === plain) return;
    if (wanted) {
      compose.textarea.value = compose.editor.innerText.replace(/\n\n\n+/g, '\n\n').trimEnd();
      show(true);
    } else {
      const lines = compose.textarea.value.split('\n').map((line) => {
        const row = document.createElement('div');
        row.append(line === '' ? document.createElement('br') : line);
        return row;
      });
      compose.editor.replaceChildren(...lines);
      show(false);
    }
    compose.changed();
    compose.focusField();
  };
  if (kept?.plain === true) {
    compose.textarea.value = kept.text;
    show(true);
  }
}

/** Name and address as they stand in older hidden inputs, the address closed in marks of direction. @param {{name: string, address: string}} person */
export const written = ({ name, address }) =>
  name === '' || name === address ? address : `${name} <${address}>\u202c`;
export const ownAddress = account.address;
