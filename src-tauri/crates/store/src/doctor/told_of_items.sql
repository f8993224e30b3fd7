-- An item costs what was told when it was saved last, where a figure was told.
SELECT 'item ' || i.sku AS "row",
       CASE WHEN x.item_id IS NULL THEN 'no activity tells that it was saved'
            WHEN x.subject <> 'item ' || i.sku THEN format('was saved as %s', x.subject)
            ELSE format('costs %d and is taxed by %s, but was saved with %s and %s', i.price_minor, coalesce(i.tax_code, 'nothing'),
                        coalesce(x.price_minor, 'nothing'), coalesce(x.tax_code, 'nothing')) END AS says
FROM items i
LEFT JOIN (SELECT s.row_id AS item_id, max(a.seq) AS seq, a.subject, a.detail IS NOT NULL AS is_told,
                  iif(json_valid(a.detail), json_extract(a.detail, '$.after.price_minor'), NULL) AS price_minor,
                  iif(json_valid(a.detail), json_extract(a.detail, '$.after.tax_code'), NULL) AS tax_code
           FROM activities a JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'item'
           WHERE a.command = 'items.save'
           GROUP BY s.row_id) x ON x.item_id = i.id
WHERE x.item_id IS NULL OR x.is_told AND (x.price_minor IS NOT i.price_minor OR x.tax_code IS NOT i.tax_code)
   OR x.subject <> 'item ' || i.sku
ORDER BY i.id
