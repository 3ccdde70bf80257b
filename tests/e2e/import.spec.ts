import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const CSV = [
  'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company,Associated Contact',
  '1,Spring rollout,Proposal,03/04/2027,Tomas Berg,Halden Marine,Ines Vold (ines@halden-marine.example)',
  '2,=1+1<img src=x>,Proposal,04/05/2027,Tomas Berg,Norden,jo@norden.example',
  '3,Nobody,Proposal,04/05/2027,Tomas Berg,,',
].join('\r\n');

test('deals of an export are looked at, imported by keys alone and undone, in the settings', async ({ extension }) => {
  const page = await extension.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`chrome-extension://${extension.id}/src/options/index.html#import`);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  const section = page.locator('#import');
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).include('#import').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  };
  const buffer = Buffer.from(CSV);
  await section.locator('input[type=file]').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer });

  await expect(section.getByRole('heading', { name: 'deals.csv' })).toBeFocused();
  await section.getByLabel('Deals go under your address').fill('tomas@tessel.example');
  await section.getByLabel('Sat 3 Apr 2027').focus();
  await page.keyboard.press('Space');
  const look = section.getByRole('button', { name: 'Look at what would change' });
  await expect(look).toBeEnabled();
  await axe();
  await look.press('Enter');

  await expect(section.getByRole('heading', { name: 'Import 2 deals?' })).toBeFocused();
  await expect(section.getByText('row 4')).toBeVisible();
  await axe();
  await section.getByRole('button', { name: 'Import 2 deals' }).press('Enter');
  await expect(section.getByText('2 deals imported.')).toBeFocused();

  await page.reload();
  await section.getByRole('button', { name: 'Undo this import' }).press('Enter');
  await expect(section.getByText('Undone: 2 deals and 2 people removed.')).toBeVisible();
  expect(complaints).toEqual([]);
  await page.close();
});
