import type { NextAsk } from '../deals/state-types.ts';
import { type Titles, titleOf } from '../playbook/titles.ts';
import { unbroken } from './times.ts';

/** What to ask for next in a deal, and why that: `Next to ask: Review. Asked for on Mon 16 Nov, not gained yet.` */
export const askWords = ({ commitment, why }: NextAsk, titles?: Titles): string =>
  `Next to ask: ${titleOf(commitment, titles)}. ${unbroken(why)}`;
