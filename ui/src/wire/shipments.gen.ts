// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { Decimals, Grams, LineNumber, Nth, OrderNumber, Quantity, RowLimit, ShipmentNumber } from './terms.gen';
import type { Problem, ShipmentView } from './views.gen';

export type HandOver = {
  shipment: ShipmentNumber;
  carrier?: string | null;
  service?: string | null;
  /**
   * A number for each parcel, in their order; an empty place is a parcel without a number.
   */
  tracking?: Array<string | null> | null;
};

export type HandedOver = {
  /**
   * Its place among the shipments of the order.
   */
  shipment: Nth;
  parcels: number;
  /**
   * How many of them have a number of the carrier.
   */
  tracked: number;
};

export type ListShipments = {
  /**
   * Only those packed and not handed over.
   */
  waiting_only?: boolean | null;
  limit?: RowLimit | null;
};

export type PackLine = {
  /**
   * The line's number in the order.
   */
  line: LineNumber;
  quantity: Quantity;
};

export type PackParcel = {
  lines: Array<PackLine>;
  weight_g?: Grams | null;
};

export type PackShipment = {
  order: OrderNumber;
  parcels: Array<PackParcel>;
};

export type ParcelPreview = {
  /**
   * What the things in it weigh, without box and filling; none when one of them was never weighed, or
   * when nothing is in it.
   */
  weight_g?: Grams | null;
};

export type PickedLine = {
  line: LineNumber;
  quantity: Quantity;
  /**
   * What could be packed of it and stays; below zero when the parcels hold more than there is.
   */
  stays: Quantity;
  /**
   * What is picked for it when it is a set; empty for anything else.
   */
  parts: Array<PickedPart>;
};

export type PickedPart = {
  sku: string;
  name: string;
  unit: string;
  unit_decimals: Decimals;
  quantity: Quantity;
  bin?: string | null;
};

export type PreviewParcel = {
  lines: Array<PackLine>;
};

export type PreviewShipment = {
  order: OrderNumber;
  parcels: Array<PreviewParcel>;
};

export type ShipmentList = {
  shipments: Array<ShipmentView>;
  has_more: boolean;
};

export type ShipmentPacked = {
  /**
   * Its place among the shipments of the order.
   */
  shipment: Nth;
  parcels: number;
};

export type ShipmentPreview = {
  /**
   * In the order of the request.
   */
  parcels: Array<ParcelPreview>;
  /**
   * Every line of the order that is goods.
   */
  lines: Array<PickedLine>;
  /**
   * What would stop `shipments.pack` from packing them as they are.
   */
  problems: Array<Problem>;
};

export type ShipmentUndone = {
  /**
   * Its place among the shipments of the order.
   */
  shipment: Nth;
};

export type ShowShipment = {
  shipment: ShipmentNumber;
};

export type UndoShipment = {
  shipment: ShipmentNumber;
};
