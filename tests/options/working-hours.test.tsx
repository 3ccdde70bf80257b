// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, textOf } from '../ui/page.ts';
import { saved, section, showOptions, status } from './show-options.tsx';

let background: Background;

beforeEach(() => {
  background = new Background();
});

const create = () => showOptions(background);

describe('working hours', () => {
  test('a day is saved as soon as its times make sense', async () => {
    const page = await create();
    await fill(field(page, 'Tuesday, until'), '16:00');
    expect(saved(background).schedule.hours[2]).toEqual([{ from: '09:00', to: '16:00' }]);
    expect(status(page, 'hours')).toBe('Saved');
  });

  test('times that make no sense are explained beside them and not saved', async () => {
    const page = await create();
    const until = field(page, 'Tuesday, until');
    await fill(until, '08:00');
    expect(background.sent('save-settings')).toEqual([]);
    expect(until.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(until.getAttribute('aria-describedby') ?? '');
    expect(textOf(note)).toBe('The end, 08:00, is not after the start, 09:00. Not saved yet.');
    await fill(until, '18:00');
    expect(saved(background).schedule.hours[2]).toEqual([{ from: '09:00', to: '18:00' }]);
    expect(until.getAttribute('aria-invalid')).toBe('false');
  });

  test('one day with a fault does not hold the others up, nor go along with them', async () => {
    const page = await create();
    await fill(field(page, 'Tuesday, until'), '08:00');
    await fill(field(page, 'Friday, until'), '15:00');
    expect(saved(background).schedule.hours[5]).toEqual([{ from: '09:00', to: '15:00' }]);
    expect(saved(background).schedule.hours[2]).toEqual([{ from: '09:00', to: '17:30' }]);
    expect(field(page, 'Tuesday, until').value).toBe('08:00');
  });

  test('a break splits a day, and a stretch can be removed again', async () => {
    const page = await create();
    await click(button(page, 'Add a break on Monday'));
    expect(saved(background).schedule.hours[1]).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ]);
    // The button is gone, and the break can be moved at once.
    expect(document.activeElement).toBe(field(page, 'Monday, part 1, until'));
    await click(button(page, 'Remove 13:00 to 17:30 on Monday'));
    expect(saved(background).schedule.hours[1]).toEqual([{ from: '09:00', to: '12:00' }]);
    expect(document.activeElement).toBe(button(page, 'Add a break on Monday'));
  });

  test('Monday’s hours can be used for the working week', async () => {
    const page = await create();
    expect(buttons(page, /^Use Monday/)).toEqual([]);
    await fill(field(page, 'Monday, from'), '08:00');
    await click(button(page, /^Use Monday/));
    expect(document.activeElement).toBe(field(page, 'Monday, from'));
    const { hours } = saved(background).schedule;
    expect([hours[2], hours[3], hours[4], hours[5]]).toEqual(Array(4).fill([{ from: '08:00', to: '17:30' }]));
    expect(hours[6]).toEqual([]);
  });

  test('work until midnight is stored as 24:00', async () => {
    const page = await create();
    await fill(field(page, 'Monday, until'), '00:00');
    expect(saved(background).schedule.hours[1]).toEqual([{ from: '09:00', to: '24:00' }]);
  });
});

describe('zone', () => {
  test('is the computer’s while the field is empty, with the time there', async () => {
    expect(textOf(section(await create(), 'hours'))).toContain('It is 10:00 in London.');
  });

  test('is found by its place', async () => {
    const page = await create();
    await fill(field(page, 'Time zone'), 'helsinki', true);
    expect(saved(background).schedule.zone).toBe('Europe/Helsinki');
    expect(textOf(section(page, 'hours'))).toContain('It is 12:00 in Helsinki.');
  });

  test('that nobody knows is not saved and stays to be corrected', async () => {
    const page = await create();
    await fill(field(page, 'Time zone'), 'Londn', true);
    expect(background.sent('save-settings')).toEqual([]);
    expect(textOf(section(page, 'hours').querySelector('[role="alert"]'))).toContain('No zone has that name.');
    expect(field(page, 'Time zone').value).toBe('Londn');
  });
});

test('public holidays are those of the zone, until a place is chosen', async () => {
  const page = await create();
  expect(field(page, 'Public holidays').value).toBe('zone');
  await fill(field(page, 'Time zone'), 'helsinki', true);
  expect(textOf(section(page, 'hours'))).toContain('Finland: no time is offered on them.');
  expect(textOf(section(page, 'hours'))).toContain('Next: Fri 3 Apr, Good Friday; Mon 6 Apr, Easter Monday;');
  expect(textOf(section(page, 'hours'))).not.toContain('follows the moon');
  await fill(field(page, 'Time zone'), 'dubai', true);
  expect(textOf(section(page, 'hours'))).toContain('United Arab Emirates: no time is offered on them.');
  expect(textOf(section(page, 'hours'))).toContain('Next: Fri 20 Mar, Eid al-Fitr (expected);');
  expect(textOf(section(page, 'hours'))).toContain('follows the moon');
  await fill(field(page, 'Time zone'), 'kathmandu', true);
  expect(textOf(section(page, 'hours'))).toContain('None are known for your time zone');
  await fill(field(page, 'Public holidays'), 'DE-BY', true);
  expect(saved(background).holidayPlace).toBe('DE-BY');
  expect(textOf(section(page, 'hours'))).toContain('No time is offered on them. Next: Fri 3 Apr, Good Friday;');
  await fill(field(page, 'Public holidays'), '', true);
  expect(textOf(section(page, 'hours'))).toContain('Times are offered on them too.');
});
