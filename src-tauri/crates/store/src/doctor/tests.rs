//! A shop whose books are right is content; each planted fault is found, and the row is named.

use super::{CHECKS, Check, MayGoOn, Proof, checks};
use crate::{
    Reader, ShopFile, StoreError,
    file::bound::{WHOLE_FILE, bound_while},
    file::settle,
    fixture::{act, busy_shop, empty_shop, plant},
};
use rusqlite::{Connection, StatementStatus};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
};
use terms::{Finding, RowLimit};

fn findings(path: &Path) -> Vec<Finding> {
    // Past the door, which refuses a file with other parts than ours.
    let connection = &Connection::open(path).unwrap();
    Reader { connection }.doctor().unwrap()
}

/// The check that must speak, the fault, and how its row is named.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "file.pages",
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'documents_once_for_a_shipment'",
        "the shop file",
    ),
    (
        "file.schema",
        "CREATE TRIGGER payments_vanish AFTER INSERT ON money_entries BEGIN DELETE FROM requests; END",
        "trigger payments_vanish",
    ),
    (
        "cells.can_be_read",
        "UPDATE shops SET country = 'XX'",
        "shops row 1",
    ),
    (
        "cells.can_be_read",
        "UPDATE money_entries SET at = 'yesterday' WHERE id = 2",
        "money entries row 2",
    ),
    (
        "cells.can_be_read",
        "UPDATE phones SET text = CAST(x'30313137ff' AS TEXT)",
        "phones row 1",
    ),
    (
        "file.schema",
        "DROP INDEX documents_once_for_a_shipment",
        "index documents_once_for_a_shipment",
    ),
    (
        "file.foreign_keys",
        "UPDATE orders SET customer_id = 99 WHERE number = 1001",
        "orders row 1",
    ),
    ("shop.is_there", "DELETE FROM shops", "the shop"),
    (
        "cells.can_be_read",
        "UPDATE orders SET promised_on = '2026-99-99' WHERE number = 1001",
        "orders row 1",
    ),
    (
        "activities.reach_their_end",
        "DELETE FROM activity_texts; DELETE FROM activities WHERE seq > 2",
        "the activities",
    ),
    (
        "stock.ledger_equals_level",
        "UPDATE stock_levels SET on_hand = on_hand + 1 WHERE item_id = 1",
        "item MUG",
    ),
    (
        "stock.ledger_runs_on",
        "UPDATE stock_moves SET on_hand_after = 9 WHERE id = 1",
        "stock move 1 of item MUG",
    ),
    (
        "stock.ledger_only_grows",
        "DELETE FROM stock_moves WHERE id = 3",
        "stock move 4",
    ),
    (
        "stock.ledger_only_grows",
        "DELETE FROM stock_moves WHERE id = (SELECT max(id) FROM stock_moves)",
        "the newest stock move",
    ),
    (
        "stock.levels_are_kept",
        "DELETE FROM stock_levels WHERE item_id = 2",
        "item BOX",
    ),
    (
        "stock.levels_are_kept",
        "INSERT INTO stock_levels (item_id) VALUES (4)",
        "item WRAP",
    ),
    (
        "stock.allocated_is_there",
        "UPDATE stock_levels SET held = 4 WHERE item_id = 1",
        "item MUG",
    ),
    (
        "stock.allocated_equals_promises",
        "UPDATE stock_levels SET allocated = allocated - 1 WHERE item_id = 1",
        "item MUG",
    ),
    (
        "stock.promises_follow_lines",
        "UPDATE allocations SET quantity = 3 WHERE order_line_id = 2 AND item_id = 1",
        "order 1001 line 2",
    ),
    (
        "stock.lines_have_promises",
        "DELETE FROM allocations WHERE order_line_id = 2",
        "order 1001 line 2",
    ),
    (
        "stock.lines_have_promises",
        "INSERT INTO allocations (order_line_id, item_id, per_unit, quantity) VALUES (3, 1, 1, 1)",
        "order 1001 line 3",
    ),
    (
        "stock.lines_have_promises",
        "UPDATE allocations SET item_id = 2 WHERE order_line_id = 1",
        "order 1001 line 1",
    ),
    (
        "stock.shipped_leaves_the_ledger",
        "UPDATE stock_moves SET quantity = -4 WHERE kind = 'shipped' AND item_id = 1",
        "shipment 1001-1, item MUG",
    ),
    (
        "stock.shipped_leaves_the_ledger",
        "UPDATE stock_moves SET shipment_id = NULL WHERE kind = 'shipped' AND item_id = 2",
        "shipment 1001-1, item BOX",
    ),
    (
        "stock.returned_enters_the_ledger",
        "UPDATE stock_moves SET quantity = 2 WHERE kind = 'returned'",
        "return R1001-1, item MUG",
    ),
    (
        "stock.inspected_leaves_the_hold",
        "UPDATE inspections SET disposition = 'hold'",
        "return R1001-1, item MUG",
    ),
    (
        "stock.inspected_leaves_the_hold",
        "UPDATE inspections SET disposition = 'scrap'",
        "return R1001-1, item MUG",
    ),
    (
        "orders.lines_add_up",
        "UPDATE order_lines SET backordered = 3 WHERE id = 4",
        "order 1002 line 1",
    ),
    (
        "orders.lines_add_up",
        "UPDATE order_lines SET returned = 4 WHERE id = 1",
        "order 1001 line 1",
    ),
    (
        "orders.shipped_equals_parcels",
        "UPDATE parcel_lines SET quantity = 2 WHERE order_line_id = 1",
        "order 1001 line 1",
    ),
    (
        "orders.packed_equals_parcels",
        "UPDATE order_lines SET packed = 0 WHERE id = 2",
        "order 1001 line 2",
    ),
    (
        "orders.numbers_are_given_once",
        "UPDATE shops SET next_order = 1002",
        "order 1002",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE parcel_lines SET order_line_id = 5 WHERE id = 3",
        "shipment 1001-2",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE returns SET order_id = 2",
        "return R1002-1 line 1",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE money_entries SET order_id = 2 WHERE kind = 'refund'",
        "refund 3 of order 1002",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE orders SET customer_id = 2 WHERE id = 3;
         UPDATE parcel_lines SET order_line_id = 5 WHERE id = 2",
        "shipment 1001-1",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE shipments SET customer_id = 2 WHERE id = 2",
        "shipment 1001-2",
    ),
    (
        "orders.changes_reach_the_revision",
        "DELETE FROM order_changes",
        "order 1003",
    ),
    (
        "orders.changes_reach_the_revision",
        "UPDATE orders SET revision = 2 WHERE number = 1001",
        "order 1001",
    ),
    (
        "documents.have_one_subject",
        "UPDATE documents SET order_id = 2",
        "document 1",
    ),
    (
        "documents.have_one_subject",
        "UPDATE documents SET shipment_id = NULL",
        "document 1",
    ),
    (
        "stock.moves_have_one_cause",
        "UPDATE stock_moves SET receipt_id = NULL WHERE id = 1",
        "stock move 1 of item MUG",
    ),
    (
        "stock.moves_have_one_cause",
        "UPDATE stock_moves SET return_id = 1 WHERE id = 3",
        "stock move 3 of item MUG",
    ),
    (
        "stock.shelves_equal_level",
        "UPDATE shelf_levels SET on_hand = on_hand + 1 WHERE item_id = 2",
        "item BOX",
    ),
    (
        "stock.shelves_equal_level",
        "INSERT INTO shelf_levels (item_id, on_hand, held) VALUES (4, 1, 0)",
        "item WRAP",
    ),
    (
        "money.balance_equals_orders",
        "UPDATE customers SET balance_minor = balance_minor + 1",
        "customer 1",
    ),
    (
        "activities.subjects_are_there",
        "INSERT INTO activity_subjects (kind, row_id, seq) VALUES ('order', 99, 5)",
        "activity 5",
    ),
    (
        "activities.are_a_chain",
        "INSERT INTO activity_subjects (kind, row_id, seq) VALUES ('item', 2, 16)",
        "activity 16 (returns.settle)",
    ),
    (
        "orders.parts_belong_together",
        "UPDATE order_taxes SET order_id = 2 WHERE order_line_id = 1",
        "order 1001 line 1",
    ),
    (
        "money.order_totals",
        "UPDATE orders SET total_minor = total_minor + 1 WHERE number = 1002",
        "order 1002",
    ),
    (
        "money.subtotals",
        "UPDATE orders SET subtotal_minor = 13299, total_minor = 13799 WHERE number = 1001",
        "order 1001",
    ),
    (
        "money.order_taxes",
        "UPDATE orders SET tax_minor = 2217 WHERE number = 1001",
        "order 1001",
    ),
    (
        "money.line_taxes",
        "UPDATE order_taxes SET tax_minor = 51 WHERE order_line_id = 3",
        "order 1001 line 3",
    ),
    (
        "money.discounts",
        "UPDATE order_lines SET discount_minor = 1 WHERE id = 4",
        "order 1002",
    ),
    (
        "money.nothing_kept_costs_nothing",
        "UPDATE orders SET shipping_minor = 200, total_minor = 200 WHERE number = 1003",
        "order 1003",
    ),
    (
        "money.paid_equals_payments",
        "UPDATE orders SET paid_minor = 5000 WHERE number = 1002",
        "order 1002",
    ),
    (
        "money.paid_equals_payments",
        "UPDATE money_entries SET amount_minor = 13801 WHERE id = 1",
        "order 1001",
    ),
    (
        "money.payments_are_money",
        "UPDATE money_entries SET amount_minor = 0 WHERE id = 2",
        "payment 2 of order 1002",
    ),
    (
        "money.refunded_equals_refunds",
        "UPDATE money_entries SET amount_minor = 999 WHERE kind = 'refund'",
        "order 1001",
    ),
    (
        "money.credited_equals_returns",
        "UPDATE return_lines SET credited_minor = 999",
        "order 1001",
    ),
    (
        "returns.lines_add_up",
        "UPDATE return_lines SET received = 3",
        "return R1001-1 line 1",
    ),
    (
        "returns.lines_add_up",
        "DELETE FROM inspections",
        "return R1001-1 line 1",
    ),
    (
        "returns.returning_equals_returns",
        "UPDATE parcel_lines SET coming_back = 3 WHERE id = 1",
        "parcel 1 of shipment 1001-1, order line 1",
    ),
    (
        "returns.returned_equals_returns",
        "UPDATE order_lines SET returned = 2 WHERE id = 1",
        "order 1001 line 1",
    ),
    (
        "search.customers_are_found",
        "DELETE FROM customer_search WHERE rowid = 1",
        "customer 1",
    ),
    (
        "search.customers_are_found",
        "INSERT INTO customer_trigrams (rowid, names) VALUES (9, 'nobody')",
        "customer 9",
    ),
    (
        "search.items_are_found",
        "DELETE FROM item_search WHERE rowid = 2",
        "item BOX",
    ),
    (
        "requests.are_answered",
        "UPDATE requests SET answer = 'half a' WHERE id = 'stock.receive'",
        "request stock.receive",
    ),
    (
        "documents.are_as_printed",
        "UPDATE documents SET bytes = cast('%PDF-1.7 a slip of our oWn' AS BLOB)",
        "document 1 (packing_slip) of order 1001",
    ),
    (
        "documents.are_as_printed",
        "UPDATE documents SET bytes = x''",
        "document 1 (packing_slip) of order 1001",
    ),
    (
        "activities.are_a_chain",
        "UPDATE activities SET at = '2026-10-03T09:15:00.001Z' WHERE seq = 7",
        "activity 7 (stock.receive)",
    ),
    (
        "activities.are_a_chain",
        "DELETE FROM activities WHERE seq = 7",
        "activity 8 (orders.place)",
    ),
    (
        "shop.tax_codes_have_rates",
        "UPDATE items SET tax_code = 'reduced' WHERE id = 2",
        "item BOX",
    ),
    (
        "shop.tax_codes_have_rates",
        "UPDATE shops SET shipping_tax_code = 'reduced'",
        "the shop",
    ),
    (
        "requests.are_answered",
        "UPDATE requests SET answer = '[1, 2]' WHERE id = 'stock.receive'",
        "request stock.receive",
    ),
    (
        "activities.tell_of_money",
        "DELETE FROM money_entries WHERE id = 1;
         UPDATE orders SET paid_minor = 0 WHERE id = 1;
         UPDATE customers SET balance_minor = balance_minor + 13800",
        "order 1001",
    ),
    (
        "activities.tell_of_orders",
        "INSERT INTO customers (id, name, revision, created_at) VALUES (2, 'Ann', 1, '2026-10-03T09:15:00.000Z');
         UPDATE orders SET customer_id = 2 WHERE id = 2",
        "order 1002",
    ),
    (
        "activities.tell_of_orders",
        "UPDATE order_lines SET unit_price_minor = 900, total_minor = 4500 WHERE order_id = 2;
         UPDATE orders SET subtotal_minor = 4500, total_minor = 4500 WHERE id = 2",
        "order 1002",
    ),
    (
        "activities.tell_of_cancelling",
        "UPDATE orders SET shipping_minor = 200, total_minor = 200 WHERE id = 3",
        "order 1003",
    ),
    (
        "activities.tell_of_items",
        "UPDATE items SET price_minor = 900 WHERE id = 1",
        "item MUG",
    ),
    (
        "activities.tell_of_goods",
        "UPDATE stock_moves SET quantity = 4, on_hand_after = 4 WHERE id = 2",
        "item BOX",
    ),
    (
        "activities.tell_of_shipments",
        "UPDATE shipments SET undone_at = '2026-10-03T09:15:00.000Z' WHERE id = 2",
        "shipment 1001-2",
    ),
    (
        "activities.tell_of_returns",
        "UPDATE return_lines SET credited_minor = 900; UPDATE orders SET credited_minor = 900 WHERE id = 1",
        "return R1001-1",
    ),
    (
        "books.are_as_written",
        "UPDATE customers SET name = 'Zoe Bronte'",
        "customers 1 to 63",
    ),
    (
        "books.are_those_of_the_chain",
        "UPDATE row_sums SET sum = sum + 1 WHERE part = 6",
        "activity 17",
    ),
    (
        "activities.are_a_chain",
        "UPDATE activity_texts SET text = '{}' WHERE seq = 7",
        "activity 7 (stock.receive)",
    ),
];

