import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));

/** What a file imports: `import … from`, `export … from`, `import ''` and `import()`. */
const IMPORT =
  /^(?:import|export|\})[^;]*?\bfrom ['"](?<from>[^'"]+)['"]|^import ['"](?<bare>[^'"]+)['"]|\bimport\(['"](?<lazy>[^'"]+)['"]/gm;

const importsIn = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map(({ groups }) => groups?.from ?? groups?.bare ?? groups?.lazy ?? '');

const importsOf = (file: string): string[] => importsIn(readFileSync(join(src, file), 'utf8'));

/** @param target as it stands in an import of the file */
const pathFrom = (file: string, target: string): string =>
  relative(src, resolve(src, dirname(file), target.split('?')[0] as string)).replaceAll('\\', '/');

const filesImportedBy = (file: string): string[] =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => pathFrom(file, target));

/** The same without what is imported for its types alone. */
const filesRunBy = (file: string): string[] => {
  const text = readFileSync(join(src, file), 'utf8').replaceAll(/^import type [^;]+;/gm, '');
  return importsIn(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => pathFrom(file, target));
};

/** The part of the house a file lives in: its first folder, or its own name at the top level. */
const partOf = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.tsx?$/, '');

const CORE = ['engine', 'schedule', 'playbook', 'deals', 'nudges'];
const PAGES = ['popup', 'sidepanel', 'board', 'options'];

/** What each part may import besides itself. A part that is not listed may not exist. */
const MAY_IMPORT: Record<string, string[]> = {
  engine: [],
  schedule: ['engine'],
  playbook: ['engine', 'schedule'],
  deals: ['engine', 'schedule', 'playbook'],
  nudges: ['engine', 'schedule', 'playbook', 'deals'],
  errors: [],
  permissions: [],
  settings: ['schedule', 'nudges'],
  importing: CORE,
  policy: ['playbook', 'schedule', 'settings'],
  messages: [...CORE, 'importing', 'settings', 'policy', 'page', 'errors'],
  store: [...CORE, 'settings', 'policy', 'messages', 'errors', 'page'],
  sources: [...CORE, 'settings', 'errors'],
  background: [
    ...CORE,
    'importing',
    'settings',
    'policy',
    'messages',
    'errors',
    'store',
    'sources',
    'page',
    'permissions',
  ],
  page: ['engine', 'errors'],
  gmail: ['engine', 'page', 'coach', 'messages', 'errors'],
  gcal: ['engine', 'page', 'coach', 'ui', 'messages', 'errors', 'schedule', 'settings', 'sources'],
  ui: [...CORE, 'messages', 'errors', 'settings', 'page'],
  coach: [...CORE, 'messages', 'page', 'ui', 'errors', 'settings'],
  cli: [...CORE, 'importing', 'settings', 'errors', 'sources'],
  ...Object.fromEntries(
    PAGES.map((page) => [page, [...CORE, 'messages', 'errors', 'settings', 'policy', 'ui', 'page']]),
  ),
  options: [...CORE, 'importing', 'messages', 'errors', 'settings', 'policy', 'ui', 'page', 'permissions'],
};

/** Libraries the pure core may name. */
const PURE_LIBRARIES = ['temporal-polyfill', 'valibot'];

