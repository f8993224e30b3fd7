import { expect, test } from 'vitest';
import type { Action, OrderAction } from '../wire';
import { may, whyNot } from './actions';

const ACTIONS: Action<OrderAction>[] = [
  { command: 'orders.hold', why_not: [] },
  {
    command: 'orders.cancel',
    why_not: [
      { path: 'order', code: 'not_allowed', args: { number: '1001' } },
      { path: 'order', code: 'not_allowed', args: { packed_line: 1 } },
    ],
  },
];

test('what has nothing against it can be done', () => {
  expect(may(ACTIONS, 'orders.hold')).toBe(true);
  expect(may(ACTIONS, 'orders.cancel')).toBe(false);
  expect(may(undefined, 'orders.hold'), 'nothing is known yet').toBe(false);
});

test('why not is said once, as the command would say it', () => {
  expect(whyNot(ACTIONS, 'orders.cancel')).toBe(
    'This cannot be done with the order as it is. What is packed has to be taken apart first, what is on hold released.',
  );
  expect(whyNot(ACTIONS, 'orders.hold')).toBeUndefined();
});
