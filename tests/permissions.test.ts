import { expect, test } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { firefoxManifest } from '../scripts/firefox/manifest.ts';
import { forGoogle } from '../src/permissions.ts';

/** A browser refuses the whole question when one part of it is not optional. */
test.each([
  { browser: 'Chrome and Edge', built: manifest, permissions: ['identity'] },
  { browser: 'Firefox', built: firefoxManifest(manifest), permissions: [] },
])('$browser is asked for nothing that its manifest does not call optional', ({ built, permissions }) => {
  const asked = forGoogle(built);
  expect(asked.permissions).toEqual(permissions);
  expect(built.optional_permissions).toEqual(expect.arrayContaining(asked.permissions));
  expect(built.optional_host_permissions).toEqual(expect.arrayContaining(asked.origins));
  expect([...built.permissions, ...asked.permissions]).toContain('identity');
});
