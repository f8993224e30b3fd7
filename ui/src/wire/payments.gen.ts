// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Minor, OrderNumber, PaymentMethod } from './terms.gen';

export type PaidInAll = {
  paid_minor: Minor;
};

export type TakePayment = {
  order: OrderNumber;
  amount_minor: Minor;
  method: PaymentMethod;
  reference?: string | null;
};

export type Taken = {
  amount_minor: Minor;
  method: PaymentMethod;
  before: PaidInAll;
  after: PaidInAll;
};