describe('imports', () => {
  test.each(files)('%s goes one way', (file) => {
    const part = partOf(file);
    const allowed = MAY_IMPORT[part];
    expect(allowed, `src/${part} has its rule in tests/architecture.test.ts`).toBeDefined();
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        if (CORE.includes(part)) expect(PURE_LIBRARIES, `${file} imports ${target}`).toContain(target);
        continue;
      }
      const other = partOf(pathFrom(file, target));
      if (other !== part) expect(allowed, `${file} imports ${target}`).toContain(other);
    }
  });

  test.each(['nudges', 'background', 'coach', 'sources/google'])(
    'no file of %s imports itself by way of others',
    (folder) => {
      const inside = files.filter((file) => file.startsWith(`${folder}/`));
      const inFolder = (file: string): string[] => filesImportedBy(file).filter((other) => inside.includes(other));
      // What imports nothing that is left is in no circle: what is left at the end is.
      let left = inside;
      for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
        before = left.length;
        const still = new Set(left);
        left = left.filter((file) => inFolder(file).some((other) => still.has(other)));
      }
      const still = new Set(left);
      const importsOfOthers = left.map((file) => `${file}: ${inFolder(file).filter((other) => still.has(other))}`);
      expect(importsOfOthers).toEqual([]);
    },
  );

  test.each([
    ['engine', ['lexicon', 'text', 'time', 'grammar', 'rules']],
    ['coach', ['place', 'draft', 'notices', 'thread', 'card', 'last-look']],
  ])('inside %s a layer runs only what lies below it', (part, layers) => {
    const layerOf = (file: string): number => layers.findIndex((layer) => file.startsWith(`${part}/${layer}/`));
    const inLayers = files.filter((file) => layerOf(file) >= 0);
    expect(new Set(inLayers.map(layerOf)).size).toBe(layers.length);
    const upward = inLayers
      .flatMap((file) => filesRunBy(file).map((other) => [file, other] as const))
      .filter(([file, other]) => layerOf(other) > layerOf(file));
    expect(upward).toEqual([]);
  });

  test('types alone are no import that runs', () => {
    expect(filesRunBy('engine/text/tokens.ts')).toContain('engine/lexicon/word.ts');
    expect(filesImportedBy('engine/lexicon/word.ts')).toContain('engine/grammar/pattern.ts');
    expect(filesRunBy('engine/lexicon/word.ts')).not.toContain('engine/grammar/pattern.ts');
  });

  test('the reader of imports sees every kind', () => {
    expect(importsOf('background/index.ts')).toContain('webextension-polyfill');
    expect(importsOf('messages.ts')).toContain('./settings.ts');
  });
});

describe('the pure core, and what reads files to import', () => {
  const core = files.filter((file) => [...CORE, 'importing'].includes(partOf(file)));
  test.each(core)('%s has no clock, randomness or page', (file) => {
    const text = readFileSync(join(src, file), 'utf8');
    expect(text).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bTemporal\.Now\b/);
    expect(text).not.toMatch(/\bdocument\.|\bwindow\.|\bchrome\.|\bbrowser\./);
  });
});

describe('house rules', () => {
  test.each(files)('%s writes no HTML strings and logs nothing', (file) => {
    const text = readFileSync(join(src, file), 'utf8');
    expect(text).not.toMatch(
      /\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/,
    );
    expect(text).not.toMatch(/console\.(?:log|info|debug)/);
    // One file listens to what a page downloads; not even that one downloads anything itself.
    const requests = file === 'gcal/capture.ts' ? /new XMLHttpRequest/ : /XMLHttpRequest/;
    expect(text).not.toMatch(requests);
    // One file makes requests, and names the hosts it may ask.
    expect(text).not.toMatch(
      file === 'background/request.ts' ? /WebSocket|sendBeacon/ : /\bfetch\(|WebSocket|sendBeacon/,
    );
  });

  test('only the background and the store know the database', () => {
    const users = files.filter((file) => importsOf(file).includes('idb')).map(partOf);
    expect([...new Set(users)].filter((part) => part !== 'store' && part !== 'background')).toEqual([]);
    const raw = files.filter((file) => readFileSync(join(src, file), 'utf8').includes('indexedDB'));
    expect([...new Set(raw.map(partOf))].filter((part) => part !== 'store' && part !== 'background')).toEqual([]);
    const scripts = readdirSync(join(root, 'public'), { encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => readFileSync(join(root, 'public', file), 'utf8').includes('indexedDB'))).toEqual([
      'ask-early.js',
    ]);
  });

  test('every permission has its reason in PRIVACY.md', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<string, string[]>;
    const asked = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'].flatMap(
      (key) => manifest[key] ?? [],
    );
    expect(existsSync(join(root, 'PRIVACY.md'))).toBe(true);
    const privacy = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
    for (const permission of asked) expect(privacy, permission).toContain(`\`${permission}\``);
  });
});