#[test]
fn a_new_shop_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&folder.path().join("shop.counterbook"));
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn a_shop_in_the_middle_of_its_day_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn a_planted_fault_is_found_and_its_row_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("sound.counterbook");
    busy_shop(&sound).checkpoint().unwrap();
    for (index, (check, sql, row)) in FAULTS.iter().enumerate() {
        let path = folder.path().join(format!("{index}.counterbook"));
        std::fs::copy(&sound, &path).unwrap();
        plant(&path, sql);
        let found = findings(&path);
        assert!(
            found
                .iter()
                .any(|finding| finding.check == *check && finding.row == *row),
            "{check} does not name {row} after: {sql}\nfound {found:#?}"
        );
    }
}

#[test]
fn every_check_has_a_fault_that_it_finds() {
    let planted: BTreeSet<&str> = FAULTS.iter().map(|(check, ..)| *check).collect();
    let known: BTreeSet<&str> = checks().collect();
    assert_eq!(
        planted, known,
        "a check that was never seen to fail proves nothing"
    );
}

#[test]
fn what_nobody_can_read_is_an_error_that_names_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(busy_shop(&path));
    plant(&path, "UPDATE activities SET detail = 'bogus' WHERE seq = 2");
    let file = ShopFile::open(&path).unwrap();
    let read = file.read(|reader| reader.activity().list(None, RowLimit::new(50)).map(drop));
    assert!(
        matches!(&read, Err(StoreError::Unreadable { table, column }) if table == "activities" && column == "detail"),
        "{read:?}"
    );
}

