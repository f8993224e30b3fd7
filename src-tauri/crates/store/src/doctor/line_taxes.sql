SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('tax %d, but its rates come to %d', l.tax_minor, coalesce(t.tax_minor, 0)) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
LEFT JOIN (SELECT order_line_id, sum(tax_minor) AS tax_minor
           FROM order_taxes WHERE order_line_id IS NOT NULL GROUP BY order_line_id) t ON t.order_line_id = l.id
WHERE l.tax_minor <> coalesce(t.tax_minor, 0)
ORDER BY l.id
