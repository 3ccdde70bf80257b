// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { canHighlight, clear, FORCED_COLOURS, paint, rangeAt, recolour } from '../../src/page/highlight.ts';

class FakeHighlight {
  readonly ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

function withHighlights(): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  return highlights;
}

function rangeIn(style: string): Range {
  document.body.innerHTML = `<div style="${style}"><p>talk soon</p></div>`;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')?.firstChild as Text);
  Object.assign(range, { getClientRects: () => [new DOMRect(10, 20, 80, 16)] });
  return range;
}

afterEach(() => {
  clear();
  vi.unstubAllGlobals();
});

it('does nothing, and says so, where the browser cannot', () => {
  expect(canHighlight()).toBe(false);
  expect(() => paint('bookend-vague', [rangeIn('')])).not.toThrow();
});

it('tells dark from light by the ground behind the words', () => {
  const highlights = withHighlights();
  paint('bookend-vague', [rangeIn('background-color: rgb(255, 255, 255)')]);
  expect([...highlights.keys()]).toEqual(['bookend-vague']);
  paint('bookend-vague', [rangeIn('background-color: rgb(32, 33, 36)')]);
  expect([...highlights.keys()]).toEqual(['bookend-vague-dark']);
  paint('bookend-vague', [rangeIn('color: rgb(240, 240, 240)')]);
  expect([...highlights.keys()]).toEqual(['bookend-vague-dark']);
});

it('keeps the underlines of one draft when another is painted or cleared', () => {
  const highlights = withHighlights();
  const [one, two] = [{}, {}];
  const range = rangeIn('');
  paint('bookend-vague', [range], one);
  paint('bookend-vague', [range.cloneRange()], two);
  expect(highlights.get('bookend-vague')?.ranges).toHaveLength(2);
  clear(null, one);
  expect(highlights.get('bookend-vague')?.ranges).toHaveLength(1);
  clear('bookend-vague', two);
  expect(highlights.size).toBe(0);
});

it('finds the range under a point, its underline included', () => {
  withHighlights();
  const owner = {};
  const range = rangeIn('');
  paint('bookend-whole', [range], owner);
  expect(rangeAt(50, 28)).toEqual({ name: 'bookend-whole', range, owner });
  expect(rangeAt(50, 39)).not.toBeNull();
  expect(rangeAt(50, 60)).toBeNull();
  expect(rangeAt(5, 28)).toBeNull();
  clear(null, owner);
});

it('has a style for every name, in the colours of the tokens', () => {
  const css = readFileSync('src/page/highlight.css', 'utf8');
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  for (const [name, token] of [
    ['bookend-vague', 'vague'],
    ['bookend-whole', 'booked'],
    ['bookend-bracket', 'vague-soft'],
    ['bookend-bracket', 'vague-ink'],
  ] as const) {
    const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    const rule = (suffix: string) => new RegExp(`::highlight\\(${name}${suffix}\\) \\{([^}]*)\\}`).exec(css)?.[1];
    expect(rule('')).toContain(light);
    expect(rule('-dark')).toContain(dark);
  }
});

it('underlines nothing with forced colours, where every highlight looks selected, and again without them', () => {
  const highlights = withHighlights();
  const range = rangeIn('');
  paint('bookend-vague', [range]);
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === FORCED_COLOURS }));
  expect(canHighlight()).toBe(false);
  recolour();
  expect(highlights.size).toBe(0);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  recolour();
  expect([...highlights.keys()]).toEqual(['bookend-vague']);
});
