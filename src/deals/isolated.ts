/** Letters that run from right to left: Hebrew, Arabic and their neighbours, with the Arabic presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name as it may stand inside one of our sentences: in isolates (Unicode TR9, 2.1) when it runs from right to left, so
 * that the words and figures beside it keep their order. Any other name as it is.
 */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
