-- A code without a rate would be sold untaxed.
SELECT 'item ' || i.sku AS "row", format('is taxed by %s, of which there is no rate', i.tax_code) AS says
FROM items i
WHERE i.tax_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tax_rates t WHERE t.code = i.tax_code)
UNION ALL
SELECT 'the shop', format('taxes shipping by %s, of which there is no rate', s.shipping_tax_code)
FROM shops s
WHERE s.shipping_tax_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tax_rates t WHERE t.code = s.shipping_tax_code)
