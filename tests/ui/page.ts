import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';

let root: HTMLElement | null = null;

/** Runs something, then lets answers that are on their way arrive and be shown. */
export async function doing(run: () => void): Promise<void> {
  await act(async () => run());
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Puts a page in the document, in place of the one before, and waits until its first answers are shown. */
export async function show(page: ComponentChild): Promise<HTMLElement> {
  if (root) render(null, root);
  root?.remove();
  root = document.body.appendChild(document.createElement('div'));
  const here = root;
  await doing(() => render(page, here));
  return here;
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

const seen = (element: Element): boolean => element.closest('[hidden]') === null;

/** The buttons that are shown, by their name. */
export function buttons(within: Element, name: string | RegExp): HTMLButtonElement[] {
  return [...within.querySelectorAll('button')].filter((button) => {
    const matches = typeof name === 'string' ? nameOf(button) === name : name.test(nameOf(button));
    return matches && seen(button);
  });
}

export function button(within: Element, name: string | RegExp): HTMLButtonElement {
  const [first] = buttons(within, name);
  expect(first, `a button named ${name} is shown`).toBeDefined();
  return first as HTMLButtonElement;
}

/** The field whose label, or aria-label, has this text. */
export function field<T extends HTMLElement = HTMLInputElement>(within: Element, name: string): T {
  const labels = [...within.querySelectorAll('label')].filter((label) => {
    const own = label.querySelector('span')?.textContent ?? label.textContent;
    return own?.trim() === name;
  });
  const labelled = labels[0]?.control ?? labels[0]?.querySelector('input, select, textarea');
  const found = labelled ?? within.querySelector(`[aria-label="${name}"]`);
  expect(found, `a field named ${name} is shown`).toBeTruthy();
  return found as T;
}

export const click = (element: HTMLElement): Promise<void> =>
  doing(() => {
    element.focus();
    element.click();
  });

export const press = (element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> =>
  doing(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

/** Types over what a field holds, and leaves it when `commit` is set. */
export const fill = (
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
  commit = false,
): Promise<void> =>
  doing(() => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    if (commit || element instanceof HTMLSelectElement) element.dispatchEvent(new Event('change', { bubbles: true }));
  });

/** Lets answers arrive that are on their way. */
export const settle = (): Promise<void> => doing(() => {});

export const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
