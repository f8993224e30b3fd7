// Amounts of money, quantities of things and ids: whole numbers of their own kinds, never mixed with each other.
// Here is the only place where a plain number becomes one.
import type { CustomerId, Minor, Quantity } from '../wire';

export type { Minor, Quantity } from '../wire';

/** Minor units of the shop's currency: pence, cents. */
export const minor = (value: number): Minor => value as Minor;
/** Smallest units of an item: pieces, or grams of what is sold by the kilogram. */
export const quantity = (value: number): Quantity => value as Quantity;

/** Out of an address or of what a search found. Whether anybody has this id, the program says. */
export const customerId = (text: string): CustomerId => Number(text) as CustomerId;
