import { eventId } from '../../src/sources/page/event-id.ts';

/** Pages in the shape of Google Calendar's, with the hooks that the adapter reads and made-up events. */

const eid = (id: string, calendar = 'rep@orbit.example'): string => eventId(id, calendar);

const user = (lang: string) => `<div id="xUserInfo"><div id="xUserEmail">Rep@orbit.example</div>
<div id="xTimezone">Europe/Helsinki</div><div id="xUserLocale">${lang}</div></div>`;

const around = (lang: string, family: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><body data-viewfamily="${family}" data-viewkey="WEEK">${user(lang)}${body}</body></html>`;

const chip = (id: string, label: string): string =>
  `<div role="button" data-eventchip data-eventid="${id}" jslog="35463; x"><div class="q">${label}</div>
<div aria-hidden="true"><span>${label}</span></div><div aria-hidden="true" data-eventid="${id}"></div></div>`;

/** Two days of a week: a meeting, an occurrence of a series, a task, and a trip over both days. */
export const week = around(
  'fi',
  'EVENT',
  `<div id="YPCqFe"><div role="grid">
<div role="gridcell" data-datekey="${(2026 - 1970) * 512 + 11 * 32 + 25}">${chip(eid('weekly_20261125T070000Z'), 'klo 9, viikko')}${chip('tasks_Ab-1', 'tehtävä')}</div>
<div role="gridcell" data-datekey="${(2026 - 1970) * 512 + 11 * 32 + 26}">${chip(eid('k1pilot'), 'klo 10, koe')}</div>
</div><div data-eventchip data-stacked-layout-chip-container="true" data-eventid="${eid('trip', 'rep@gmail.com')}"><div role="button"><span>Matka</span></div></div></div>`,
);

const guestRow = (email: string, name: string, label: string): string =>
  `<div role="treeitem" data-email="${email}" data-hovercard-id="${email}" aria-label="${label}"><span><span>${name}</span></span></div>`;

/** The details of a meeting, with a leftover of an earlier one. */
export const popover = (lang = 'en'): string =>
  around(
    lang,
    'EVENT',
    `<div role="dialog" data-chips-dialog="true" aria-labelledby="rAECCd" id="open"><span><div id="xDetDlg" data-eventid="${eid('k1pilot')}" jslog="35389; x"><div>
<button id="xDetDlgCloseBu" aria-label="Close"></button>
<div id="rows"><div><div id="xDetDlgWhen"><div><span role="heading" id="rAECCd">Pilot numbers</span></div><div>Thursday, November 26<span>⋅</span><span>10:00 – 10:30am</span></div></div></div>
<div id="xDetDlgAtt"><div role="tree">${guestRow('rep@orbit.example', 'Rep', 'Rep, Attending, Organizer')}${guestRow('Ana@acme.example', 'Ana Ruiz', 'Ana Ruiz, Not attending')}${guestRow('bo@acme.example', 'bo@acme.example', 'bo@acme.example')}</div></div>
<div id="xDetDlgDesc"><span class="q">Description:</span><a href="mailto:cy@acme.example" data-hovercard-id="cy@acme.example">cy</a></div></div>
<div id="foot"><span>Going?</span><button id="xRsvpYesBu"></button></div></div></div></span></div>`,
  );

export const edit = (description = '', lang = 'en'): string =>
  around(
    lang,
    'EVENT_EDIT',
    `<div id="YPCqFe"><div role="main"><input type="text" id="xTiIn" value="Pilot numbers"><div role="button" id="xSaveBu">Save</div>
<input id="xStDaIn" value="Nov 26" data-date="20261126"><input id="xStTiIn" value="10:00am" data-initial-value="T100000">
<input id="xEnTiIn" value="10:30am" data-initial-value="T103000"><input id="xEnDaIn" value="Nov 26" data-date="20261126">
<div role="checkbox" id="xAlDaCbx" aria-checked="false"></div>
<div id="xDesc"><div id="xDescIn"><div aria-hidden="false">Add description</div><div role="textbox" contenteditable="true" g_editable="true">${description}</div></div></div>
<div role="tabpanel"><div role="tree">${guestRow('rep@orbit.example', 'Rep', 'Rep, Organizer')}${guestRow('ana@acme.example', 'Ana', 'Ana')}</div></div></div></div>`,
  );

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
