SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('%d ordered, but %d cancelled + %d shipped + %d allocated + %d backordered; %d packed, %d returned',
              l.ordered, l.cancelled, l.shipped, l.allocated, l.backordered, l.packed, l.returned) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
WHERE l.ordered <> l.cancelled + l.shipped + l.allocated + l.backordered
   OR min(l.cancelled, l.shipped, l.allocated, l.backordered, l.packed, l.returned) < 0
   OR l.returned > l.shipped OR l.packed > l.allocated
ORDER BY l.id
