// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyView } from '../../src/coach/Layer.tsx';
import { mountCoach } from '../../src/coach/mount.tsx';
import { addBrowserParts } from './browser-parts.ts';

let controller: AbortController;
beforeEach(() => {
  addBrowserParts();
  controller = new AbortController();
});
afterEach(() => controller.abort());

function create(trusted?: (event: Event) => boolean) {
  let root: ShadowRoot | undefined;
  const onOpen = vi.fn();
  const mount = mountCoach({
    document,
    signal: controller.signal,
    ...(trusted && { trusted }),
    onRoot: (made) => {
      root = made;
    },
  });
  const locate = () => ({ left: 0, top: 0 });
  const show = () => act(() => mount.show({ ...emptyView, badges: [{ id: '1', count: 1, onOpen, locate }] }));
  return { mount, root: root as ShadowRoot, onOpen, show };
}
const hosts = () => document.querySelectorAll('[data-bookend]');

describe('the layer over the page', () => {
  it('is one node in the body whose inside the page cannot reach', async () => {
    const { mount, show } = create();
    await show();
    expect(hosts()).toHaveLength(1);
    expect(mount.host.parentElement).toBe(document.body);
    expect(mount.host.shadowRoot).toBeNull();
    expect(mount.host.textContent).toBe('');
  });

  it('clears away what an earlier instance left', () => {
    const left = document.createElement('div');
    left.setAttribute('data-bookend', '');
    document.body.append(left);
    create();
    expect(left.isConnected).toBe(false);
    expect(hosts()).toHaveLength(1);
  });

  it('says what is shown, and goes back in when the page threw it out', async () => {
    const { mount, show } = create();
    expect(mount.host.dataset).toMatchObject({ state: 'idle', open: '0' });
    mount.host.remove();
    await show();
    expect(mount.host.isConnected).toBe(true);
    expect(mount.host.dataset.state).toBe('badge');
  });

  it('leaves nothing behind when it is told to go', () => {
    const { mount } = create();
    controller.abort();
    expect(hosts()).toHaveLength(0);
    mount.show(emptyView);
    expect(hosts()).toHaveLength(0);
  });

  it('does nothing on events that no person made', async () => {
    const { root, onOpen, show, mount } = create();
    await show();
    const button = root.querySelector('button');
    button?.click();
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    mount.host.click();
    for (const type of ['keydown', 'click', 'pointerdown', 'bookend-open']) {
      mount.host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
    }
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('acts on those that a person made', async () => {
    const { root, onOpen, show } = create(() => true);
    await show();
    root.querySelector('button')?.click();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it.each(['keydown', 'keypress', 'keyup', 'mousedown', 'click'])('keeps %s from the page', async (type) => {
    const { root, show } = create(() => true);
    await show();
    const page = vi.fn();
    document.addEventListener(type, page);
    root.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.removeEventListener(type, page);
    expect(page).not.toHaveBeenCalled();
  });

  it('leaves the caret in the draft when a button of ours is pressed', async () => {
    const { root, show } = create(() => true);
    await show();
    const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    root.querySelector('button')?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });
});
