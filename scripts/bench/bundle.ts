import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as buildShipped } from 'vite';
import { packTexts } from '../build/pack-texts.ts';

export interface Bytes {
  min: number;
  gzip: number;
}

const ROOT = resolve(import.meta.dirname, '../..');
const PEERS = join(import.meta.dirname, 'peers');

/** Where the measured modules are built. */
export const OUT = join(ROOT, 'out/bench');

/** Builds a module as it would be shipped, by what builds the extension, into one file that runs in Node and in a browser. */
export async function bundle(entry: string, name: string): Promise<string> {
  const file = `${name}.mjs`;
  await buildShipped({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [packTexts()],
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'chrome123',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // Only reached under Node.
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
        output: { entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return join(OUT, file);
}

/** The measuring program. */
export async function buildChild(): Promise<string> {
  const outfile = join(OUT, 'child.mjs');
  const entryPoints = [join(import.meta.dirname, 'child.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' });
  return outfile;
}

/** Sizes of a built file, minified and with gzip -9; a WebAssembly file that is loaded beside it counts. */
export function bytesOf(file: string, beside?: string): Bytes {
  const parts = [file, ...(beside ? [join(PEERS, 'node_modules', beside)] : [])].filter(existsSync);
  const contents = parts.map((part) => readFileSync(part));
  return {
    min: contents.reduce((sum, content) => sum + content.length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

/** The English engine alone, as the size budget counts it. */
export const bundleEngine = (): Promise<string> => bundle(join(ROOT, 'src/engine/analyze.ts'), 'engine');
