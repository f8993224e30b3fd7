import { expect, test } from 'vitest';
import { addressFrom, addressText, emptyAddress, isAddressBlank } from './address';

const HARBOUR = {
  name: null, organisation: 'Harbour Office', lines: ['24 Harbour Street', 'Flat 25'], city: 'Bristol', region: null, post_code: 'BS1 4QT', country: 'GB',
};

test('an address that was taken apart for typing is the same when put together again', () => {
  expect(addressFrom(addressText(HARBOUR))).toEqual(HARBOUR);
});

test('blank lines and margins are nobody’s street', () => {
  const typed = { ...emptyAddress('GB'), street: ' 1 Mill Road \n\n  ', city: ' ' };
  expect(addressFrom(typed)).toMatchObject({ lines: ['1 Mill Road'], city: null });
});

test('a country alone is no address', () => {
  expect(isAddressBlank({ ...emptyAddress('GB'), street: ' \n' })).toBe(true);
  expect(isAddressBlank({ ...emptyAddress('GB'), region: 'Avon' })).toBe(false);
});
