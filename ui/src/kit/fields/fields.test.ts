import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import FieldsBench from '../../testing/FieldsBench.svelte';

const user = userEvent.setup({ delay: null });
const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: 'input' });
const marked = ({ value, selectionStart, selectionEnd }: HTMLInputElement): string => value.slice(selectionStart ?? 0, selectionEnd ?? 0);

function bench() {
  const onsend = vi.fn();
  render(FieldsBench, { onsend });
  return onsend;
}

const sources = Object.entries(import.meta.glob<string>('/src/**/*.svelte', { query: '?raw', import: 'default', eager: true }));

test('no field steps by itself: a number is typed, and a choice is a list of ours', () => {
  expect(sources.length).toBeGreaterThan(100);
  const stepping = sources.filter(([, text]) => /<select\b|type=["'{]+(number|date|time|range|month|week|datetime-local|radio)/.test(text));
  // In the list of copies moving is choosing; nothing comes of it until a button is pressed.
  expect(stepping.map(([path]) => path)).toEqual(['/src/panels/CopyList.svelte']);
});

test.each(['Carrier', 'Amount', 'Quantity', 'Weight', 'Day', 'Country'])('the arrows change nothing in a shut field: %s', async (label) => {
  const onsend = bench();
  field(label).focus();
  const before = field(label).value;
  for (const key of ['{ArrowUp}', '{ArrowDown}', '{PageUp}', '{PageDown}']) {
    await user.keyboard(key);
    expect(field(label).value).toBe(before);
    // The list of choices opens; Escape leaves it as it was.
    await user.keyboard('{Escape}');
  }
  await user.click(screen.getByText('Send'));
  expect(onsend).toHaveBeenCalledWith({ name: 'Royal Mail', amount: 9670, count: 3, weight: 500, day: '2099-12-04', country: 'WS' });
});

test.each(['Carrier', 'Amount', 'Quantity', 'Weight', 'Day', 'Country'])('what stands there is selected when the focus comes by programme: %s', (label) => {
  bench();
  field(label).focus();
  expect(marked(field(label))).toBe(field(label).value);
  expect(marked(field(label))).not.toBe('');
});

test('a click means a place in the text', async () => {
  bench();
  await user.pointer({ target: field('Carrier'), offset: 5, keys: '[MouseLeft]' });
  expect(marked(field('Carrier'))).toBe('');
});

test('coming back to the window goes on where the typing stopped', () => {
  bench();
  const carrier = field('Carrier');
  carrier.focus();
  carrier.setSelectionRange(5, 5);
  // As when another window comes in front: the page keeps its active field.
  carrier.dispatchEvent(new FocusEvent('blur'));
  carrier.dispatchEvent(new FocusEvent('focus'));
  expect(marked(carrier)).toBe('');
});

test('more than is due is asked for once, and the second Enter takes it', async () => {
  const onsend = bench();
  await user.type(field('Amount'), '{Control>}a{/Control}10096.70{Enter}');
  expect(onsend).not.toHaveBeenCalled();
  expect(screen.getByText(/more than the £96.70 that is due/).id).toBe(field('Amount').getAttribute('aria-describedby'));
  await user.type(field('Amount'), '{Control>}a{/Control}200{Enter}');
  expect(onsend, 'another figure is another question').toHaveBeenCalledTimes(0);
  await user.keyboard('{Enter}');
  expect(onsend.mock.calls.map(([sent]) => (sent as { amount: number }).amount)).toEqual([20000]);
});

test('another figure that is not in doubt is not asked about', async () => {
  const onsend = bench();
  await user.type(field('Amount'), '{Control>}a{/Control}96.70{Enter}');
  expect(onsend).toHaveBeenCalledTimes(1);
});

test('what cannot be read is no empty field: nothing goes out without it, also where the program has no name for it', async () => {
  const onsend = bench();
  await user.type(field('Quantity'), '{Control>}a{/Control}2 pcs{Enter}');
  expect(onsend).not.toHaveBeenCalled();
  expect(screen.getByText('This is not a whole number.')).toBeTruthy();
  await user.type(field('Quantity'), '{Control>}a{/Control}2{Enter}');
  expect(onsend.mock.calls[0]![0]).toMatchObject({ count: 2 });
});
