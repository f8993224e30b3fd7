import { expect, test } from 'vitest';
import { deliveryWord, isLate } from './states';

test.each([
  [{ status: 'open', toPack: 2, allocated: 2 }, 'delivery-to-pack'],
  [{ status: 'open', isHeld: true, toPack: 2, allocated: 2 }, 'delivery-held'],
  [{ status: 'open', allocated: 2 }, 'delivery-packed'],
  [{ status: 'open', backordered: 2 }, 'delivery-waiting'],
  [{ status: 'open', toPack: 1, allocated: 1, backordered: 2 }, 'delivery-to-pack'],
  [{ status: 'part', backordered: 2 }, 'delivery-part-waiting'],
  [{ status: 'part', toPack: 2, allocated: 2 }, 'delivery-part-to-pack'],
  [{ status: 'sent', isHeld: true }, 'delivery-sent'],
  [{ status: 'cancelled', toPack: 1 }, 'delivery-cancelled'],
] as const)('%j', (facts, word) => expect(deliveryWord(facts)[0]).toBe(word));

test('late is what was promised before today and has still to go', () => {
  expect(isLate('2026-11-21', 'open', '2026-11-22')).toBe(true);
  expect(isLate('2026-11-22', 'open', '2026-11-22'), 'today is not late yet').toBe(false);
  expect(isLate('2026-11-21', 'sent', '2026-11-22')).toBe(false);
  expect(isLate(null, 'open', '2026-11-22')).toBe(false);
});
