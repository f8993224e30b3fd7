import { expect, test } from 'vitest';
import { Failure } from './call';
import { Task } from './task.svelte';

test('a second press begins nothing while the first is under way', async () => {
  const task = new Task();
  let finish: () => void = () => undefined;
  const first = task.run(() => new Promise((done) => (finish = done)));
  expect(task.isBusy).toBe(true);
  expect(await task.run(async () => undefined)).toBe(false);
  finish();
  expect(await first).toBe(true);
  expect(task.isBusy).toBe(false);
});

test('what came of it is told until the next one begins', async () => {
  const task = new Task<string>();
  await task.run(async () => 'A copy was made.');
  expect(task.told).toBe('A copy was made.');
  const next = task.run(() => Promise.reject(new Failure({ code: 'storage_full', problems: [] })));
  expect(task.told).toBeNull();
  await next;
  expect(task.told).toBeNull();
});

test('what went wrong is said, and forgotten with the next try', async () => {
  const task = new Task();
  await task.run(() => Promise.reject(new Failure({ code: 'storage_full', problems: [] })));
  expect(task.trouble).toContain('disk is full');
  await task.run(async () => undefined);
  expect(task.trouble).toBeNull();
});
