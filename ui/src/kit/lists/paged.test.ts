import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { announce } from '../../lib/changes';
import PagedBench from '../../testing/PagedBench.svelte';
import type { Page } from './paged.svelte';

const user = userEvent.setup({ delay: null });
const page = (rows: string[], hasMore = false): Page<string> => ({ rows, hasMore });
const shown = (): string => document.querySelector('p')!.textContent ?? '';

test('the list goes on after its last row, and asks no more than once at a time', async () => {
  const fetch = vi.fn(async (_limit: number, after: string | null) => (after === null ? page(['a', 'b'], true) : page(['c'])));
  render(PagedBench, { text: '', fetch });
  await waitFor(() => expect(shown()).toBe('a b'));
  await user.dblClick(screen.getByText('more'));
  await waitFor(() => expect(shown()).toBe('a b c'));
  await user.click(screen.getByText('more'));
  expect(fetch.mock.calls.map(([, after]) => after)).toEqual([null, 'b']);
});

test('an answer that was overtaken never stands under the newer question', async () => {
  const answers = new Map<number, (page: Page<string>) => void>();
  let asked = 0;
  const fetch = () => new Promise<Page<string>>((done) => answers.set(++asked, done));
  const { rerender } = render(PagedBench, { text: 'old', fetch });
  await waitFor(() => expect(asked).toBe(1));
  await rerender({ text: 'new', fetch });
  expect(screen.getByText('stale')).toBeTruthy();
  await waitFor(() => expect(asked).toBe(2));
  answers.get(2)!(page(['new']));
  answers.get(1)!(page(['old']));
  await waitFor(() => expect(shown()).toBe('new'));
  expect(screen.getByText('fresh')).toBeTruthy();
});

test('what changed anywhere is read again, as much as was there', async () => {
  let rows = ['a', 'b'];
  const fetch = vi.fn(async () => page(rows));
  render(PagedBench, { text: '', fetch });
  await waitFor(() => expect(shown()).toBe('a b'));
  rows = ['n', 'a', 'b'];
  announce(['orders']);
  await waitFor(() => expect(shown()).toBe('n a b'));
  announce(['shop']);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('rows of another question are gone when the new one fails', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = false;
  const fetch = async () => {
    if (isBroken) throw new Error('gone');
    return page(['a']);
  };
  const { rerender } = render(PagedBench, { text: 'old', fetch });
  await waitFor(() => expect(shown()).toBe('a'));
  isBroken = true;
  await rerender({ text: 'new', fetch });
  await waitFor(() => expect(shown()).toBe(''));
});
