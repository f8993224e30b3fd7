import type { Page } from '@playwright/test';
import { expect, test } from './page';

const box = (desk: Page, name: string) => desk.getByRole('combobox', { name, exact: true });
const SCREENS = ['today', 'orders', 'packing', 'stock', 'customers', 'customers/new', 'stock/new/item', 'settings', 'returns', 'call'];
const SIZES = [{ width: 1024, height: 640 }, { width: 1280, height: 720 }, { width: 1920, height: 1080 }];

test('every stop of the Tab key shows that it is there', async ({ desk }) => {
  for (const screen of SCREENS) {
    await desk.goto(`http://desk.test/#/${screen}`);
    await desk.locator('main h1').first().waitFor();
    const bare: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      await desk.keyboard.press('Tab');
      const seen = await desk.evaluate(() => {
        const it = document.activeElement as HTMLElement;
        const drawn = (one: Element): string[] => [undefined, '::after'].map((part) => {
          const { boxShadow, outlineWidth, outlineColor, outlineStyle } = getComputedStyle(one, part);
          const hasOutline = outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\)$|transparent/.test(outlineColor);
          return boxShadow !== 'none' || hasOutline ? 'ring' : '';
        });
        // A list has its ring around the row in hand, or under its head.
        const marks = [it, ...it.querySelectorAll('.row.on, .head')].flatMap(drawn);
        return { name: it.getAttribute('aria-label') ?? it.innerText?.slice(0, 30) ?? it.tagName, isShown: it === document.body || marks.includes('ring') };
      });
      if (!seen.isShown) bare.push(seen.name);
    }
    expect([...new Set(bare)], screen).toEqual([]);
  }
});

for (const size of SIZES) {
  test(`nothing scrolls sideways and no list is cut at ${size.width}x${size.height}`, async ({ desk }) => {
    await desk.setViewportSize(size);
    for (const screen of SCREENS) {
      await desk.goto(`http://desk.test/#/${screen}`);
      await desk.locator('main h1').first().waitFor();
      const wide = await desk.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((it) => it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX))
          .map((it) => `${it.tagName} ${it.className}`),
      );
      expect(wide, screen).toEqual([]);
      const outside = await desk.evaluate(() =>
        [...document.querySelectorAll('main [role=columnheader]')]
          .filter((it) => it.getBoundingClientRect().right > it.closest('[role=grid]')!.getBoundingClientRect().right + 1)
          .map((it) => it.textContent),
      );
      expect(outside, screen).toEqual([]);
    }
  });
}

test('with ten lines at 1024x640 everything to say can be read, and the item’s name has room', async ({ desk }) => {
  await desk.setViewportSize(SIZES[0]!);
  await desk.keyboard.press('F2');
  await desk.keyboard.type('0117 496 0123');
  await desk.keyboard.press('Enter');
  await expect(box(desk, 'Next item')).toBeFocused();
  for (let line = 1; line <= 10; line += 1) {
    await desk.keyboard.type('mug-bl');
    await desk.keyboard.press('Enter');
    await expect(desk.locator('[data-line]')).toHaveCount(line);
  }
  const said = desk.getByRole('region', { name: 'Read back' });
  await expect(said).toContainText('Flat 25');
  await desk.keyboard.press('Alt+r');
  await expect(said).toBeFocused();
  await desk.keyboard.press('End');
  await expect(desk.getByText('Bravo Sierra One, Four Quebec Tango')).toBeInViewport();
  await expect(desk.getByText(/Sixty-two pounds/), 'the sum stays in sight').toBeInViewport();
  expect((await desk.locator('[data-line] .name').first().boundingBox())!.width).toBeGreaterThan(150);
  await desk.keyboard.press('Alt+i');
  await expect(box(desk, 'Next item'), 'below ten lines it is still in sight').toBeInViewport({ ratio: 1 });
});

test('a message stands where no button is', async ({ desk }) => {
  await desk.keyboard.press('F9');
  await expect(desk.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await desk.keyboard.press('Control+Enter');
  const message = desk.getByText('Settings saved.');
  await expect(message).toBeVisible();
  const covered = await message.evaluate((it) => {
    const said = it.closest('.toast')!.getBoundingClientRect();
    const meets = (other: DOMRect): boolean => other.left < said.right && other.right > said.left && other.top < said.bottom && other.bottom > said.top;
    return [...document.querySelectorAll('button')].filter((button) => !button.closest('.toast') && meets(button.getBoundingClientRect())).map((button) => button.innerText);
  });
  expect(covered).toEqual([]);
});

test('the palette stays where it is while one types in it', async ({ desk }) => {
  await desk.keyboard.press('Control+k');
  const palette = desk.getByRole('dialog');
  const before = await palette.boundingBox();
  for (const letter of 'dark colours') {
    await desk.keyboard.type(letter);
    expect(await palette.boundingBox()).toEqual(before);
  }
  await desk.mouse.click(5, 5);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('html'), 'a click beside it loses nothing').toHaveAttribute('data-theme', 'dark');
});

test('a list of choices is not cut by the edge of the window, and Escape shuts it alone', async ({ desk }) => {
  await desk.setViewportSize(SIZES[0]!);
  await desk.goto('http://desk.test/#/customers/new');
  await box(desk, 'Country').focus();
  await desk.keyboard.press('ArrowDown');
  const list = desk.getByRole('listbox', { name: 'Country' });
  const at = (await list.boundingBox())!;
  expect(at.y).toBeGreaterThanOrEqual(0);
  expect(at.y + at.height).toBeLessThanOrEqual(640);
  await expect(list.getByRole('option', { name: 'United Kingdom', exact: true }), 'it opens at what is chosen').toBeInViewport();
  await desk.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(box(desk, 'Country')).toBeFocused();
  await expect(desk.getByRole('heading', { name: 'New customer' })).toBeVisible();
});

test('two search fields never stand beside each other', async ({ desk }) => {
  for (const screen of ['today', 'orders', 'packing', 'stock', 'customers']) {
    await desk.goto(`http://desk.test/#/${screen}`);
    await desk.locator('main [inputmode=search]').waitFor();
    await expect(desk.locator('[inputmode=search]')).toHaveCount(1);
  }
  await desk.keyboard.press('Control+f');
  await expect(box(desk, 'Find anything')).toBeFocused();
});
