-- The lines' totals are their prices less their own discounts less the order's, to the last cent. A price is
-- for a whole unit: quantity / 10^decimals of it, half away from zero.
SELECT format('order %d', o.number) AS "row",
       format('its lines come to %d after discounts, but their prices less the discounts to %d',
              l.total_minor, l.value_minor - o.discount_minor) AS says
FROM orders o
JOIN (SELECT order_id, sum(total_minor) AS total_minor,
             sum((unit_price_minor * ordered * 2 + smallest) / (smallest * 2) - discount_minor) AS value_minor
      FROM (SELECT order_id, total_minor, unit_price_minor, ordered, discount_minor,
                   CAST('1' || substr('000000', 1, unit_decimals) AS INTEGER) AS smallest
            FROM order_lines)
      GROUP BY order_id) l ON l.order_id = o.id
WHERE l.total_minor <> l.value_minor - o.discount_minor
ORDER BY o.id
