import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import GridBench from '../../testing/GridBench.svelte';

function bench(count: number) {
  const onopen = vi.fn();
  const onmore = vi.fn();
  render(GridBench, { count, onopen, onmore });
  return { onopen, onmore, user: userEvent.setup({ delay: null }), grid: screen.getByRole('grid') };
}

const inHand = (pointing: Element) => document.getElementById(pointing.getAttribute('aria-activedescendant') ?? '')?.textContent?.trim();

test('ten thousand rows put only those in sight into the document', () => {
  const { grid } = bench(10_000);
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(grid.getAttribute('aria-rowcount'), 'the heading counts').toBe('10001');
});

test('one focus stop, moved by keys, and the row in hand is pointed at', async () => {
  const { grid, user, onopen } = bench(5);
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(grid);
  expect(inHand(grid)).toBe('row 0');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(inHand(grid)).toBe('row 1');
  await user.keyboard('{End}');
  expect(inHand(grid)).toBe('row 4');
  await user.keyboard('{ArrowDown}');
  expect(inHand(grid), 'the end is the end').toBe('row 4');
  await user.keyboard('{Home}{Enter}');
  expect(onopen).toHaveBeenCalledExactlyOnceWith({ name: 'row 0' });
});

test('the field above moves the list and keeps its letters', async () => {
  const { user, onopen } = bench(5);
  const field = screen.getByRole('combobox');
  await user.type(field, 'ro{ArrowDown}{ArrowDown}w');
  expect(field).toHaveProperty('value', 'row');
  expect(inHand(field)).toBe('row 2');
  await user.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledWith({ name: 'row 2' });
  await user.keyboard('{Escape}');
  expect(field).toHaveProperty('value', '');
});

test('more is asked for when the end is near', () => {
  expect(bench(5).onmore).toHaveBeenCalled();
});
