-- A line counts for the pieces that are kept: its total × kept / ordered, half away from zero. The whole and
-- the rest are multiplied apart, so that the product stays inside 64 bits.
SELECT format('order %d', o.number) AS "row",
       format('subtotal %d, but its lines come to %d', o.subtotal_minor, coalesce(l.kept_minor, 0)) AS says
FROM orders o
LEFT JOIN (SELECT order_id,
                  sum(total_minor / ordered * (ordered - cancelled)
                      + (total_minor % ordered * (ordered - cancelled) * 2 + ordered) / (ordered * 2)) AS kept_minor
           FROM order_lines GROUP BY order_id) l ON l.order_id = o.id
WHERE o.subtotal_minor <> coalesce(l.kept_minor, 0)
ORDER BY o.id
