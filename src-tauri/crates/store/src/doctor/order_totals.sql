SELECT format('order %d', o.number) AS "row",
       format('total %d, but subtotal %d + shipping %d with tax %d %s', o.total_minor, o.subtotal_minor,
              o.shipping_minor, o.tax_minor, iif(o.prices_include_tax, 'inside', 'on top')) AS says
FROM orders o
WHERE o.total_minor <> o.subtotal_minor + o.shipping_minor + iif(o.prices_include_tax, 0, o.tax_minor)
   OR min(o.subtotal_minor, o.shipping_minor, o.tax_minor, o.discount_minor) < 0
ORDER BY o.id
