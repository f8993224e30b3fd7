import { expect, test } from 'vitest';
import { farBeyond, moreThanDue, oddDay } from './doubt';
import { minor, quantity } from './measures';

test('an amount is asked about when it is more than what is due', () => {
  expect(moreThanDue(minor(9670), minor(9670))).toBeNull();
  expect(moreThanDue(null, minor(0))).toBeNull();
  expect(moreThanDue(minor(1009670), minor(9670))).toMatch(/^£10,096.70 is more than the £96.70/);
  expect(moreThanDue(minor(1), minor(0))).toMatch(/Nothing is due/);
});

test.each([
  ['2026-12-04', false],
  ['2026-11-25', false],
  ['2027-03-01', false],
  ['2026-11-24', true],
  ['2027-12-04', true],
  ['2025-12-04', true],
])('a promise for %s, made on 25 November 2026: asked about %s', (day, isOdd) => {
  expect(oddDay(day, '2026-11-25') !== null).toBe(isOdd);
});

test.each([
  [3, 2, false],
  [100, 0, false],
  [101, 0, true],
  [400, 12, true],
  [400, 40, false],
  [5012345678900, 40, true],
  [-400, 12, true],
])('%d of what lies here %d times: asked about %s', (asked, here, isFar) => {
  expect(farBeyond(quantity(asked), quantity(here), 0, 10) !== null).toBe(isFar);
});

test('what is weighed is compared in its own unit', () => {
  expect(farBeyond(quantity(100_000), quantity(0), 3, 10)).toBeNull();
  expect(farBeyond(quantity(100_001), quantity(0), 3, 10)).toMatch(/^100.001 is far more than the 0 here/);
});
