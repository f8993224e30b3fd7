nav-packing = Pack
command-packing = Go to Pack

packing-scan = Scan a slip, a label or an order
packing-scan-hint = Or choose with ↑ ↓ and Enter.
packing-old-paper = older paper
packing-old-paper-title = This paper is older than the order
packing-old-paper-why = The order was changed after it was printed. Put it away, print it again, and look into the box once more.
packing-number = Number
packing-customer = Customer
packing-city = Town
packing-when = Promised
packing-what = What
packing-do = To do
packing-to-pack = To pack
packing-to-hand-over = To hand over
packing-rest-waits = rest waits
packing-packed-at = packed { $when }
packing-parts = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
  }
packing-parcels = { $count ->
    [one] 1 parcel
   *[other] { $count } parcels
  }
packing-counts = { $orders } to pack · { $shipments } to hand over
packing-more = Only the first { $count } orders are shown here.
packing-nothing = Nothing to pack and nothing to hand over
packing-nothing-why = An order stands here when its goods are on the shelf; a parcel until the carrier has it.

command-pack = Pack what is in the parcels
pack-title = Pack order { $number }
pack-do = Pack
pack-item = Item
pack-bin = Shelf
pack-here = To pack
pack-stays = Stays here
pack-parcel = Parcel { $number }
pack-add-parcel = Add a parcel
pack-remove-parcel = Take parcel { $number } away
pack-quantity = How many of { $name } in parcel { $number }
pack-too-many = { $count } too many
pack-weight = Weight
pack-weight-hint = What the items weigh. Write what the scales say.
pack-weight-of = Weight of parcel { $number } in grams
pack-promised = Promised for
pack-goes-by = Goes by
pack-show-order = Show the order
pack-held = On hold: { $reason } Release the order before you pack it.
pack-note = For packing
pack-gift = This is a gift: no prices on the paper.
pack-packed-already = Packed and not yet handed over:
pack-nothing = Nothing is left to pack
pack-nothing-why = All that is on the shelf for this order is in parcels already.
pack-waits = Still to come and not in these parcels:

shipment-title = Shipment { $number }
shipment-order = Order { $number }
shipment-is-packed = Packed { $when }
shipment-is-handed-over = Handed over { $when }
shipment-weight = { $grams } g
shipment-papers = Papers of this shipment
shipment-making = Making slip and label…
shipment-no-paper = No paper was made yet
shipment-no-paper-why = The packing slip goes into the box, the label on it.
shipment-make = Make slip and label
shipment-make-new = Make slip and label new
shipment-print-slip = Print slip
shipment-print-label = Print label
shipment-hand-over = Hand over
shipment-take-apart = Take apart
shipment-taken-apart = Shipment { $number } is taken apart. Its goods are still promised to the order.
shipment-handed-over = Shipment { $number } is handed over.
command-hand-over = Hand this shipment over
command-take-apart = Take this shipment apart again

hand-over-title = Hand over { $number }
hand-over-text = The carrier takes it now: the goods leave your stock, and what is in the parcels stays as it is.
hand-over-carrier = Carrier
hand-over-service = Service
hand-over-tracking = Tracking number
hand-over-tracking-of = Tracking number of parcel { $number }
hand-over-do = Hand over

problem-shipment-not-allowed = This cannot be done with the shipment as it is. It was handed over or taken apart already, or its order is on hold.
problem-tracking-duplicate = Two parcels cannot have the same tracking number.
shipment-missing-letters = No font here has { $missing }: these letters stand as boxes on the paper. Write the name in other letters by hand before it goes out.
