import type { Weights } from './model.ts';

export const weights: Weights = { bias: 0, text: '' };
