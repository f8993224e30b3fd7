// What must not compile. `npm run check` fails when one of these lines does.
import { customerId, minor, quantity, type Minor, type Quantity } from './measures';
import type { CustomerId, DocumentId, Tag } from '../wire';
import type { Watch } from './changes';

export const price: Minor = minor(1250);
export const count: Quantity = quantity(3);

// @ts-expect-error An amount is no quantity.
export const counted: Quantity = minor(1250);
// @ts-expect-error A quantity is no amount.
export const priced: Minor = quantity(3);
// @ts-expect-error A plain number is neither.
export const plain: Minor = 1250;
// @ts-expect-error What is calculated is a plain number: whoever calculates says what of.
export const sum: Minor = price + price;

export const caller: CustomerId = customerId('7');
// @ts-expect-error A customer is no document.
export const paper: DocumentId = caller;

export const watched: Watch[] = ['orders', 'order:*', 'order:1001', 'books'];
// @ts-expect-error Nobody tells of payments.
export const payments: Watch = 'payments';
// @ts-expect-error What is told is told whole: a pattern is only watched.
export const told: Tag = 'customer:*';
