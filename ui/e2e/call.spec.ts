import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page';

const field = (desk: Page, name: string | RegExp) => desk.getByRole('textbox', { name, exact: true });
const box = (desk: Page, name: string) => desk.getByRole('combobox', { name });

async function answerZoe(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await expect(box(desk, 'Who is calling?')).toBeFocused();
  await desk.keyboard.type('0117 496 0123');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Zoë Brontë-Šťastný' })).toBeVisible();
  await expect(box(desk, 'Next item')).toBeFocused();
}

async function addItem(desk: Page, text: string): Promise<void> {
  await desk.keyboard.type(text);
  await desk.keyboard.press('Enter');
  await expect(box(desk, 'Next item')).toHaveValue('');
  await expect(box(desk, 'Next item')).toBeFocused();
}

test('an order is taken by keyboard alone', async ({ desk, shop }) => {
  await answerZoe(desk);
  await addItem(desk, '3 mug-bl');
  await addItem(desk, '2 5012345678900');
  await expect(desk.getByText('8 free after this')).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(field(desk, 'Goes by')).toBeFocused();
  await desk.keyboard.type('Royal Mail Tracked 48');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('4 dec 2030');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('4 Dec 2030 is far away', { exact: false }), 'asked about once').toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('heading', { name: 'Order 1040 is placed' })).toBeVisible();

  const [placed] = shop.calls('orders.place');
  expect(placed!.requestId, 'a double click must not place two').toMatch(/^[0-9a-f-]{36}$/);
  expect(placed!.payload).toMatchObject({
    customer: 1,
    goes_by: 'Royal Mail Tracked 48',
    promised_on: '2030-12-04',
    lines: [
      { sku: 'MUG-BL', quantity: 3, when_short: 'refuse' },
      { sku: 'MUG-BL', quantity: 2 },
    ],
  });
  await desk.keyboard.press('n');
  await expect(box(desk, 'Who is calling?')).toBeFocused();
});

test('two scans in a row both land, and each is searched once', async ({ desk, shop }) => {
  await answerZoe(desk);
  // The page's clock stands still: on a busy machine, too, the letters come as fast as from a scanner.
  await desk.clock.install();
  await desk.clock.pauseAt(Date.now() + 60_000);
  await desk.keyboard.type('5012345678900\nCANDLE-20\n');
  await expect(desk.locator('[data-line]')).toHaveCount(2);
  expect(shop.calls('items.find').map((seen) => (seen.payload as { text: string }).text)).toEqual(['5012345678900', 'CANDLE-20']);
});

test('everything typed comes back after the window was killed', async ({ desk, shop }) => {
  await answerZoe(desk);
  await addItem(desk, 'mug-bl');
  await desk.keyboard.type('half a wo');
  await expect.poll(() => shop.drafts[0]?.body.item_text).toBe('half a wo');
  await desk.reload();
  await desk.getByRole('button', { name: /Zoë.*parked/ }).click();
  await expect(box(desk, 'Next item')).toHaveValue('half a wo');
  await expect(desk.locator('[data-line]')).toHaveCount(1);
  expect(shop.drafts.length, 'one call is one draft').toBe(1);
});

test('a refused order says what is wrong beside each line, and keeps what was typed', async ({ desk, shop }) => {
  await answerZoe(desk);
  await addItem(desk, '2 towel');
  shop.failNext['orders.place'] = {
    code: 'invalid',
    problems: [
      { path: 'lines[0]', code: 'short', args: { available: 1 } },
      { path: 'ship_to.post_code', code: 'required', args: {} },
      { path: 'priority', code: 'too_large', args: { max: 9 } },
    ],
  };
  await desk.keyboard.press('Control+Enter');
  await expect(desk.locator('tr.said')).toContainText('Only 1 left.');
  await expect(desk.getByRole('alert').filter({ hasText: 'This can be 9 at most.' })).toBeVisible();
  await expect(field(desk, 'Quantity of line 1'), 'what is wrong is where the focus goes').toBeFocused();
  await expect(field(desk, 'Quantity of line 1')).toHaveAccessibleDescription(/Only 1 left/);
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByText('1 here, 1 to follow')).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Order 1040 is placed')).toBeVisible();
  const [first, second] = shop.calls('orders.place');
  expect(first!.requestId, 'what was refused is done with; the next try is another request').not.toBe(second!.requestId);
});

