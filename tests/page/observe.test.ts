// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { idleTask, observeNodes } from '../../src/page/observe.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('runs once for many requests, later, and at most once in each interval', () => {
  const run = vi.fn();
  const task = idleTask(run, new AbortController().signal);
  for (let count = 0; count < 100; count++) task.request();
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  task.request();
  vi.advanceTimersByTime(200);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60);
  expect(run).toHaveBeenCalledTimes(2);
});

it('a request made while it runs is not lost', () => {
  let runs = 0;
  const task = idleTask(() => {
    if (++runs === 1) task.request();
  }, new AbortController().signal);
  task.request();
  vi.advanceTimersByTime(300);
  expect(runs).toBe(2);
});

it('with a pause asked for, waits until nobody asks any more, and not for ever', () => {
  const run = vi.fn();
  const task = idleTask(run, new AbortController().signal, { pauseMs: 250, longestMs: 2000 });
  const ask = (times: number): void => {
    for (let count = 0; count < times; count++) {
      task.request();
      vi.advanceTimersByTime(100);
    }
  };
  ask(10);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(run).toHaveBeenCalledTimes(1);
  ask(60);
  expect(run).toHaveBeenCalledTimes(3);
});

it('waits for an idle moment where the browser tells one, but not for ever', () => {
  const idle = vi.fn();
  vi.stubGlobal('requestIdleCallback', idle);
  idleTask(() => {}, new AbortController().signal).request();
  expect(idle).toHaveBeenCalledWith(expect.any(Function), { timeout: 500 });
});

it('never runs after the end', () => {
  const run = vi.fn();
  const end = new AbortController();
  const task = idleTask(run, end.signal);
  task.request();
  end.abort();
  vi.advanceTimersByTime(1000);
  task.request();
  vi.advanceTimersByTime(1000);
  expect(run).not.toHaveBeenCalled();
});

it('asks when nodes come or go, not when attributes or words change, and stops at the end', async () => {
  const request = vi.fn();
  const end = new AbortController();
  document.body.innerHTML = '<p>text</p>';
  observeNodes(document.body, { request }, end.signal);
  document.body.firstElementChild?.setAttribute('class', 'x');
  (document.body.firstElementChild?.firstChild as Text).data = 'other';
  await Promise.resolve();
  expect(request).not.toHaveBeenCalled();
  for (let count = 0; count < 5000; count++) document.body.append(document.createElement('i'));
  await Promise.resolve();
  expect(request).toHaveBeenCalledTimes(1);
  end.abort();
  document.body.append('x');
  await Promise.resolve();
  expect(request).toHaveBeenCalledTimes(1);
});

it('does not ask for nodes in a place that does not count', async () => {
  const request = vi.fn();
  document.body.innerHTML = '<div contenteditable="true"></div><p></p>';
  const [editor, line] = document.body.children as unknown as [Element, Element];
  observeNodes(document.body, { request }, new AbortController().signal, (node) => !editor.contains(node));
  editor.append(document.createElement('br'));
  await Promise.resolve();
  expect(request).not.toHaveBeenCalled();
  editor.append(document.createElement('br'));
  line.append('x');
  await Promise.resolve();
  expect(request).toHaveBeenCalledTimes(1);
});
