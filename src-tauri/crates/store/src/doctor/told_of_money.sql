-- What the activities tell of payments and refunds is what the ledger of money holds, order by order.
SELECT 'order ' || coalesce(o.number, x.order_id) AS "row",
       format('its activities tell of %d payments of %d in all and of %d paid back; the ledger of money holds %d of %d, and %d',
              x.told, x.told_minor, x.told_back_minor, x.kept, x.kept_minor, x.kept_back_minor) AS says
FROM (SELECT order_id, sum(told) AS told, sum(told_minor) AS told_minor, sum(told_back_minor) AS told_back_minor,
             sum(kept) AS kept, sum(kept_minor) AS kept_minor, sum(kept_back_minor) AS kept_back_minor
      FROM (SELECT s.row_id AS order_id, a.command = 'payments.take' AS told,
                   iif(json_valid(a.detail), coalesce(json_extract(a.detail, '$.amount_minor'), 0), 0) AS told_minor,
                   iif(json_valid(a.detail), coalesce(json_extract(a.detail, '$.refund_minor'), 0), 0) AS told_back_minor,
                   0 AS kept, 0 AS kept_minor, 0 AS kept_back_minor
            FROM activities a JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'order'
            WHERE a.command IN ('payments.take', 'returns.settle')
            UNION ALL
            SELECT order_id, 0, 0, 0, kind = 'payment', iif(kind = 'payment', amount_minor, 0),
                   iif(kind = 'refund', amount_minor, 0)
            FROM money_entries)
      GROUP BY order_id
      HAVING sum(told) <> sum(kept) OR sum(told_minor) <> sum(kept_minor)
          OR sum(told_back_minor) <> sum(kept_back_minor)) x
LEFT JOIN orders o ON o.id = x.order_id
ORDER BY x.order_id