#[test]
fn a_person_can_be_erased_and_the_chain_still_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    plant(&path, "DELETE FROM activity_texts WHERE seq IN (6, 8)");
    assert_eq!(findings(&path), []);
}

#[test]
fn twenty_findings_of_a_check_are_enough() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    let many = "WITH RECURSIVE n (id) AS (SELECT 100 UNION ALL SELECT id + 1 FROM n WHERE id < 150)
                INSERT INTO money_entries (order_id, kind, amount_minor, method, at)
                SELECT 2, 'payment', 0, 'cash', '' FROM n";
    plant(&path, many);
    let found = findings(&path);
    let of_payments = found
        .iter()
        .filter(|finding| finding.check == "money.payments_are_money");
    assert_eq!(of_payments.count(), 20);
}

#[test]
fn an_examination_that_is_stopped_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    let left = AtomicI32::new(3);
    let may_go_on: MayGoOn = Arc::new(move || left.fetch_sub(1, Ordering::Relaxed) > 0);
    let examined = file.read(|reader| reader.doctor_until(&may_go_on)).unwrap();
    assert!(!examined.is_complete, "three checks are not all");
    let all: MayGoOn = Arc::new(|| true);
    let all = file.read(|reader| reader.doctor_until(&all)).unwrap();
    assert!(all.is_complete);
}

