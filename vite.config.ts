import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** Content scripts are built as one classic IIFE file each: no async loader and no web-accessible resource. */
const contentFiles = manifest.content_scripts.flatMap((script) => script.js);

export default defineConfig({
  plugins: [
    preact(),
    crx({ manifest: manifest as ManifestV3Export, contentScripts: { standaloneFiles: contentFiles } }),
  ],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: process.env['OUT'] ?? 'dist',
    emptyOutDir: true,
    target: 'chrome123',
    modulePreload: { polyfill: false },
    // Opened by a link, so the manifest does not name it.
    rolldownOptions: { input: { board: 'src/board/index.html' } },
  },
});
