import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useHost } from '../../host';
import { session } from '../../lib/session.svelte';
import { FakeShop } from '../../testing/fakeShop';
import { id } from '../../testing/orders';
import type { ActivitySeq, CopyView, ErrorCode, Remedy } from '../../wire';
import Welcome from './Welcome.svelte';

const user = userEvent.setup();
let shop: FakeShop;

const copy = (path: string, made_at: string, more: Partial<CopyView> = {}): CopyView => ({
  path, made_at, size_bytes: 27_000_000, state: 'kept', activity: id<ActivitySeq>(590), lacks: { activities: 18, orders: ['1005', '1006'] }, ...more,
});

async function trouble(code: ErrorCode, remedy: Remedy): Promise<void> {
  shop.status = { ...(shop.status as object), state: 'trouble', trouble: { code, remedy, problems: [] } };
  await session.refresh();
  render(Welcome);
}

beforeEach(() => {
  shop = new FakeShop();
  useHost(shop);
  shop.kept.copies = [
    copy('newest', '2020-11-25T09:02:00Z', { state: 'broken' }),
    copy('good', '2020-11-24T09:02:00Z', { state: 'proved' }),
    copy('older', '2020-11-20T09:02:00Z'),
  ];
  shop.kept.offered = 'good';
});

test.each(['storage_damaged', 'not_a_shop', 'storage_missing', 'storage_foreign'] as const)('%s: one press goes on with the copy that was proved', async (code) => {
  await trouble(code, 'restore');
  const go = await screen.findByRole('button', { name: /^Go on with the copy of 24 Nov 2020/ });
  expect(screen.getByText('18 changes are not in it, with orders 1005, 1006.', { selector: 'p strong' })).toBeTruthy();
  expect(shop.calls('backup.list')[0]?.payload).toEqual({ prove: true });
  await user.click(go);
  expect(shop.calls('backup.restore')[0]?.payload).toEqual({ copy: 'good' });
  expect(session.status?.state).toBe('open');
});

test('an older copy can be chosen, a damaged one cannot', async () => {
  await trouble('storage_damaged', 'restore');
  await user.click(await screen.findByText('All 3 copies'));
  const radios = screen.getAllByRole<HTMLInputElement>('radio', { hidden: true });
  expect(radios.map(({ value, disabled, checked }) => [value, disabled, checked])).toEqual([
    ['newest', true, false], ['good', false, true], ['older', false, false],
  ]);
  await user.click(radios[2]!);
  await user.click(screen.getByRole('button', { name: /^Go on with the copy of 20 Nov 2020/ }));
  expect(shop.calls('backup.restore')[0]?.payload).toEqual({ copy: 'older' });
});

test('trying again opens the file again, and says what is wrong now', async () => {
  await trouble('storage_locked', 'again');
  shop.failNext['host.open_shop'] = { code: 'storage_locked' };
  const again = screen.getByRole('button', { name: 'Try again' });
  await user.click(again);
  expect(shop.calls('host.open_shop')[0]?.payload).toEqual({ path: 'shops/fjord.counterbook' });
  expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('in use by another program');
  expect(shop.calls('backup.list'), 'no copy takes the place of a sound file').toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(session.status?.state).toBe('open');
});

test('a file that is older than what was saved: told what, and the owner decides', async () => {
  shop.kept.saved = { activity: id<ActivitySeq>(608), at: '2020-11-25T14:32:00Z' };
  shop.kept.ends = { activity: id<ActivitySeq>(590), at: '2020-11-25T10:15:00Z' };
  await trouble('storage_older', 'decide');
  expect(await screen.findByText(/with change 608, 25 Nov 2020/)).toBeTruthy();
  expect(screen.getByText(/with change 590, 25 Nov 2020/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: /^Go on with the copy/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'This is the right file, go on' }));
  expect(shop.calls('backup.accept')).toHaveLength(1);
  expect(session.status?.state).toBe('open');
});

test('a copy that was opened becomes a shop', async () => {
  await trouble('storage_is_copy', 'adopt');
  await user.click(screen.getByRole('button', { name: 'Make a shop of this copy' }));
  expect(shop.calls('backup.restore')[0]?.payload).toEqual({ copy: null });
});

test('without a good copy nothing is offered', async () => {
  shop.kept = { ...shop.kept, copies: [], offered: null };
  await trouble('storage_damaged', 'restore');
  expect(await screen.findByText(/No good copy was found/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Go on with/ })).toBeNull();
});
