-- The tax of an order is that of the pieces that are kept, and of the shipping while anything is kept.
SELECT format('order %d', o.number) AS "row",
       format('tax %d, but its lines bear %d and its shipping %d', o.tax_minor, coalesce(l.kept_minor, 0),
              iif(coalesce(l.kept, 0) > 0, coalesce(s.tax_minor, 0), 0)) AS says
FROM orders o
LEFT JOIN (SELECT order_id, sum(ordered - cancelled) AS kept,
                  sum(tax_minor / ordered * (ordered - cancelled)
                      + (tax_minor % ordered * (ordered - cancelled) * 2 + ordered) / (ordered * 2)) AS kept_minor
           FROM order_lines GROUP BY order_id) l ON l.order_id = o.id
LEFT JOIN (SELECT order_id, sum(tax_minor) AS tax_minor
           FROM order_taxes WHERE order_line_id IS NULL GROUP BY order_id) s ON s.order_id = o.id
WHERE o.tax_minor <> coalesce(l.kept_minor, 0) + iif(coalesce(l.kept, 0) > 0, coalesce(s.tax_minor, 0), 0)
ORDER BY o.id
