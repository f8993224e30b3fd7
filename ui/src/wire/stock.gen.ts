// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Difference, Minor, MoveId, MoveKind, OrderNumber, Quantity, ReturnNumber, RowLimit, ShipmentNumber } from './terms.gen';
import type { Problem, StockLevel } from './views.gen';

export type AdjustPreview = {
  difference: Quantity;
  on_hand_after: Quantity;
  /**
   * Orders that would lose what is promised to them. A correction never takes that yet, so there are none.
   */
  loses: Array<OrderNumber>;
  /**
   * Why it would be refused.
   */
  problems: Array<Problem>;
};

export type AdjustStock = {
  sku?: string | null;
  barcode?: string | null;
  /**
   * The difference, negative when pieces are missing.
   */
  quantity?: Difference | null;
  /**
   * What was counted on the shelf, pieces on hold included.
   */
  counted?: Quantity | null;
  reason: string;
};

export type Adjusted = {
  adjusted: Quantity;
};

export type ListMoves = {
  sku?: string | null;
  barcode?: string | null;
  /**
   * Rows at most, the newest first; 100 when not named.
   */
  limit?: RowLimit | null;
  /**
   * Goes on with rows older than this one.
   */
  before?: MoveId | null;
};

export type MoveRow = {
  id: MoveId;
  at: string;
  kind: MoveKind;
  /**
   * Change of what is on hand.
   */
  quantity: Quantity;
  /**
   * Change of what is held.
   */
  held: Quantity;
  on_hand_after: Quantity;
  held_after: Quantity;
  unit_cost_minor?: Minor | null;
  order?: OrderNumber | null;
  shipment?: ShipmentNumber | null;
  return?: ReturnNumber | null;
  note?: string | null;
};

export type MovesView = {
  sku: string;
  on_hand: Quantity;
  held: Quantity;
  moves: Array<MoveRow>;
  has_more: boolean;
};

export type PreviewAdjust = {
  sku?: string | null;
  barcode?: string | null;
  /**
   * The difference, negative when pieces are missing.
   */
  quantity?: Difference | null;
  /**
   * What was counted on the shelf, pieces on hold included.
   */
  counted?: Quantity | null;
  reason?: string | null;
};

export type ReceiveLine = {
  sku?: string | null;
  barcode?: string | null;
  quantity: Quantity;
  unit_cost_minor?: Minor | null;
};

export type ReceiveStock = {
  lines: Array<ReceiveLine>;
  note?: string | null;
};

export type Received = {
  received: Array<ReceivedPieces>;
};

export type ReceivedPieces = {
  sku: string;
  quantity: Quantity;
};

export type ShowStock = {
  sku?: string | null;
  barcode?: string | null;
};

export type StockChanged = {
  levels: Array<StockLevel>;
  orders_filled: Array<OrderNumber>;
};
