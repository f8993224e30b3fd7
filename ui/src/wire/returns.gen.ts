// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Condition, Decimals, Disposition, LineNumber, Minor, Nth, OrderNumber, ParcelNumber, Quantity, RefundMethod, ReturnAction, ReturnNumber, ReturnReason, ReturnStatus, RowLimit, ShipmentNumber } from './terms.gen';
import type { Action, ReturnRow } from './views.gen';

export type InspectReturn = {
  return: ReturnNumber;
  lines: Array<InspectReturnLine>;
};

export type InspectReturnLine = {
  line: LineNumber;
  quantity: Quantity;
  condition: Condition;
  disposition: Disposition;
  note?: string | null;
};

export type InspectionView = {
  quantity: Quantity;
  condition: Condition;
  disposition: Disposition;
  note?: string | null;
};

export type ListReturns = {
  /**
   * Only those that still want something done.
   */
  open_only?: boolean | null;
  limit?: RowLimit | null;
  /**
   * Goes on with returns before this one.
   */
  before?: ReturnNumber | null;
};

export type OpenReturn = {
  order: OrderNumber;
  lines: Array<OpenReturnLine>;
  note?: string | null;
};

export type OpenReturnLine = {
  shipment: ShipmentNumber;
  parcel: ParcelNumber;
  /**
   * The line's number in the order.
   */
  line: LineNumber;
  quantity: Quantity;
  reason: ReturnReason;
  note?: string | null;
};

export type PreviewSettlement = {
  return: ReturnNumber;
  restocking_fee_minor?: Minor | null;
};

export type ReceiveReturn = {
  return: ReturnNumber;
  lines: Array<ReceiveReturnLine>;
};

export type ReceiveReturnLine = {
  /**
   * The line's number in the return.
   */
  line: LineNumber;
  quantity: Quantity;
};

export type ReturnInspected = {
  /**
   * Its place among the returns of the order.
   */
  return: Nth;
  pieces: Quantity;
};

export type ReturnLineView = {
  /**
   * The line's number in the return.
   */
  line: LineNumber;
  order_line: LineNumber;
  shipment: ShipmentNumber;
  parcel: ParcelNumber;
  sku: string;
  name: string;
  unit_decimals: Decimals;
  reason: ReturnReason;
  note?: string | null;
  expected: Quantity;
  received: Quantity;
  inspected: Quantity;
  settled: Quantity;
  /**
   * Announced and not here.
   */
  to_receive: Quantity;
  /**
   * Here and not looked at.
   */
  to_inspect: Quantity;
  /**
   * In what state it usually is, by its reason.
   */
  usual_condition: Condition;
  inspections: Array<InspectionView>;
};

export type ReturnList = {
  returns: Array<ReturnRow>;
  has_more: boolean;
};

export type ReturnOpened = {
  /**
   * Its place among the returns of the order.
   */
  return: Nth;
  pieces: Quantity;
};

export type ReturnReceived = {
  /**
   * Its place among the returns of the order.
   */
  return: Nth;
  pieces: Quantity;
};

export type ReturnSettled = {
  /**
   * Its place among the returns of the order.
   */
  return: Nth;
  credit_minor: Minor;
  refund_minor: Minor;
};

export type ReturnView = {
  number: ReturnNumber;
  order: OrderNumber;
  customer_name: string;
  opened_at: string;
  status: ReturnStatus;
  note?: string | null;
  lines: Array<ReturnLineView>;
  /**
   * What came of all lines.
   */
  received: Quantity;
  usual_dispositions: Array<UsualDisposition>;
  /**
   * What a settlement now would credit for the pieces received.
   */
  credit_due_minor: Minor;
  /**
   * What of it would be paid out: never more than was paid.
   */
  refund_due_minor: Minor;
  /**
   * Paid back so far.
   */
  refunded_minor: Minor;
  /**
   * Paid back by the settlement that this view answers; 0 elsewhere.
   */
  refund_minor: Minor;
  /**
   * What can be done with it now, and if not, why not.
   */
  actions: Array<Action<ReturnAction>>;
};

export type SettleReturn = {
  return: ReturnNumber;
  method: RefundMethod;
  /**
   * Kept by the shop out of the refund.
   */
  restocking_fee_minor?: Minor | null;
};

export type SettlementPreview = {
  /**
   * The fee that the figures stand on.
   */
  fee_minor: Minor;
  /**
   * Credited for the goods, less the fee.
   */
  credit_minor: Minor;
  /**
   * What of it is paid out.
   */
  refund_minor: Minor;
  /**
   * What of it lowers the debt.
   */
  off_debt_minor: Minor;
};

export type ShowReturn = {
  return: ReturnNumber;
};

export type UsualDisposition = {
  condition: Condition;
  disposition: Disposition;
};
