import type { Page } from '@playwright/test';
import { expect, test } from './core';

const box = (desk: Page, name: string) => desk.getByRole('combobox', { name });

async function answerZoe(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await desk.keyboard.type('0117 4960123');
  await desk.keyboard.press('Enter');
  await expect(box(desk, 'Next item')).toBeFocused();
}

test('a shop is made, and a first order has a place to begin', async ({ core, page }) => {
  await core.serve(page);
  await page.goto(core.origin);
  await expect(page.getByRole('textbox', { name: 'What is the shop called?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is the shop called?' })).toHaveAccessibleDescription(/needs a name/);
  await page.keyboard.type('Fjord & Kiln');
  await box(page, 'Country').focus();
  await page.keyboard.type('united s');
  await expect(page.getByRole('option').first(), 'spaces are part of a name').toHaveText('United States');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('japan');
  await page.keyboard.press('Enter');
  await expect(box(page, 'Currency')).toHaveValue('JPY, Japanese Yen');
  await page.getByRole('button', { name: 'Make the shop' }).click();
  await expect(page.getByRole('heading', { name: 'The book is empty' })).toBeVisible();
  expect(await core.call('shop.show')).toMatchObject({ name: 'Fjord & Kiln', country: 'JP', currency: 'JPY' });
});

test('a call becomes an order, and the desk knows of it', async ({ desk, core }) => {
  await answerZoe(desk);
  await desk.keyboard.type('5012345678900\n2 towel\nengrave\n');
  await expect(desk.locator('[data-line]')).toHaveCount(3);
  await expect(desk.getByText('9 free after this')).toBeVisible();
  await expect(desk.getByText('1 here, 1 short')).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('Royal Mail Tracked 48');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('6 dec 2030');
  await desk.getByRole('textbox', { name: 'Postage' }).fill('£3.95');
  await expect(desk.locator('.big')).toHaveText('£37.45');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('6 Dec 2030 is far away', { exact: false }), 'asked about once').toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Only 1 left.')).toBeVisible();
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByText('1 here, 1 to follow')).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('heading', { name: /Order 1001 is placed/ })).toBeVisible();
  await expect(desk.getByText('Thirty-seven pounds and forty-five pence')).toBeVisible();
  await desk.keyboard.press('Alt+Home');
  await expect(desk.getByRole('row', { name: /1001.*Zoë/ })).toBeVisible();
  expect(await core.call('drafts.list'), 'the draft has become the order').toEqual({ drafts: [] });
});

test('the program is killed in the middle of a word, and the word is still there', async ({ desk, core }) => {
  await answerZoe(desk);
  await desk.keyboard.type('mug-bl\n');
  await expect(desk.locator('[data-line]')).toHaveCount(1);
  await desk.keyboard.type('half a wo');
  const kept = () => core.call<{ drafts: { body: { item_text: string } }[] }>('drafts.list');
  await expect.poll(async () => (await kept()).drafts[0]?.body.item_text).toBe('half a wo');
  await core.kill();
  await core.start();
  await desk.goto(`${core.origin}/#/call`);
  await desk.getByRole('button', { name: /Zoë.*parked/ }).click();
  await expect(box(desk, 'Next item')).toHaveValue('half a wo');
  await expect(desk.locator('[data-line]')).toHaveCount(1);
});

test('stock that goes elsewhere is seen on the call that is open', async ({ desk, core }) => {
  await answerZoe(desk);
  await desk.keyboard.type('3 mug-bl\n');
  await expect(desk.getByText('7 free after this')).toBeVisible();
  await core.call('orders.place', { customer: 1, channel: 'counter', lines: [{ sku: 'MUG-BL', quantity: 5 }] });
  await expect(desk.getByText('2 free after this')).toBeVisible();
});

test('the find box takes a phone number, an order number and an item', async ({ desk, core }) => {
  await core.call('orders.place', { customer: 1, channel: 'phone', lines: [{ sku: 'MUG-BL', quantity: 1 }] });
  await expect(desk.getByRole('row', { name: /1001/ })).toBeVisible();
  for (const [typed, address] of [['1001', /#\/orders\/1001$/], ['MUG-BL', /#\/stock\/MUG-BL$/], ['0117 496 0123', /#\/customers\/1$/]] as const) {
    await desk.keyboard.press('Control+f');
    await desk.keyboard.type(typed);
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(address);
    await expect(desk.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('settings are kept, and a wrong one stands beside its field', async ({ desk, core }) => {
  await desk.keyboard.press('F9');
  await expect(desk.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('Kiln & Fjord');
  await desk.getByRole('button', { name: 'Add a rate' }).click();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('textbox', { name: 'Code of rate 2' })).toBeFocused();
  await desk.keyboard.type('reduced');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('VAT');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('5.5 %');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Settings saved.')).toBeVisible();
  await expect(desk.getByRole('textbox', { name: 'Rate 2, in per cent' }), 'saving leaves the cursor').toBeFocused();
  expect(await core.call('shop.show')).toMatchObject({ name: 'Kiln & Fjord', tax_rates: expect.arrayContaining([expect.objectContaining({ code: 'reduced', rate_ppm: 55_000 })]) });
  await desk.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(desk.getByText(/Copied, opened and proved/)).toBeVisible();
});
