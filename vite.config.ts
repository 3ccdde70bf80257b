import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { packTexts } from './scripts/build/pack-texts.ts';
import { firefoxManifest } from './scripts/firefox/manifest.ts';

/** Content scripts are built as one classic IIFE file each: no async loader and no web-accessible resource. */
const contentFiles = manifest.content_scripts.flatMap((script) => script.js);

/** `vite build` makes the extension for Chrome and Edge, `vite build --mode firefox` the one for Firefox. */
export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  return {
    plugins: [
      preact(),
      packTexts(),
      crx({
        manifest: (firefox ? firefoxManifest(manifest) : manifest) as unknown as ManifestV3Export,
        browser: firefox ? 'firefox' : 'chrome',
        contentScripts: { standaloneFiles: contentFiles },
      }),
    ],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: process.env['OUT'] ?? (firefox ? 'dist-firefox' : 'dist'),
      emptyOutDir: true,
      target: firefox ? 'firefox142' : 'chrome123',
      modulePreload: { polyfill: false },
      // The background is one file, read from the disk. What a page or a tab has to load is weighed by `npm run size`.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        input: {
          // Opened by a link, so the manifest does not name it.
          board: 'src/board/index.html',
          // Named by a key of Firefox's that the plugin does not follow.
          ...(firefox ? { sidepanel: 'src/sidepanel/index.html' } : {}),
        },
        // A page waits for each of its files: two are shared instead of many. What pages draw with stays out of the background.
        output: {
          codeSplitting: {
            groups: [
              { name: 'core', test: /^(?!.*(preact|src.ui.|\.css$))/, minShareCount: 2, priority: 2 },
              { name: 'drawn', test: /[jt]sx?$/, minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  };
});
