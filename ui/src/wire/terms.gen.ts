// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

export type ActivitySeq = number & { readonly is: "ActivitySeq" };

export type BooksState = "unknown" | "broken" | "earlier" | "proved";

export type ChangedField = "cancelled" | "subtotal" | "shipping" | "tax" | "total";

export type Channel = "phone" | "counter" | "email" | "web" | "mail";

export type Condition = "as_new" | "opened" | "used" | "damaged";

export type Copies = number;

export type CopiesState = "missing" | "old" | "doubtful" | "today" | "whole";

export type CopyState = "kept" | "proved" | "doubtful" | "broken";

export type CustomerId = number & { readonly is: "CustomerId" };

export type Decimals = number;

export type DeliveryStatus = "open" | "part" | "sent" | "delivered" | "cancelled";

export type DeliveryWord = "open" | "held" | "to_pack" | "packed" | "waiting" | "part" | "part_to_pack" | "part_waiting" | "sent" | "delivered" | "cancelled";

export type Difference = number;

export type Disposition = "restock" | "scrap" | "hold";

export type DocumentId = number & { readonly is: "DocumentId" };

export type DocumentKind = "packing_slip" | "shipping_label";

export type DraftId = number & { readonly is: "DraftId" };

export type EntryId = number & { readonly is: "EntryId" };

export type ErrorCode = "invalid" | "not_found" | "conflict" | "unknown_command" | "bad_request" | "not_allowed" | "paper_failed" | "copy_failed" | "storage_full" | "storage_locked" | "storage_read_only" | "storage_damaged" | "storage_newer" | "storage_missing" | "storage_synced" | "storage_foreign" | "storage_replaced" | "storage_log_gone" | "storage_other_name" | "storage_older" | "storage_is_copy" | "storage_damaged_part" | "storage_failed" | "took_too_long" | "not_a_shop" | "file_exists" | "not_saved" | "outcome_unknown" | "storage_unreadable" | "no_printer" | "printer_refused" | "cannot_open" | "cannot_write" | "internal";

export type FoundKind = "order" | "shipment" | "return" | "customer" | "item";

export type Grams = number;

export type HitLimit = number;

export type ItemAction = "stock.receive" | "stock.adjust";

export type ItemId = number & { readonly is: "ItemId" };

export type ItemKind = "stocked" | "service" | "kit";

export type LabelPaper = "100x150" | "4x6";

export type LineNumber = number;

export type Matched = "phone" | "name" | "post_code" | "order";

export type Minor = number & { readonly is: "Minor" };

export type MoneyStatus = "unpaid" | "part" | "paid" | "overpaid" | "refunded";

export type MoveId = number & { readonly is: "MoveId" };

export type MoveKind = "received" | "shipped" | "returned" | "adjusted" | "moved";

export type Nth = number;

export type OrderAction = "orders.hold" | "orders.release" | "orders.cancel" | "shipments.pack" | "payments.take" | "returns.open";

export type OrderFilter = "all" | "open" | "to_pack" | "packed" | "waiting" | "held" | "unpaid";

export type OrderNumber = string;

export type OrderSort = "newest" | "queue";

export type PageNumber = number;

export type PaperSize = "A4" | "Letter" | "100x150" | "4x6";

export type ParcelNumber = number;

export type PaymentMethod = "cash" | "card" | "bank_transfer" | "cheque" | "on_account";

export type PerUnit = number;

export type Pixels = number;

export type Ppm = number;

export type Priority = number;

export type ProblemCode = "required" | "wrong_type" | "too_small" | "too_large" | "too_long" | "unknown" | "duplicate" | "short" | "exceeds" | "not_allowed" | "changed" | "card_number";

export type Quantity = number & { readonly is: "Quantity" };

export type RefundMethod = "cash" | "card" | "bank_transfer" | "cheque";

export type Remedy = "again" | "restore" | "decide" | "adopt";

export type ReturnAction = "returns.receive" | "returns.inspect" | "returns.settle";

export type ReturnNumber = string;

export type ReturnReason = "damaged" | "faulty" | "wrong_item" | "unwanted" | "late" | "other";

export type ReturnStatus = "expected" | "to_inspect" | "to_settle" | "settled";

export type Revision = number;

export type RowLimit = number;

export type ShipmentAction = "shipments.hand_over" | "shipments.undo";

export type ShipmentNumber = string;

export type ShopState = "no_shop" | "open" | "trouble";

export type SlipPaper = "A4" | "Letter";

export type Tag = "shop" | "drafts" | "customers" | `customer:${number}` | "items" | `item:${string}` | "stock" | "orders" | `order:${string}` | "shipments" | "returns" | `return:${string}` | "books" | "copies";

export type TaxRounding = "line" | "order";

export type WhenShort = "refuse" | "backorder";
