nav-orders = Orders
command-orders = Go to Orders
command-orders-filter = Show orders: { $filter }

orders-search = Find an order by number or name
orders-filters = Which orders
orders-filter-all = All
orders-filter-open = Open
orders-filter-to-pack = To pack
orders-filter-packed = Packed
orders-filter-waiting = Waiting
orders-filter-held = Held
orders-filter-unpaid = Unpaid

orders-number = Order
orders-placed = Placed
orders-customer = Customer
orders-city = Town
orders-promised = Promised
orders-delivery = Goods
orders-money = Money
orders-total = Total
orders-balance = To pay

orders-none-all = No orders yet
orders-none-all-why = Press F2 when the telephone rings; the order you place is listed here.
orders-none-open = Nothing is open
orders-none-open-why = Every order has gone out. A new one stands here until all of it is sent.
orders-none-to-pack = Nothing to pack
orders-none-to-pack-why = An order stands here when its goods are on the shelf and nothing holds it.
orders-none-packed = No parcels are waiting
orders-none-packed-why = What is packed stands here until it is handed to the carrier.
orders-none-waiting = Nobody waits for stock
orders-none-waiting-why = An order stands here while some of its goods have still to arrive.
orders-none-held = Nothing is on hold
orders-none-held-why = Press H on an order to stop it from being packed until a question is answered.
orders-none-unpaid = Everything is paid
orders-none-unpaid-why = An order stands here while something of it has still to be paid.
orders-none-found = No order fits “{ $text }”
orders-none-found-why = Try part of the number or of the name, or look among all orders with Alt 1.

order-title = Order { $number }
order-first = Goes first
order-placed = Placed
order-placed-by = { $when }, { $channel }
order-promised = Promised for
order-goes-by = Goes by
order-gift = Gift
order-gift-yes = Yes, no prices on paper
channel-phone = by telephone
channel-counter = at the counter
channel-email = by e-mail
channel-web = on the web
channel-mail = by letter
order-on-hold-because = On hold:
order-cancelled-because = Cancelled:
order-note-packing = For packing
order-note-customer = For the customer
order-note-gift = Gift words
order-note-internal = Only for us

order-lines = Lines of the order
order-item = Item
order-ordered = Ordered
order-state = Where it is
order-price = Price
order-line-total = Total
order-line-discount = { $amount } off
line-waiting = { $count } waiting
line-promised = { $count } promised
line-packed = { $count } packed
line-sent = { $count } sent
line-back = { $count } back
line-cancelled = { $count } cancelled
line-service = service, nothing to send

order-money = Money
order-goods = Goods
order-discount = Discount inside
order-postage = Postage
order-tax-inside = { $name } inside { $rate }
order-tax = { $name } { $rate }
order-total = Total
order-paid-by = { $method }, { $when }
order-credited = Sent back
order-refunded-by = Paid back: { $method }, { $when }
order-to-pay = To pay
order-owed = We owe

order-shipments = Parcels
order-parcels = { $count ->
    [one] 1 parcel
   *[other] { $count } parcels
  }
order-handed-over = Handed over { $when }
order-packed-at = Packed { $when }
order-returns = Returns
order-return-came = { $received } of { $expected } came back
order-return-refund = { $amount } paid back

order-papers = Papers
order-paper-made = { $when } · { $paper } · { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }
order-paper-printed = { $count ->
    [0] not printed
    [one] printed once
   *[other] printed { $count } times
  }
order-paper-old = Older than the order
order-paper-anew = Make it new
order-paper-again = Reprint
order-paper-again-of = Reprint for { $number }

order-timeline = What happened

order-pack = Pack
order-pay = Take payment
order-hold = Hold
order-release = Release
order-return = Return
order-cancel = Cancel…
command-order-pack = Pack this order
command-order-pay = Take a payment for this order
command-order-hold = Put this order on hold
command-order-release = Release this order
command-order-return = Something of this order comes back
command-order-papers = Papers of this order
command-order-cancel = Cancel this order
order-released = Order { $number } goes on.
order-was-cancelled = Order { $number } is cancelled.

payment-title = Payment for order { $number }
payment-amount = Amount
payment-method = How
payment-reference = Reference
payment-reference-hint = The number on the card slip, the cheque or the transfer, if there is one.
payment-take = Take payment
payment-taken = { $amount } taken.

hold-title = Hold order { $number }
hold-text = It is not packed until you release it. Its goods stay promised to it.
hold-reason = Why does it wait?
hold-action = Hold

cancel-title = Cancel order { $number }?
cancel-text = What is not sent yet goes back to the shelf, or to whoever waits for it. This cannot be undone.
cancel-text-paid = What is not sent yet goes back to the shelf, or to whoever waits for it. What was paid for it is then owed to the customer. This cannot be undone.
cancel-reason = Why?
cancel-action = Cancel the order

did-other = { $command }
did-orders-place = Order placed
did-orders-hold = Put on hold
did-orders-release = Released
did-orders-cancel = Cancelled
did-payments-take = Payment taken
did-payments-take-amount = { $amount } paid ({ $method })
did-shipments-pack = Shipment { $subject } packed
did-shipments-pack-parcels = { $parcels ->
    [one] Shipment { $subject } packed
   *[other] Shipment { $subject } packed in { $parcels } parcels
  }
did-shipments-hand-over = Shipment { $subject } handed over
did-shipments-undo = Shipment { $subject } taken apart again
did-returns-open = Return { $subject } announced
did-returns-receive = Return { $subject } came in
did-returns-inspect = Return { $subject } inspected
did-returns-settle = Return { $subject } settled
did-returns-settle-refund = Return { $subject } settled, { $refund } paid back
did-documents-make = { $kind } made
did-documents-printed = { $kind } printed
did-stock-receive = Stock arrived for it
did-stock-adjust = Stock for it was counted

problem-order-not-allowed = This cannot be done with the order as it is. What is packed has to be taken apart first, what is on hold released.
