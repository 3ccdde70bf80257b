import { readFileSync } from 'node:fs';
import { BuildError, freshBuild } from './probe/build.ts';
import { isSite, openProbe } from './probe/open.ts';

/*
 * npm run --silent probe -- gmail|calendar FILE.html …
 * Loads saved pages with the built extension and prints as JSON what the adapter of the site sees: one object for one file, an
 * array for several. Nothing but JSON goes to standard output. Exit code 2 when a file or an argument is no good, 1 when
 * the build or the browser fails.
 */

const USAGE = 'Usage: npm run --silent probe -- gmail|calendar FILE.html [FILE.html …]';

class BadInput extends Error {}

function readPages(files: string[]): { file: string; html: string }[] {
  return files.map((file) => {
    try {
      const html = readFileSync(file, 'utf8');
      if (html.trim() === '') throw new BadInput(`${file} is empty.`);
      if (html.includes('\u0000') || !/<[a-z!]/i.test(html)) throw new BadInput(`${file} is not an HTML page.`);
      return { file, html };
    } catch (error) {
      if (error instanceof BadInput) throw error;
      throw new BadInput(
        `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}.`,
      );
    }
  });
}

async function main(args: string[]): Promise<void> {
  const [site, ...files] = args;
  if (!isSite(site) || files.length === 0) throw new BadInput(USAGE);
  const pages = readPages(files);
  const dist = freshBuild();
  const probe = await openProbe(dist);
  try {
    const views: unknown[] = [];
    for (const { file, html } of pages) {
      console.error(`Reading ${file} …`);
      views.push(await probe.look(site, html));
    }
    process.stdout.write(`${JSON.stringify(views.length === 1 ? views[0] : views, null, 2)}\n`);
  } finally {
    await probe.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  if (!(error instanceof BadInput) && !(error instanceof BuildError)) console.error(error.stack?.split('\n')[1] ?? '');
  process.exitCode = error instanceof BadInput ? 2 : 1;
});
