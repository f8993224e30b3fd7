-- Its lines say what it came to, less what of them was cancelled; the ledger of money says what was paid.
-- What was asked for the postage is not known.
UPDATE OR IGNORE orders SET
    subtotal_minor = x.subtotal,
    tax_minor = x.tax,
    total_minor = x.subtotal + CASE prices_include_tax WHEN 1 THEN 0 ELSE x.tax END,
    paid_minor = x.paid,
    refunded_minor = min(x.paid, x.refunded)
FROM (SELECT coalesce((SELECT sum(total_minor * (ordered - cancelled) / ordered) FROM order_lines WHERE order_id = ?1), 0)
                 AS subtotal,
             coalesce((SELECT sum(tax_minor * (ordered - cancelled) / ordered) FROM order_lines WHERE order_id = ?1), 0)
                 AS tax,
             coalesce((SELECT sum(amount_minor) FROM money_entries
                       WHERE order_id = ?1 AND kind = 'payment' AND method <> 'on_account'), 0) AS paid,
             coalesce((SELECT sum(amount_minor) FROM money_entries WHERE order_id = ?1 AND kind = 'refund'), 0)
                 AS refunded) x
WHERE id = ?1
