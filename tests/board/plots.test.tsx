// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DaysPlot } from '../../src/board/plots.tsx';
import type { Insights } from '../../src/deals/insights.ts';
import { show } from '../ui/page.ts';

const widths = async (dated: number[], undated: number): Promise<{ bars: number[]; lines: number }> => {
  const bands = dated.map((deals, from) => ({ from, to: from, deals }));
  const plot = await show(<DaysPlot data={{ bands, undated } as Insights} />);
  const bars = [...plot.querySelectorAll('rect')].map((bar) => Math.round(Number(bar.getAttribute('width'))));
  return { bars, lines: plot.querySelectorAll('path').length };
};

test('bars of days are as long as their deals are many', async () => {
  expect((await widths([10, 5], 20)).bars).toEqual([98, 49, 196]);
});

test('a bar of deals without a day that would dwarf them is cut short, and shows it', async () => {
  const { bars, lines } = await widths([10, 5], 1_394);
  expect(bars).toEqual([49, 25, 196]);
  expect(lines).toBe((await widths([10, 5], 20)).lines + 3);
});

test('with no deal dated there is nothing to dwarf', async () => {
  expect((await widths([0, 0], 50)).bars).toEqual([196]);
});
