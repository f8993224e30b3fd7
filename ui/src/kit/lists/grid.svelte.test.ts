import { expect, test, vi } from 'vitest';
import { Grid, type Listing } from './grid.svelte';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `row ${at}`);

function listing(count: number, more: Partial<Listing<string>> = {}) {
  const list = $state<Listing<string>>({ rows: names(count), rowHeight: 40, selected: null, rowKey: (row) => row, onopen: undefined, keys: {}, ...more });
  const grid = new Grid(list);
  [grid.body, grid.height] = [{ scrollTop: 0 }, 400];
  const press = (key: string, isInField = false): boolean => grid.press(new KeyboardEvent('keydown', { key }), isInField);
  return { list, grid, press };
}

test('without a choice the first row is in hand', () => {
  expect(listing(5).grid.index).toBe(0);
  expect(listing(0).grid.index).toBe(-1);
});

test('a page is what is in sight less one row, and the ends are the ends', () => {
  const { list, press } = listing(100);
  press('PageDown');
  expect(list.selected).toBe('row 9');
  press('End');
  press('ArrowDown');
  expect(list.selected).toBe('row 99');
  press('Home');
  press('PageUp');
  expect(list.selected).toBe('row 0');
});

test('only what is in sight is drawn, and the row in hand is brought there', () => {
  const { grid, press } = listing(1000);
  expect(grid.inSight.length).toBeLessThan(30);
  press('End');
  expect(grid.scrollTop).toBe(1000 * 40 - 400);
  expect([grid.isActiveInSight, grid.isNearEnd]).toEqual([true, true]);
});

test('letters are keys only while the list itself has the focus', () => {
  const hold = vi.fn();
  const { press } = listing(3, { keys: { h: hold } });
  expect(press('h', true)).toBe(false);
  expect(press('h')).toBe(true);
  expect(hold).toHaveBeenCalledExactlyOnceWith('row 0');
  expect(press('Home', true), 'the field’s own').toBe(false);
});

test('a click opens, and its second half does not open again', () => {
  const onopen = vi.fn();
  const { grid } = listing(3, { onopen });
  grid.click('row 2');
  grid.click('row 2');
  expect(onopen).toHaveBeenCalledExactlyOnceWith('row 2');
});

test('a row that is gone is let go', () => {
  const { list, grid } = listing(3, { selected: 'row 7' });
  grid.letGo();
  expect(list.selected).toBe('row 0');
});