test('trying again after an unknown outcome repeats the same request', async ({ desk, shop }) => {
  await answerZoe(desk);
  await addItem(desk, 'mug-bl');
  shop.failNext['orders.place'] = { code: 'outcome_unknown' };
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText(/not certain that this was saved/)).toBeVisible();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Order 1040 is placed')).toBeVisible();
  const [first, second] = shop.calls('orders.place');
  expect(second!.requestId).toBe(first!.requestId);
});

test('a new caller is written down where she called', async ({ desk, shop }) => {
  await desk.keyboard.press('F2');
  await desk.keyboard.type('Ayodele Okafor');
  await expect(desk.getByRole('option', { name: 'New caller: Ayodele Okafor' })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(field(desk, 'Phone')).toBeFocused();
  await desk.keyboard.type('0113 496 0001');
  for (let step = 0; step < 2; step++) await desk.keyboard.press('Enter');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('1 Mill Road');
  await field(desk, 'Town').fill('Leeds');
  await box(desk, 'Next item').focus();
  await addItem(desk, 'mug-bl');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('For Ayodele Okafor')).toBeVisible();
  expect(shop.calls('orders.place')[0]!.payload).toMatchObject({
    customer: null,
    new_customer: { name: 'Ayodele Okafor', phones: ['0113 496 0001'], addresses: [{ lines: ['1 Mill Road'], city: 'Leeds', country: 'GB' }] },
  });
});

test('what is typed right behind F2 is not lost', async ({ desk }) => {
  await desk.keyboard.press('F2');
  await desk.keyboard.type('bronte');
  await expect(box(desk, 'Who is calling?')).toHaveValue('bronte');
});

test('parking keeps the call and frees the line', async ({ desk }) => {
  await answerZoe(desk);
  await desk.keyboard.press('Escape');
  await expect(box(desk, 'Who is calling?')).toBeFocused();
  await expect(desk.getByRole('button', { name: /Zoë.*parked/ })).toBeVisible();
});

test('the palette does what its keys do, and the focus comes back', async ({ desk }) => {
  await answerZoe(desk);
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('settings');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await expect(field(desk, 'Name')).toBeFocused();
  await desk.keyboard.press('F1');
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(field(desk, 'Name')).toBeFocused();
});

test('the find box goes to what was found', async ({ desk }) => {
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('1037');
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/#\/orders\/1037$/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing on the main screens is out of reach for anyone (${scheme})`, async ({ desk, shop }) => {
    await desk.emulateMedia({ colorScheme: scheme });
    const audit = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page: desk }).analyze();
      expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes.map((node) => node.target).join(' ')}`)).toEqual([]);
    };
    await expect(desk.getByRole('grid')).toBeVisible();
    await audit('today');
    await desk.keyboard.press('F2');
    await desk.keyboard.type('bront');
    await expect(desk.getByRole('option').first()).toBeVisible();
    await audit('caller');
    await desk.keyboard.press('Enter');
    await expect(box(desk, 'Next item')).toBeFocused();
    await addItem(desk, 'mug-bl');
    await addItem(desk, '2 towel');
    await desk.keyboard.type('beeswax');
    await expect(desk.getByRole('option').first()).toBeVisible();
    await audit('call');
    await desk.keyboard.press('F9');
    await expect(desk.getByText('Where the shop lies')).toBeVisible();
    await audit('settings');
    await desk.keyboard.press('F1');
    await audit('keys');
    await desk.keyboard.press('Escape');
    shop.status = { ...(shop.status as object), state: 'no_shop' };
    await desk.reload();
    await expect(desk.getByRole('heading', { name: 'Make your shop' })).toBeVisible();
    await audit('welcome');
  });
}
