import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { minor, quantity } from '../../lib/measures';
import { answering, Refusal } from '../../testing/answers';
import { id } from '../../testing/orders';
import type { ItemView, ShopView, StockLevel } from '../../wire';
import { ItemDraft, taxOptions } from './draft.svelte';
import ItemPage from './ItemPage.svelte';
import NewItem from './NewItem.svelte';

const user = userEvent.setup({ delay: null });

const level = (more: Partial<StockLevel> = {}): StockLevel => ({
  sku: 'MUG-BL', on_hand: quantity(10), held: quantity(1), allocated: quantity(3), available: quantity(6), incoming: quantity(0), backordered: quantity(0),
  ...more,
});
const mug = (more: Partial<ItemView> = {}): ItemView => ({
  id: id(1), sku: 'MUG-BL', name: 'Stoneware mug, blue', kind: 'stocked', price_minor: minor(1250), tax_code: 'standard', barcodes: ['5012345678900'],
  weight_g: 420, bin: 'A1-03', unit: 'pc', unit_decimals: 0, parts: [], note: null, revision: 3, stock: level(), one_unit: quantity(1),
  actions: [{ command: 'stock.receive', why_not: [] }, { command: 'stock.adjust', why_not: [] }],
  ...more,
});
const SHOP = {
  usual_tax_code: 'standard',
  tax_codes: [
    { code: 'standard', rates: [{ name: 'VAT', rate_ppm: 200000 }] },
    { code: 'qc', rates: [{ name: 'GST', rate_ppm: 50000 }, { name: 'QST', rate_ppm: 99750 }] },
  ],
} as unknown as ShopView;
const NO_MOVES = { sku: 'MUG-BL', on_hand: quantity(10), held: quantity(1), moves: [], has_more: false };

test('a tax is offered at the rate of today, and several under one code stand together', () => {
  expect(taxOptions(SHOP.tax_codes)).toEqual([
    { value: 'standard', label: 'VAT 20 %' },
    { value: 'qc', label: 'GST 5 % + QST 9.975 %' },
  ]);
});

test('an emptied field is sent as empty, and blank barcodes are left out', () => {
  const draft = new ItemDraft(mug());
  draft.barcodes.add();
  [draft.bin, draft.weight_g] = ['', null];
  expect(draft.request()).toEqual({
    sku: 'MUG-BL', name: 'Stoneware mug, blue', kind: 'stocked', price_minor: 1250, tax_code: 'standard', barcodes: ['5012345678900'],
    weight_g: null, bin: null, unit: 'pc', unit_decimals: 0, parts: [], note: null, revision: 3,
  });
});

test('a new item is made by keyboard; what is missing is said beside every field at once', async () => {
  const { sent } = answering({ 'shop.show': () => SHOP, 'items.save': ({ sku }) => mug({ sku }) });
  render(NewItem);
  const code = screen.getByLabelText('Code');
  await waitFor(() => expect(document.activeElement).toBe(code));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent('items.save')).toEqual([]);
  for (const label of ['Code', 'Name', 'Price for one pc']) {
    expect(screen.getByLabelText(label).getAttribute('aria-invalid'), label).toBe('true');
  }
  await waitFor(() => expect(document.activeElement).toBe(code));
  await user.type(code, 'BOWL');
  await user.type(screen.getByLabelText('Name'), 'Schüssel');
  await user.type(screen.getByLabelText('Price for one pc'), '64');
  await user.type(screen.getByLabelText('Barcode 1'), '4006381333931{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Barcode 2')));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(window.location.hash).toBe('#/stock/BOWL'));
  expect(sent('items.save')).toEqual([
    {
      sku: 'BOWL', name: 'Schüssel', kind: 'stocked', price_minor: 6400, tax_code: 'standard', barcodes: ['4006381333931'], weight_g: null,
      bin: null, unit: 'pc', unit_decimals: 0, parts: [], note: null, revision: null,
    },
  ]);
});

test('someone else was faster: the difference is shown, nothing typed is lost, and the newer one can be had', async () => {
  let now = mug();
  const { sent } = answering({
    'shop.show': () => SHOP,
    'stock.moves': () => NO_MOVES,
    'items.show': () => now,
    'items.save': () => {
      now = mug({ name: 'Mug, blue', price_minor: minor(1300), revision: 4 });
      throw new Refusal('conflict', [
        { path: 'name', code: 'changed', args: { yours: 'My mug', now: 'Mug, blue' } },
        { path: 'price_minor', code: 'changed', args: { yours: 1250, now: 1300 } },
        { path: 'revision', code: 'changed', args: { yours: 3, now: 4 } },
      ]);
    },
  });
  render(ItemPage, { sku: 'MUG-BL' });
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'My mug{Control>}s{/Control}');
  const alert = await screen.findByText(/Someone changed this/);
  expect(alert.parentElement?.textContent).toContain('£13.00');
  expect(alert.parentElement?.textContent).toContain('Mug, blue');
  expect(name).toHaveProperty('value', 'My mug');
  expect(sent('items.save')).toHaveLength(1);
  await user.click(screen.getByText('Show me the newer one'));
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mug, blue'));
});

test('a count is sent as counted, and a refusal names what is promised', async () => {
  const { sent } = answering({
    'shop.show': () => SHOP,
    'stock.moves': () => NO_MOVES,
    'items.show': () => mug(),
    'stock.preview_adjust': ({ counted }) => ({ difference: quantity((counted ?? 0) - 10), on_hand_after: counted ?? quantity(10), loses: [], problems: [] }),
    'stock.adjust': () => {
      throw new Refusal('invalid', [{ path: 'counted', code: 'too_small', args: { min: 4, allocated: 3, held: 1 } }]);
    },
  });
  render(ItemPage, { sku: 'MUG-BL' });
  await screen.findByLabelText('Name');
  await user.keyboard('{Alt>}c{/Alt}');
  const counted = await screen.findByLabelText('On the shelf');
  await user.type(counted, '2');
  expect(await screen.findByText('−8')).toBeTruthy();
  await user.type(screen.getByLabelText('Why is it different?'), 'Stocktake{Enter}');
  await waitFor(() => expect(sent('stock.adjust')).toEqual([{ sku: 'MUG-BL', counted: 2, reason: 'Stocktake' }]));
  expect(await screen.findByText(/3 promised to orders, 1 held/)).toBeTruthy();
});

test('what was taken in names the orders that got theirs', async () => {
  const { sent } = answering({
    'shop.show': () => SHOP,
    'stock.moves': () => NO_MOVES,
    'items.show': () => mug(),
    'stock.receive': () => ({ levels: [level({ on_hand: quantity(30) })], orders_filled: ['1001', '1006'] }),
  });
  render(ItemPage, { sku: 'MUG-BL' });
  await screen.findByLabelText('Name');
  await user.keyboard('{Alt>}r{/Alt}');
  await user.type(await screen.findByLabelText('How many pc'), '20');
  await user.type(screen.getByLabelText('Cost of one pc'), '5.60{Enter}');
  await waitFor(() =>
    expect(sent('stock.receive')).toEqual([{ lines: [{ sku: 'MUG-BL', quantity: 20, unit_cost_minor: 560 }], note: null }]),
  );
  expect((await screen.findByText('1006')).getAttribute('href')).toBe('#/orders/1006');
});
