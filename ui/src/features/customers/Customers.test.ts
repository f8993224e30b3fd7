import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { minor } from '../../lib/measures';
import { answering, Refusal } from '../../testing/answers';
import { id, orderRow } from '../../testing/orders';
import type { CustomerId, CustomerView } from '../../wire';
import CustomerPage from './CustomerPage.svelte';
import { CustomerDraft } from './draft.svelte';
import NewCustomer from './NewCustomer.svelte';

const user = userEvent.setup({ delay: null });

const DUBAI = { name: null, organisation: null, lines: ['شارع الشيخ زايد', 'شقة 1204'], city: 'دبي', region: null, post_code: null, country: 'AE' };
const known = (more: Partial<CustomerView> = {}): CustomerView => ({
  id: id(7), name: 'عبد الرحمن الخوارزمي', organisation: null, phones: ['+971 4 123 4567'], email: null, addresses: [DUBAI],
  address_views: [
    { address: DUBAI, paper_lines: ['شارع الشيخ زايد', 'شقة 1204', 'دبي', 'UNITED ARAB EMIRATES'], warnings: [{ path: 'name', code: 'required' }, { path: 'region', code: 'required' }] },
  ],
  note: null, revision: 2, open_balance_minor: minor(3000), owed_minor: minor(3000), to_pay_back_minor: minor(0), last_order: null, order_count: 1, orders: [orderRow('1004', { customer: id(7) })],
  ...more,
});

test('blank phones and addresses are not sent, and a problem still finds its field', () => {
  const draft = new CustomerDraft('GB', known());
  draft.phones.rows[0]!.text = '  ';
  draft.phones.add();
  draft.phones.rows[1]!.text = '0117 496 0123';
  draft.addAddress();
  expect(draft.request()).toEqual({
    customer: 7, revision: 2, name: 'عبد الرحمن الخوارزمي', organisation: null, phones: ['0117 496 0123'], email: null, addresses: [DUBAI], note: null,
  });
  expect(draft.phonePath(draft.phones.rows[1]!.key)).toBe('phones[0]');
  expect(draft.addressPath(draft.addresses[0]!.key)).toBe('addresses[0]');
});

test('a new customer is made by keyboard, and a wrong number is said beside it', async () => {
  let isRight = false;
  const { sent } = answering({
    'customers.save': () => {
      if (!isRight) throw new Refusal('invalid', [{ path: 'phones[0]', code: 'not_allowed', args: { min_digits: 3 } }]);
      return known({ id: id(9) });
    },
  });
  render(NewCustomer);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  await user.keyboard('Anna');
  const phone = screen.getByLabelText('Phone 1');
  await user.type(phone, '12{Control>}{Enter}{/Control}');
  await waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText(/too few digits/)).toBeTruthy();
  isRight = true;
  await user.type(phone, '3');
  expect(phone.getAttribute('aria-invalid'), 'gone the moment it is touched').toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(window.location.hash).toBe('#/customers/9'));
  expect(sent('customers.save').at(-1)).toMatchObject({ customer: null, revision: null, name: 'Anna', phones: ['123'], addresses: [] });
});

test('the page shows the address as it will be printed, with what its country misses', async () => {
  answering({ 'customers.show': () => known() });
  render(CustomerPage, { id: id<CustomerId>(7) });
  expect(await screen.findByText('UNITED ARAB EMIRATES')).toBeTruthy();
  expect(screen.getByText(/county or state is missing/)).toBeTruthy();
  expect(screen.getAllByText('عبد الرحمن الخوارزمي').length, 'without a name of its own the parcel bears the customer’s').toBe(2);
});

test('N takes an order for this customer, E edits, and Escape leaves the form', async () => {
  const { sent } = answering({ 'customers.show': () => known(), 'customers.save': () => known() });
  render(CustomerPage, { id: id<CustomerId>(7) });
  const history = await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement).toBe(history));
  await user.keyboard('e');
  const name = await screen.findByLabelText('Name');
  await user.type(name, ' jr');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent('customers.save')).toHaveLength(1));
  expect(sent('customers.save')[0]).toMatchObject({ customer: 7, revision: 2, name: 'عبد الرحمن الخوارزمي jr' });
  await screen.findByRole('grid');
  await user.keyboard('e');
  await screen.findByLabelText('Name');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  await user.keyboard('n');
  expect(window.location.hash).toBe('#/call?customer=7');
});
