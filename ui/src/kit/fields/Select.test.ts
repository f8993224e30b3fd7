import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import FieldsBench from '../../testing/FieldsBench.svelte';
import { Choices, MOST, type Choice } from './choices.svelte';
import { placeFor } from './hanging';

const user = userEvent.setup({ delay: null });

function bench() {
  const [onsend, onchoose] = [vi.fn(), vi.fn()];
  render(FieldsBench, { onsend, onchoose });
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' });
  const shown = () => within(screen.getByRole('listbox', { name: 'Country' })).getAllByRole('option').map((option) => option.textContent!.trim());
  return { onsend, onchoose, box, shown };
}

test('“United S” is not Samoa', async () => {
  const { box, shown, onchoose } = bench();
  await user.type(box, 'United S');
  expect(shown()).toEqual(['United States']);
  await user.keyboard('{Enter}');
  expect(box.value).toBe('United States');
  expect(onchoose.mock.calls).toEqual([['US']]);
});

test.each([
  ['kingdom united', ['United Kingdom']],
  ['britain', ['United Kingdom']],
  ['turkiye', ['Türkiye']],
  ['cote d', ['Côte d’Ivoire']],
  ['united', ['United Arab Emirates', 'United Kingdom', 'United States']],
])('words find it however they are written: %s', async (typed, found) => {
  const { box, shown } = bench();
  await user.type(box, typed);
  expect(shown()).toEqual(found);
});

test('the arrows open the list at what is chosen and move in it, Enter takes, and the form stays', async () => {
  const { box, onsend } = bench();
  box.focus();
  await user.keyboard('{ArrowDown}');
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(box.getAttribute('aria-activedescendant')!)?.textContent?.trim()).toBe('Samoa');
  await user.keyboard('{ArrowUp}{Enter}');
  expect([box.value, box.getAttribute('aria-expanded')]).toEqual(['United States', 'false']);
  expect(onsend, 'that Enter was for the list').not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(onsend.mock.calls[0]![0]).toMatchObject({ country: 'US' });
});

test('Escape shuts the list and nothing else, and puts back what was chosen', async () => {
  const { box, onchoose } = bench();
  const above = vi.fn();
  window.addEventListener('keydown', above);
  await user.type(box, 'united');
  above.mockClear();
  await user.keyboard('{Escape}');
  window.removeEventListener('keydown', above);
  expect(above, 'no screen and no dialog hears of it').not.toHaveBeenCalled();
  expect([box.value, screen.queryByRole('listbox')]).toEqual(['Samoa', null]);
  expect(onchoose).not.toHaveBeenCalled();
});

test('leaving takes what is clearly meant, and keeps what is not beside what is wrong with it', async () => {
  const { box, onsend } = bench();
  await user.type(box, 'united a');
  await user.tab();
  expect(box.value).toBe('United Arab Emirates');
  await user.clear(box);
  await user.type(box, 'united');
  await user.tab();
  expect([box.value, box.getAttribute('aria-invalid')]).toEqual(['united', 'true']);
  await user.click(screen.getByText('Send'));
  expect(onsend, 'a form does not go with half a choice').not.toHaveBeenCalled();
  await user.clear(box);
  await user.tab();
  expect(box.value, 'nothing typed is no wish').toBe('United Arab Emirates');
  await user.click(screen.getByText('Send'));
  expect(onsend.mock.calls[0]![0]).toMatchObject({ country: 'AE' });
});

test('the mouse opens, chooses and shuts', async () => {
  const { box, onchoose } = bench();
  await user.click(box);
  await user.click(screen.getByRole('option', { name: 'United Kingdom' }));
  expect(onchoose.mock.calls).toEqual([['GB']]);
  expect(document.activeElement, 'the focus stays in the field').toBe(box);
  await user.click(box);
  await user.click(box);
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a very long list is cut, and says so', () => {
  const options = Array.from({ length: MOST + 5 }, (_, at): Choice<string> => ({ value: String(at), label: `Printer ${at}` }));
  const choices = new Choices<string>({ value: '7', options, onchoose: () => undefined });
  choices.open();
  expect([choices.shown.length, choices.isCut, choices.active]).toEqual([MOST, true, 7]);
  choices.type('printer 304');
  expect(choices.shown.map(({ value }) => value)).toEqual(['304']);
});

test('a list is drawn where the room is', () => {
  const screenful = { innerWidth: 1024, innerHeight: 640 };
  const below = placeFor({ top: 100, bottom: 136, left: 40, width: 200 }, screenful);
  expect(below).toMatchObject({ top: '140px', bottom: 'auto', 'max-height': '322px' });
  const above = placeFor({ top: 560, bottom: 596, left: 40, width: 200 }, screenful);
  expect(above).toMatchObject({ top: 'auto', bottom: '84px' });
});