#[test]
fn a_check_that_never_ends_is_stopped_in_its_middle() {
    const ENDLESS: &str = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                           SELECT 'a' AS \"row\", 'b' AS says FROM n WHERE i < 0";
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&folder.path().join("shop.counterbook"));
    let asked = AtomicI32::new(0);
    file.read(|reader| {
        let check = Check {
            name: "endless",
            proof: Proof::Statement(ENDLESS),
        };
        bound_while(reader.connection, WHOLE_FILE, move || {
            asked.fetch_add(1, Ordering::Relaxed) < 10
        })?;
        let stopped = check.run(reader.connection);
        let says = &stopped.faults[0].1;
        assert!(says.contains("took too long"), "{says}");
        Ok::<_, StoreError>(())
    })
    .unwrap();
}

/// Ten thousand orders sent, all right, laid by hand.
const BIG: &str = "
    INSERT INTO receipts (id, received_at) VALUES (10, '2026-11-01T09:00:00Z');
    INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, receipt_id, at)
        VALUES (2, 'received', 100000, 0, 100004, 0, 10, '2026-11-01T09:00:00Z');
    WITH RECURSIVE n (id) AS (SELECT 10 UNION ALL SELECT id + 1 FROM n WHERE id < 10009)
    INSERT INTO orders (id, number, revision, customer_id, channel, priority, is_gift, prices_include_tax,
                        discount_minor, subtotal_minor, shipping_minor, tax_minor, total_minor, placed_at, placed_on)
        SELECT id, 5000 + id, 1, 1, 'phone', 0, 0, 1, 0, 250, 0, 0, 250, '2026-11-02T09:00:00Z', '2026-11-02' FROM n;
    INSERT INTO order_lines (id, order_id, line, item_id, sku, name, kind, unit, unit_decimals, unit_price_minor,
                             discount_minor, total_minor, tax_minor, when_short, ordered, shipped, allocated,
                             backordered)
        SELECT id, id, 1, 2, 'BOX', 'Box', 'stocked', 'pcs', 0, 250, 0, 250, 0, 'refuse', 1, 1, 0, 0
        FROM orders WHERE id >= 10;
    INSERT INTO allocations (order_line_id, item_id, per_unit, quantity) SELECT id, 2, 1, 0 FROM order_lines WHERE order_id >= 10;
    INSERT INTO shipments (id, customer_id, first_order_id, number, revision, packed_at, packed_on, handed_over_at)
        SELECT id, 1, id, 1, 1, '2026-11-02T10:00:00Z', '2026-11-02', '2026-11-02T11:00:00Z' FROM orders WHERE id >= 10;
    INSERT INTO parcels (id, shipment_id, parcel) SELECT id, id, 1 FROM shipments WHERE id >= 10;
    INSERT INTO parcel_lines (parcel_id, order_line_id, quantity) SELECT id, id, 1 FROM parcels WHERE id >= 10;
    INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, shipment_id, at)
        SELECT 2, 'shipped', -1, 0, 100004 - (id - 9), 0, id, '2026-11-02T11:00:00Z' FROM shipments WHERE id >= 10 ORDER BY id;
    UPDATE stock_levels SET on_hand = 4 + 100000 - 10000 WHERE item_id = 2;
    UPDATE shelf_levels SET on_hand = 4 + 100000 - 10000 WHERE item_id = 2;
    UPDATE customers SET balance_minor = balance_minor + 250 * 10000 WHERE id = 1;
    UPDATE shops SET next_order = 100000;";

#[test]
fn a_shop_of_many_orders_is_proved_without_comparing_each_with_each() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    plant(&path, BIG);
    settle(&Connection::open(&path).unwrap(), &act("shop.upgrade", "big")).unwrap();
    let found = findings(&path);
    // Nothing tells of orders that were laid by hand.
    let others: Vec<_> = found
        .iter()
        .filter(|finding| !finding.check.starts_with("activities.tell_of_"))
        .collect();
    assert_eq!(others, [] as [&Finding; 0]);
    let connection = Connection::open(&path).unwrap();
    for check in CHECKS {
        let Proof::Statement(sql) = check.proof else {
            continue;
        };
        let mut statement = connection.prepare(sql).unwrap();
        statement.query([]).unwrap().next().unwrap();
        let steps = statement.get_status(StatementStatus::VmStep);
        assert!(
            steps < 10_000 * 500,
            "{} takes {steps} steps for 10 000 orders",
            check.name
        );
    }
}
