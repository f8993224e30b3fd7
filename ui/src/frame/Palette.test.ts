import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { useHost } from '../host';
import { listenForKeys, registry } from '../lib/keys.svelte';
import { go } from '../lib/route.svelte';
import { theme } from '../lib/theme.svelte';
import { FakeShop } from '../testing/fakeShop';
import Frame from './Frame.svelte';
import { WORDS } from './words';

const user = userEvent.setup({ delay: null });

beforeEach(async () => {
  useHost(new FakeShop());
  onTestFinished(listenForKeys());
  go('today');
  render(Frame);
  await user.keyboard('{Control>}k{/Control}');
});

const shown = (): string[] =>
  within(screen.getByRole('listbox', { name: 'What do you want to do?' }))
    .queryAllByRole('option')
    .map((option) => option.querySelector('span')!.textContent!);

test.each([
  ['tax', 'Tax rates'],
  ['vat', 'Tax rates'],
  ['logo', 'Logo on the slips'],
  ['backup', 'Make a copy of the shop'],
  ['back up', 'Make a copy of the shop'],
  ['refund', 'New return'],
  ['dark', 'Dark colours'],
  ['theme', 'Light colours'],
  ['label', 'Paper for shipping labels'],
  ['printer', 'Choose the printer'],
  ['phone', 'New call'],
  ['shortcuts', 'All keys'],
  ['payment', null],
])('“%s” finds %s', async (typed, wanted) => {
  await user.keyboard(typed);
  if (wanted === null) expect(shown(), 'no order is open').toEqual([]);
  else expect(shown()).toContain(wanted);
});

test('“dark” makes it dark', async () => {
  await user.keyboard('dark{Enter}');
  await waitFor(() => expect(theme.chosen).toBe('dark'));
  theme.choose('system');
});

test('a setting is gone to by its name', async () => {
  await user.keyboard('postage{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Tax on postage' })));
});

test('words are kept for commands that there are', async () => {
  const everywhere = Object.keys(WORDS).filter((id) => /^(go|new|set)-/.test(id));
  expect(everywhere.filter((id) => !registry.commands.some((command) => command.id === id))).toEqual([]);
});
