-- A shop of some years, straight into its tables: 6,000 orders and what belongs to them. The levels, sums and
-- balances come from the triggers. No line of it is about a person.
CREATE TEMP TABLE counted (i INTEGER PRIMARY KEY);
WITH RECURSIVE up (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM up WHERE i < 24000) INSERT INTO counted SELECT i FROM up;

INSERT INTO items (id, sku, name, kind, price_minor, tax_code, weight_g, unit, unit_decimals, note, revision)
SELECT i, format('SK-%05d', i), format('Thing of clay number %d', i), CASE WHEN i % 20 = 0 THEN 'kit' ELSE 'stocked' END,
       500 + i % 300, 'standard', 350, 'pcs', 0, CASE WHEN i % 7 = 0 THEN 'handle with care' END, 1
FROM counted WHERE i <= 800;
INSERT INTO item_barcodes (barcode, item_id, position) SELECT format('50123%08d', i), i, 0 FROM counted WHERE i <= 800;
INSERT INTO kit_parts (kit_id, part_id, quantity) SELECT i, i - 1, 2 FROM counted WHERE i <= 800 AND i % 20 = 0;
INSERT INTO item_search (rowid, words) SELECT id, lower(sku || ' ' || name) FROM items;

INSERT INTO customers (id, name, organisation, email, note, revision, created_at)
SELECT i, format('Customer Number %d of the Hill', i), NULL, format('c%d@example.org', i), NULL, 1,
       '2024-01-01T09:00:00.000Z'
FROM counted WHERE i <= 1500;
INSERT INTO addresses (customer_id, position, name, lines, city, post_code, country)
SELECT 1 + i % 1500, i / 1500, NULL, format('%d Harbour Street', i), 'Bristol', format('BS%d 4QT', i % 40), 'GB'
FROM counted WHERE i <= 3000;
INSERT INTO phones (customer_id, position, text, e164, digits_reversed)
SELECT 1 + i % 1500, i / 1500, format('0117 %07d', i), format('+44117%07d', i), format('%07d71144', i)
FROM counted WHERE i <= 2500;
INSERT INTO customer_search (rowid, names, post_codes) SELECT id, lower(name), 'bs14qt' FROM customers;

INSERT INTO receipts (id, note, received_at) SELECT i, NULL, '2024-01-01T09:00:00.000Z' FROM counted WHERE i <= 100;
INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, receipt_id, at)
SELECT i, 'received', 1000, 0, 1000, 0, 1 + i % 100, '2024-01-02T09:00:00.000Z'
FROM counted JOIN items ON id = i AND kind = 'stocked';

INSERT INTO orders (id, number, revision, customer_id, ship_to_id, channel, priority, is_gift, note_customer,
                    prices_include_tax, discount_minor, subtotal_minor, shipping_minor, tax_minor, total_minor,
                    placed_at, placed_on)
SELECT i, 1000 + i, 1 + (i % 3 = 0), 1 + i * 7 % 1500, 1 + i * 7 % 1500, 'phone', 0, 0,
       CASE WHEN i % 5 = 0 THEN 'please ring twice and leave it with the neighbour' END,
       1, 0, 2400, 500, 483, 2900, format('2024-%02d-%02dT10:00:00.000Z', 1 + i / 500 % 12, 1 + i / 20 % 25),
       format('2024-%02d-%02d', 1 + i / 500 % 12, 1 + i / 20 % 25)
FROM counted WHERE i <= 6000;
INSERT INTO order_lines (id, order_id, line, item_id, sku, name, kind, unit, unit_decimals, unit_price_minor,
                         discount_minor, total_minor, tax_minor, when_short, ordered, shipped, allocated, backordered)
SELECT i, (i + 1) / 2, 2 - i % 2, id, sku, name, kind, unit, unit_decimals, price_minor, 0, 1200, 200, 'backorder', 2, 1,
       1, 0
FROM counted JOIN items ON id = 1 + i % 799 - ((1 + i % 799) % 20 = 0) WHERE i <= 12000;
INSERT INTO order_taxes (order_id, order_line_id, position, name, rate_ppm, base_minor, tax_minor)
SELECT order_id, id, 1, 'VAT', 200000, 1000, 200 FROM order_lines;
INSERT INTO allocations (order_line_id, item_id, per_unit, quantity) SELECT id, item_id, 1, 1 FROM order_lines;
INSERT INTO order_changes (order_id, revision, line, field, before, after)
SELECT i, 2, 1, 'cancelled', 0, 1 FROM counted WHERE i <= 6000 AND i % 3 = 0;
INSERT INTO money_entries (order_id, kind, amount_minor, method, reference, at)
SELECT i, 'payment', 2900, 'card', format('ref %d', i), '2024-02-01T10:00:00.000Z' FROM counted WHERE i <= 6000;

