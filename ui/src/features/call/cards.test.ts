import { expect, test } from 'vitest';
import { Failure } from '../../lib/call';
import { cardPaths, fieldOf, without } from './cards';

test('only the texts that were named are left out, and what was typed stays as it is', () => {
  const typed = {
    body: { caller_text: 'Bea', lines: [{ note: 'blue' }, { note: '4111 1111 1111 1111' }], notes: { packing: '4111111111111111', gift: 'Love' } },
    label: 'Bea 4111 1111 1111 1111',
  };
  const before = structuredClone(typed);
  expect(without(typed, ['body.lines[1].note', 'body.notes.packing', 'label', 'body.gone.deep', 'body.moon'])).toEqual({
    body: { caller_text: 'Bea', lines: [{ note: 'blue' }, { note: '' }], notes: { packing: '', gift: 'Love' } },
    label: '',
  });
  expect(typed).toEqual(before);
});

test('a refusal for anything but a card names no path', () => {
  const problem = { path: 'body.notes.gift', code: 'card_number' as const };
  expect(cardPaths(new Failure({ code: 'invalid', problems: [problem, { path: 'body', code: 'too_long' }] }))).toEqual(['body.notes.gift']);
  expect(cardPaths(new Failure({ code: 'storage_full', problems: [] }))).toEqual([]);
});

test('each text of a draft has the field of the form in which it is typed', () => {
  const known = { new_caller: null };
  const fresh = { new_caller: { name: '', organisation: '', phone: '', email: '' } };
  expect(fieldOf('body.notes.packing', known)).toBe('notes.packing');
  expect(fieldOf('body.lines[2].note', known)).toBe('lines[2].note');
  expect(fieldOf('body.caller_text', known)).toBe('customer');
  expect(fieldOf('body.item_text', known)).toBe('lines');
  expect(fieldOf('body.new_caller.email', fresh)).toBe('new_customer.email');
  expect(fieldOf('body.address.street', known)).toBe('ship_to.lines');
  expect(fieldOf('body.address.city', fresh)).toBe('new_customer.addresses[0].city');
  expect(fieldOf('label', known)).toBe(null);
});
