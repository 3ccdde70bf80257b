import type { Page } from '@playwright/test';

/** An export of so many deals, as HubSpot writes it: one company, one person and one standing each. */
export function madeUpExport(rows: number): string {
  const stages = ['Proposal', 'Negotiation', 'Closed won', 'Closed lost', 'Discovery'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const stage = stages[row % stages.length];
    const month = String(1 + (row % 12)).padStart(2, '0');
    const company = `Vesterby ${row}`;
    return `${row},${company} renewal,${stage},2027-${month}-15,Tomas Berg,${company},Ines Vold (ines@vesterby-${row}.example)`;
  });
  const titles = 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company,Associated Contact';
  return [titles, ...lines].join('\r\n');
}

/** How long each part of an import took in the settings, ms. */
export interface Imported {
  read: number;
  look: number;
  write: number;
  /** How often progress was told while it was written. */
  told: number;
}

/** Imports an export as the rep does it: chosen, looked at, written. */
export async function importIn(page: Page, csv: string): Promise<Imported> {
  const section = page.locator('#import');
  const timed = async (act: () => Promise<unknown>, until: () => Promise<unknown>): Promise<number> => {
    const since = performance.now();
    await act();
    await until();
    return performance.now() - since;
  };
  const wait = { timeout: 300_000 };
  const buffer = Buffer.from(csv);
  const look = section.getByRole('button', { name: 'Look at what would change' });
  const read = await timed(
    () => section.locator('input[type=file]').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer }),
    () => look.waitFor(wait),
  );
  await section.getByLabel('Deals go under your address').fill('tomas@tessel.example');
  const write = section.getByRole('button', { name: /^Import [\d,]+ deals$/ });
  const looked = await timed(
    () => look.click(wait),
    () => write.waitFor(wait),
  );
  await page.evaluate(() => {
    const told = new Set<number>();
    (globalThis as unknown as { told: Set<number> }).told = told;
    new MutationObserver(() => {
      const bar = document.querySelector('#import progress') as HTMLProgressElement | null;
      if (bar) told.add(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const written = await timed(
    () => write.click(wait),
    () => section.getByText(/deals imported\./).waitFor(wait),
  );
  const told = await page.evaluate(() => (globalThis as unknown as { told: Set<number> }).told.size);
  return { read, look: looked, write: written, told };
}
