-- A number that was given is not given again.
UPDATE shops SET next_order = max(next_order, 1001, (SELECT coalesce(max(number), 0) + 1 FROM orders))
