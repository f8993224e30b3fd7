# Where goods, money and returns are; how money comes and goes; what every list and form says alike.
group-here = On this screen

delivery-open = Open
delivery-held = On hold
delivery-to-pack = To pack
delivery-packed = Packed
delivery-waiting = Waiting
delivery-part = Part sent
delivery-part-to-pack = Rest to pack
delivery-part-waiting = Rest waits
delivery-sent = Sent
delivery-delivered = Delivered
delivery-cancelled = Cancelled

money-unpaid = Unpaid
money-part = Part paid
money-paid = Paid
money-overpaid = Overpaid
money-refunded = Paid back

return-status-expected = Expected
return-status-to-inspect = To inspect
return-status-to-settle = To pay back
return-status-settled = Done

method-card = Card
method-cash = Cash
method-bank-transfer = Bank transfer
method-cheque = Cheque
method-on-account = On account

promised-late = Late: { $when }
promised-today = Today

paper-packing-slip = Packing slip
paper-shipping-label = Shipping label
paper-of = { $kind } { $shipment }
paper-is-old = This paper is older than the order. Print it again before it goes into a box.

read-again = Try again
take-the-newer = Show me the newer one
