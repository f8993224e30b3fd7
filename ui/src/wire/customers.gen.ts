// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { CustomerId, DeliveryStatus, HitLimit, Matched, Minor, OrderNumber, Revision } from './terms.gen';
import type { Address, OrderRow, Problem } from './views.gen';

export type AddressView = {
  address: Address;
  /**
   * The address as it is printed, line by line.
   */
  paper_lines: Array<string>;
  /**
   * What the country usually asks for and is missing; never stops an order.
   */
  warnings: Array<Problem>;
};

export type CustomerHit = {
  id: CustomerId;
  name: string;
  organisation?: string | null;
  phone?: string | null;
  city?: string | null;
  post_code?: string | null;
  matched: Matched;
  /**
   * The whole number, code or name was typed, not a part of it.
   */
  is_exact: boolean;
  last_order?: LastOrder | null;
  /**
   * What the customer owes over all orders.
   */
  open_balance_minor: Minor;
};

export type CustomerHits = {
  /**
   * The text that these hits answer.
   */
  text: string;
  hits: Array<CustomerHit>;
};

export type CustomerSaved = {
  is_new: boolean;
};

export type CustomerView = {
  id: CustomerId;
  name: string;
  organisation?: string | null;
  phones: Array<string>;
  email?: string | null;
  addresses: Array<Address>;
  address_views: Array<AddressView>;
  note?: string | null;
  revision: Revision;
  open_balance_minor: Minor;
  /**
   * Still to pay over all orders; never below zero.
   */
  owed_minor: Minor;
  /**
   * What the shop owes over all orders; never below zero.
   */
  to_pay_back_minor: Minor;
  last_order?: LastOrder | null;
  order_count: number;
  /**
   * The newest twenty.
   */
  orders: Array<OrderRow>;
};

export type FindCustomers = {
  text: string;
  /**
   * Rows at most; 10 when not named.
   */
  limit?: HitLimit | null;
};

export type LastOrder = {
  number: OrderNumber;
  placed_on: string;
  /**
   * It was placed today: perhaps the next one is the same once more.
   */
  is_today: boolean;
  delivery_status: DeliveryStatus;
};

export type ShowCustomer = {
  customer: CustomerId;
};
