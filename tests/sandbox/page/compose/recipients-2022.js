import { el } from '../dom.js';
import { t } from '../labels.js';
import { wireField } from './recipients.js';

/** @typedef {{name: string, address: string}} Person */

/**
 * A field as rebuilt in 2022: `div[name=to]` with a list box of options that carry the address.
 * @param {'to' | 'cc' | 'bcc'} name @param {Person[]} initial @param {() => void} changed
 */
export function peopleField(name, initial, changed) {
  const people = [...initial];
  const box = el('div', { class: 'sb-chips', role: 'listbox', 'aria-label': t(name), 'aria-multiselectable': 'true' });
  const input = el('input', {
    class: 'agP aFw sb-chip-input',
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-label': name === 'to' ? t('recipients') : t(name),
    tabindex: 1,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  function chip(person) {
    const cross = el('div', {
      class: 'agJ sb-chip-cross',
      role: 'button',
      tabindex: -1,
      'aria-label': t('removeChip', person.name),
      text: '×',
    });
    cross.addEventListener('click', () => {
      people.splice(people.indexOf(person), 1);
      update();
    });
    const attributes = {
      class: 'afV sb-chip',
      role: 'option',
      'aria-selected': 'false',
      'data-hovercard-id': person.address,
      'data-name': person.name,
    };
    return el('div', attributes, el('div', { class: 'akl', text: person.name }), cross);
  }
  const render = (present = true) => box.replaceChildren(...(present ? people.map(chip) : []));
  function update() {
    render();
    changed();
  }
  const { add, settle } = wireField(input, people, update);
  const end = el('div', { class: 'sb-field-end' });
  const field = el('div', { class: 'anm sb-field', name }, box, input);
  const label = el('span', { class: 'gO aQY sb-field-label', role: 'link', tabindex: 1, text: t(name) });
  const row = el(
    'tr',
    { class: 'bzf sb-line-field' },
    el('td', { class: 'ok' }, label),
    el('td', { class: 'eV sb-grow' }, field, end),
  );
  render();
  return { row, input, people, end, render, add, settle };
}
