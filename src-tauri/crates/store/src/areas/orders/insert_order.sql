INSERT INTO orders (
    number, revision, customer_id, ship_to_id, channel, goes_by, promised_on, priority, is_gift, note_customer,
    note_packing, note_internal, note_gift, prices_include_tax, discount_minor, subtotal_minor, shipping_minor,
    tax_minor, total_minor, placed_at, placed_on
) VALUES (
    :number, 1, :customer_id, :ship_to_id, :channel, :goes_by, :promised_on, :priority, :is_gift, :note_customer,
    :note_packing, :note_internal, :note_gift, :prices_include_tax, :discount_minor, :subtotal_minor,
    :shipping_minor, :tax_minor, :total_minor, :placed_at, :placed_on
)
