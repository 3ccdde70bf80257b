import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../../scripts/firefox/manifest.ts';

const firefox = firefoxManifest(manifest);

test('Firefox starts the same background as an event page, and shows the side panel as its sidebar', () => {
  expect(firefox.background).toEqual({ scripts: [manifest.background.service_worker], type: 'module' });
  expect(firefox.sidebar_action).toMatchObject({ default_panel: manifest.side_panel.default_path });
});

test('no permission is lost, and Firefox is asked beforehand for what it grants at no other time', () => {
  const all = [...manifest.permissions, ...manifest.optional_permissions].filter((name) => name !== 'sidePanel');
  expect([...firefox.permissions, ...firefox.optional_permissions].sort()).toEqual(all.sort());
  expect(firefox.permissions).toContain('identity');
  expect(firefox.optional_permissions).not.toContain('identity');
});

test('what both browsers call the same stays as it is written', () => {
  const own = ['minimum_chrome_version', 'background', 'side_panel', 'storage', 'permissions', 'optional_permissions'];
  for (const [key, value] of Object.entries(manifest).filter(([name]) => !own.includes(name))) {
    expect(firefox).toHaveProperty([key], value);
  }
  for (const key of ['minimum_chrome_version', 'side_panel', 'storage']) expect(firefox).not.toHaveProperty([key]);
});

test('the manifest says that nothing is collected', () => {
  expect(firefox.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
