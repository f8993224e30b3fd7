import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import LookupBench from '../../testing/LookupBench.svelte';

interface Hit {
  code: string;
  name: string;
}
const MUG: Hit = { code: 'MUG-BL', name: 'Blue mug' };
const CANDLE: Hit = { code: 'CANDLE', name: 'Beeswax candle' };

/** A search whose answers come when the test says so. */
function slowSearch() {
  const waiting = new Map<string, (hits: Hit[]) => void>();
  const search = vi.fn((text: string) => new Promise<Hit[]>((done) => waiting.set(text, done)));
  return { search, answer: (text: string, hits: Hit[]) => waiting.get(text)?.(hits) };
}

const settle = () => new Promise((done) => setTimeout(done, 120));

function bench(search: (text: string) => Promise<Hit[]>, oncreate?: (text: string) => void) {
  const onpick = vi.fn();
  render(LookupBench, { search, onpick, oncreate });
  return { onpick, field: screen.getByRole('combobox'), user: userEvent.setup({ delay: null }) };
}

test('enter never takes a hit that answers an older text', async () => {
  const { search, answer } = slowSearch();
  const { onpick, field, user } = bench(search);
  await user.type(field, 'mug');
  await settle();
  answer('mug', [MUG]);
  await settle();
  await user.type(field, 'x{Enter}');
  expect(onpick, 'the mug answers “mug”, not “mugx”').not.toHaveBeenCalled();
  answer('mugx', [CANDLE, MUG]);
  await settle();
  expect(onpick, 'two that fit are shown, not chosen between').not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', 'mugx');
});

test('an answer that was overtaken is dropped', async () => {
  const { search, answer } = slowSearch();
  const { field, user } = bench(search);
  await user.type(field, 'm');
  await settle();
  await user.type(field, 'u');
  await settle();
  answer('mu', [MUG]);
  await settle();
  answer('m', [CANDLE]);
  await settle();
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Blue mug']);
});

test('a scanner’s burst fires one search and its enter takes the exact hit', async () => {
  const { search, answer } = slowSearch();
  const { onpick, field, user } = bench(search);
  await user.type(field, 'MUG-BL{Enter}');
  expect(search.mock.calls).toEqual([['MUG-BL']]);
  answer('MUG-BL', [CANDLE, MUG]);
  await settle();
  expect(onpick).toHaveBeenCalledWith(MUG, 'MUG-BL');
  expect(search).toHaveBeenCalledTimes(1);
});

test('the next scan loses no key while the last one is being answered', async () => {
  const { search, answer } = slowSearch();
  const { onpick, field, user } = bench(search);
  await user.type(field, 'MUG-BL{Enter}CANDLE{Enter}');
  answer('CANDLE', [CANDLE]);
  answer('MUG-BL', [MUG]);
  await settle();
  expect(onpick.mock.calls.map(([hit]) => hit.code), 'in the order they were scanned').toEqual(['MUG-BL', 'CANDLE']);
  expect(field).toHaveProperty('value', '');
});

test('the exact code beats the first of the list', async () => {
  const { onpick, field, user } = bench(async () => [CANDLE, MUG]);
  await user.type(field, 'mug-bl');
  await settle();
  await user.keyboard('{Enter}');
  expect(onpick).toHaveBeenCalledWith(MUG, 'mug-bl');
});

test('what was chosen with the arrows is taken', async () => {
  const { onpick, field, user } = bench(async () => [MUG, CANDLE]);
  await user.type(field, 'b');
  await settle();
  await user.keyboard('{ArrowDown}');
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]!.id);
  await user.keyboard('{Enter}');
  expect(onpick).toHaveBeenCalledWith(CANDLE, 'b');
});

test('tab leaves without choosing', async () => {
  const { onpick, field, user } = bench(async () => [MUG]);
  await user.type(field, 'mug');
  await settle();
  await user.tab();
  expect(onpick).not.toHaveBeenCalled();
  expect(field).toHaveProperty('value', 'mug');
});

test('taking one scan does not shut the list of what is typed next', async () => {
  const { search, answer } = slowSearch();
  const { onpick, field, user } = bench(search);
  await user.type(field, 'MUG-BL{Enter}bees');
  await settle();
  answer('bees', [CANDLE]);
  answer('MUG-BL', [MUG]);
  await settle();
  expect(onpick).toHaveBeenCalledWith(MUG, 'MUG-BL');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Beeswax candle']);
});

test('an enter that came before the answer makes a new one when nobody is called that', async () => {
  const { search, answer } = slowSearch();
  const oncreate = vi.fn();
  const { field, user } = bench(search, oncreate);
  await user.type(field, 'Ayodele{Enter}');
  answer('Ayodele', []);
  await settle();
  expect(oncreate.mock.calls).toEqual([['Ayodele']]);
  expect(field).toHaveProperty('value', '');
});
