import { el } from '../dom.js';
import { t } from '../labels.js';
import { wireField } from './recipients.js';

/** @typedef {{name: string, address: string}} Person */

/** As it stands in the hidden input, with the mark that ends a change of direction. @param {Person} person */
const written = ({ name, address }) => (name === address ? address : `${name} <${address}>\u202c`);

/**
 * A field as it was until 2022: a textarea, and before it one `.vR` per person with a hidden input of the same name.
 * @param {'to' | 'cc' | 'bcc'} name @param {Person[]} initial @param {() => void} changed
 */
export function classicField(name, initial, changed) {
  const people = [...initial];
  const input = el('textarea', {
    rows: 1,
    class: 'vO sb-chip-input',
    name,
    spellcheck: 'false',
    autocomplete: 'false',
    tabindex: 1,
    dir: 'ltr',
    'aria-label': t(name),
    role: 'combobox',
    'aria-autocomplete': 'list',
  });
  function chip(person) {
    const cross = el('div', { class: 'vM sb-chip-cross', text: '×' });
    cross.addEventListener('click', () => {
      people.splice(people.indexOf(person), 1);
      update();
    });
    const shown = el(
      'span',
      { class: 'vN sb-chip', email: person.address },
      el('div', { class: 'vT', text: person.name }),
      cross,
    );
    return el('div', { class: 'vR' }, shown, el('input', { type: 'hidden', name, value: written(person) }));
  }
  const holder = el('div', { class: 'wO nr sb-field' }, input);
  const render = (present = true) => {
    for (const old of [...holder.children]) if (old !== input) old.remove();
    if (present) input.before(...people.map(chip));
  };
  function update() {
    render();
    changed();
  }
  const { add, settle } = wireField(input, people, update);
  const end = el('div', { class: 'aA6 sb-field-end' });
  const label = el(
    'div',
    { class: 'o1' },
    el('span', { class: 'gO aQY sb-field-label', role: 'link', tabindex: 1, text: t(name) }),
  );
  const row = el(
    'tr',
    { class: 'bzf sb-line-field' },
    el('td', { class: 'ok' }, label),
    el('td', { class: 'eV sb-grow' }, el('div', { class: 'oj' }, holder), end),
  );
  render();
  return { row, input, people, end, render, add, settle };
}
