import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { epoch } from '../../src/schedule/instants.ts';
import { slotListIn } from '../../src/schedule/slots-in.ts';
import { instantRead, writtenZone } from '../../src/schedule/written-zone.ts';

const slots = [{ start: '2026-12-01T13:00:00Z' }, { start: '2026-12-02T14:30:00Z' }, { start: '2026-12-03T06:00:00Z' }];

describe('times in words', () => {
  test.each<[string, string]>([
    ['en', 'Tue 1 Dec 08:00 or Wed 2 Dec 09:30 (New York; 15:00 or 16:30 in Helsinki)'],
    [
      'de',
      'Dienstag, 1. Dezember, 8 Uhr oder Mittwoch, 2. Dezember, 9:30 Uhr (New York; 15 Uhr oder 16:30 Uhr in Helsinki)',
    ],
    [
      'es',
      'el martes 1 de diciembre a las 8:00 o el miércoles 2 de diciembre a las 9:30 (Nueva York; 15:00 o 16:30 en Helsinki)',
    ],
    ['fr', 'le mardi 1er décembre à 8h ou le mercredi 2 décembre à 9h30 (New York ; 15h ou 16h30 à Helsinki)'],
    [
      'pt',
      'terça-feira, 1 de dezembro, às 8h ou quarta-feira, 2 de dezembro, às 9h30 (Nova York; 15h ou 16h30 em Helsinque)',
    ],
  ])('in %s have the clock of the client first', (language, text) => {
    expect(slotListIn(language, slots.slice(0, 2), 'Europe/Helsinki', 'America/New_York')).toBe(text);
  });

  test('name the zone once where both clocks show the same, and the weekday where it is another day', () => {
    expect(slotListIn('de', slots.slice(0, 1), 'Europe/Helsinki', 'Europe/Athens')).toMatch(/15 Uhr \(Helsinki\)$/);
    expect(slotListIn('es', slots.slice(2), 'Europe/Helsinki', 'America/Los_Angeles')).toBe(
      'el miércoles 2 de diciembre a las 22:00 (Los Ángeles; jueves 8:00 en Helsinki)',
    );
  });

  test('are English in a language that has none, and empty without times', () => {
    expect(slotListIn('fi', slots.slice(0, 1), 'UTC')).toBe('Tue 1 Dec 13:00 (UTC)');
    expect(slotListIn('pt', [], 'UTC')).toBe('');
  });
});

describe('a zone in a bracket', () => {
  const analyze = createMailAnalyzer();
  const reference = { now: '2026-11-26T09:00:00Z', zone: 'Europe/Madrid' };

  test.each<[string, string, string | undefined, string]>([
    ['es', '¿Le viene bien el martes 1 de diciembre a las 10:00 (Londres) para verlo juntos?', 'Londres', '10:00'],
    ['fr', 'Est-ce que le mardi 1er décembre à 10h (Londres) vous convient pour cela ?', 'Londres', '10:00'],
    ['de', 'Passt Ihnen am Dienstag, 1. Dezember, 10 Uhr (Warschau) für das Gespräch?', 'Warschau', '09:00'],
    ['pt', 'Funciona para você na terça-feira, 1 de dezembro, às 10h (UTC-3) para a reunião?', 'UTC-3', '13:00'],
    ['de', 'Passt Ihnen am Dienstag, 1. Dezember, 10 Uhr (bei uns) für das Gespräch?', undefined, '09:00'],
    ['es', '¿Le viene bien el martes 1 de diciembre a las 10:00 (por vídeo) para verlo juntos?', undefined, '09:00'],
  ])('in %s: %s', (language, text, zone, utc) => {
    const { steps, language: read } = analyze(text, { direction: 'out', reference });
    const time = steps[0]?.time;
    expect([read, steps[0]?.label, time?.zone]).toEqual([language, 'concrete', zone]);
    const value = time?.values[0];
    const sides = { own: 'Europe/Madrid', theirs: null };
    expect(time && value && instantRead(time, value, sides)).toBe(epoch(`2026-12-01T${utc}:00Z`));
  });

  test('is known under its name in each language', () => {
    const sides = { own: 'UTC', theirs: null };
    const zones = ['Londres', 'Lisbonne', 'Nova York', 'Tokio', 'Kopenhagen', 'Ciudad de México', 'New York'];
    expect(zones.map((name) => writtenZone(name, sides))).toEqual([
      'Europe/London',
      'Europe/Lisbon',
      'America/New_York',
      'Asia/Tokyo',
      'Europe/Copenhagen',
      'America/Mexico_City',
      'America/New_York',
    ]);
  });
});
