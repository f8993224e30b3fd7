-- What was asked when the shop was made is kept with its first activity.
UPDATE shops SET
    name = coalesce((SELECT json_extract(t.text, '$.name') FROM activities a JOIN activity_texts t ON t.seq = a.seq
                     WHERE a.command = 'shop.create' AND json_valid(t.text)), name),
    country = coalesce((SELECT json_extract(t.text, '$.country') FROM activities a
                        JOIN activity_texts t ON t.seq = a.seq
                        WHERE a.command = 'shop.create' AND json_valid(t.text)),
                       (SELECT country FROM addresses GROUP BY country ORDER BY count(*) DESC LIMIT 1), country),
    currency = coalesce((SELECT json_extract(t.text, '$.currency') FROM activities a
                         JOIN activity_texts t ON t.seq = a.seq
                         WHERE a.command = 'shop.create' AND json_valid(t.text)), currency),
    prices_include_tax = coalesce((SELECT o.prices_include_tax FROM orders o ORDER BY o.id DESC LIMIT 1),
                                  prices_include_tax)
WHERE id = ?1