INSERT INTO shipments (id, customer_id, ship_to_id, first_order_id, number, revision, packed_at, packed_on,
                       handed_over_at, carrier)
SELECT id, customer_id, ship_to_id, id, 1, 1, placed_at, placed_on, placed_at, 'Parcelforce' FROM orders;
INSERT INTO parcels (id, shipment_id, parcel, weight_g, tracking)
SELECT id, id, 1, 900, format('PF%09dGB', id) FROM shipments;
INSERT INTO parcel_lines (id, parcel_id, order_line_id, quantity) SELECT id, order_id, id, 1 FROM order_lines;
INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, shipment_id, at)
SELECT item_id, 'shipped', -1, 0, 999 - count(*) OVER (PARTITION BY item_id ORDER BY id ROWS UNBOUNDED PRECEDING) + 1, 0,
       order_id, '2024-02-01T11:00:00.000Z'
FROM order_lines ORDER BY id;
INSERT INTO returns (id, order_id, number, opened_at)
SELECT i, i * 20, 1, '2024-03-01T10:00:00.000Z' FROM counted WHERE i <= 300;
INSERT INTO return_lines (id, return_id, line, parcel_line_id, reason, expected, received, inspected)
SELECT id, id, 1, order_id * 2, 'unwanted', 1, 1, 1 FROM returns;
INSERT INTO inspections (return_line_id, quantity, condition, disposition, at)
SELECT id, 1, 'as_new', 'restock', '2024-03-02T10:00:00.000Z' FROM return_lines;

INSERT INTO documents (id, kind, shipment_id, paper, revision, pages, sha256, bytes, made_at)
SELECT i, 'packing_slip', i * 4, 'A4', 1, 1, lower(hex(randomblob(32))),
       randomblob(6000), '2024-02-01T10:30:00.000Z'
FROM counted WHERE i <= 1500;
INSERT INTO print_jobs (document_id, printer, at) SELECT id, 'Office', made_at FROM documents;

INSERT INTO activities (seq, at, staff_id, command, subject, detail, tags, books, text_hash, hash)
SELECT i + 1, '2024-02-01T10:30:00.000Z', 1,
       CASE i % 3 WHEN 1 THEN 'orders.place' WHEN 2 THEN 'shipments.pack' ELSE 'payments.take' END,
       format('order:%d', 1000 + (i + 2) / 3), NULL, format('orders' || char(10) || 'order:%d', 1000 + (i + 2) / 3),
       0, randomblob(32), randomblob(32)
FROM counted WHERE i <= 18000;
INSERT INTO activity_subjects (kind, row_id, seq)
SELECT 'order', (i + 2) / 3, i + 1 FROM counted WHERE i <= 18000
UNION ALL SELECT 'customer', 1 + (i + 2) / 3 * 7 % 1500, i + 1 FROM counted WHERE i <= 18000;
INSERT INTO activity_texts (seq, salt, text)
SELECT i + 1, randomblob(16), format('{"order":"%d","note":"as it was typed on the day"}', 1000 + (i + 2) / 3)
FROM counted WHERE i <= 18000;
INSERT INTO requests (id, command, payload_sha256, answer, tags, at)
SELECT format('%08x-0000-4000-8000-%012x', (i * 7919) % 65536, i), 'orders.place', randomblob(32),
       '{"answer":"' || hex(randomblob(CASE i % 50 WHEN 0 THEN 3000 ELSE 150 END)) || '"}', 'orders',
       '2024-02-01T10:30:00.000Z'
FROM counted WHERE i <= 12000;
INSERT INTO drafts (body, label, started_at, saved_at)
SELECT '{"lines":"' || hex(randomblob(600)) || '"}', NULL, '2024-02-01T10:30:00.000Z', '2024-02-01T10:30:00.000Z'
FROM counted WHERE i <= 600;
-- What was discarded leaves free pages behind.
DELETE FROM drafts WHERE id <= 500;
UPDATE shops SET next_order = 7001;
DROP TABLE counted;
