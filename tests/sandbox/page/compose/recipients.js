import { variant } from '../data.js';
import { el } from '../dom.js';
import { t } from '../labels.js';
import { peopleField } from './recipients-2022.js';
import { classicField } from './recipients-classic.js';

/** @typedef {{name: string, address: string}} Person */

/** Reads "Name <address>" or an address alone. @param {string} text @returns {Person} */
export function parsePerson(text) {
  const match = /^(.*?)<([^>]*)>\s*$/.exec(text);
  if (match === null) return { name: text.trim(), address: text.trim().toLowerCase() };
  const address = match[2].trim().toLowerCase();
  return { name: match[1].replaceAll('"', '').trim() || address, address };
}

const NAMES = /** @type {const} */ (['to', 'cc', 'bcc']);

/**
 * To, Cc and Bcc with the summary that stands for them while the focus is elsewhere. Inline, the chips are not even in
 * the page while collapsed; in a window they are only hidden.
 * @param {import('./open.js').Compose} compose @param {boolean} inline
 */
export function createRecipients(compose, inline) {
  const make = variant.recipients === 'classic' ? classicField : peopleField;
  const fields = Object.fromEntries(
    NAMES.map((name) => [name, make(name, compose.people[name], () => compose.changed())]),
  );
  const reveal = (name) => {
    fields[name].row.style.display = '';
    fields[name].input.focus();
  };
  const links = ['cc', 'bcc'].map((name) => {
    const link = el('span', {
      class: `aB gQ ${name === 'cc' ? 'pE' : 'pB'} sb-link`,
      role: 'link',
      tabindex: 1,
      text: t(name),
      'data-sandbox': name,
    });
    link.addEventListener('mousedown', (event) => event.preventDefault());
    link.addEventListener('click', () => reveal(name));
    if (fields[name].people.length === 0) fields[name].row.style.display = 'none';
    return link;
  });
  fields.to.end.append(...links);
  const rows = NAMES.map((name) => fields[name].row);
  const table = el(
    'table',
    { class: 'GS sb-recipients', tabindex: -1, role: 'presentation' },
    el('tbody', { class: 'bze' }, ...rows),
  );
  const full = el('div', { class: 'fX aXjCH' }, table);
  const names = el('div', { class: 'oL aDm az9' });
  const summary = el('div', { class: 'aoD hl sb-line-field sb-summary', tabindex: 1, style: 'display: none' }, names);
  const all = () => NAMES.flatMap((name) => fields[name].people);

  function expand() {
    if (full.style.display === '') return;
    full.style.display = '';
    summary.style.display = 'none';
    for (const name of NAMES) fields[name].render(true);
  }
  function collapse() {
    for (const name of NAMES) fields[name].settle();
    if (all().length === 0) return;
    const spans = all().flatMap((person, index) => {
      const attributes = {
        class: 'oL sb-summary-name',
        email: person.address,
        name: person.name,
        'data-hovercard-id': person.address,
        text: person.name,
      };
      const span = el('span', attributes);
      return index === 0 ? [span] : [', ', span];
    });
    names.replaceChildren(...spans);
    full.style.display = 'none';
    summary.style.display = '';
    if (inline) for (const name of NAMES) fields[name].render(false);
  }
  summary.addEventListener('focus', () => {
    expand();
    fields.to.input.focus();
  });
  summary.addEventListener('mousedown', (event) => {
    event.preventDefault();
    summary.focus();
  });
  return {
    nodes: [full, summary],
    expand,
    collapse,
    focus: () => {
      expand();
      fields.to.input.focus();
    },
    /** Takes up what is still typed in the fields. */
    settle: () => {
      for (const name of NAMES) fields[name].settle();
    },
    /** Adds someone without typing. @param {'to' | 'cc' | 'bcc'} name @param {string} text */
    add: (name, text) => {
      fields[name].row.style.display = '';
      fields[name].add(text);
      if (full.style.display === 'none') collapse();
    },
    input: (name) => fields[name].input,
    read: () => Object.fromEntries(NAMES.map((name) => [name, [...fields[name].people]])),
  };
}

/**
 * What both kinds of field share: typing ends an address with Enter, comma, Tab or by leaving; Backspace takes the last.
 * @param {HTMLInputElement | HTMLTextAreaElement} input @param {Person[]} people @param {() => void} changed
 */
export function wireField(input, people, changed) {
  const add = (text) => {
    const parts = text.split(/[,;\n]/).map((part) => part.trim());
    const added = parts.filter((part) => part !== '').map(parsePerson);
    if (added.length === 0) return;
    people.push(...added);
    changed();
  };
  const settle = () => {
    const text = input.value;
    input.value = '';
    add(text);
  };
  input.addEventListener('keydown', (event) => {
    const ends = event.key === 'Enter' || event.key === ',' || event.key === ';' || event.key === 'Tab';
    if (ends && input.value.trim() !== '' && !event.ctrlKey && !event.metaKey) {
      if (event.key !== 'Tab') event.preventDefault();
      settle();
    } else if (event.key === 'Backspace' && input.value === '' && people.length > 0) {
      people.pop();
      changed();
    }
  });
  input.addEventListener('blur', settle);
  return { add, settle };
}
