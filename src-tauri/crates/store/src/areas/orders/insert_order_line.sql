INSERT INTO order_lines (
    order_id, line, item_id, sku, name, kind, unit, unit_decimals, unit_price_minor, discount_minor, total_minor,
    tax_minor, note, when_short, ordered, allocated, backordered
) VALUES (
    :order_id, :line, :item_id, :sku, :name, :kind, :unit, :unit_decimals, :unit_price_minor, :discount_minor,
    :total_minor, :tax_minor, :note, :when_short, :ordered, :allocated, :backordered
)
