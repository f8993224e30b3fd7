SELECT format('order %d', o.number) AS "row",
       format('%d refunded of %d paid, but its refunds add up to %d', o.refunded_minor, o.paid_minor,
              coalesce(f.refunded_minor, 0)) AS says
FROM orders o
LEFT JOIN (SELECT order_id, sum(amount_minor) AS refunded_minor
           FROM money_entries WHERE kind = 'refund' GROUP BY order_id) f
    ON f.order_id = o.id
WHERE o.refunded_minor <> coalesce(f.refunded_minor, 0) OR o.refunded_minor > o.paid_minor
ORDER BY o.id
