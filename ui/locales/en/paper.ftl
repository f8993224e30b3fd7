# The words on paper: packing slips and shipping labels.

packing-slip = Packing slip
packing-slip-title = Packing slip, order { $order }, shipment { $shipment }
shipping-label-title = Shipping labels

## The head of a packing slip
deliver-to = Deliver to
order = Order
shipment = Shipment
revision = Revision
ordered-on = Ordered
packed-on = Packed
service = Service
parcel = Parcel
weight = Weight
count-of = { $number } of { $of }
a-gift-for-you = A gift for you

## What is in the box
in-this-box = In this box
nothing-in-this-box = Nothing is listed for this box.
sku = Code
item = Item
bin = Bin
quantity = Quantity
still-to-come = Still to come
still-to-come-why = Sent separately. You need not do anything.
customer-note = Your note to us
customer-note-gift = Note with the order
packing-note = Note for packing

## The head of further pages, and the foot of every page
packing-slip-continued = Packing slip, order { $order }, parcel { $number } of { $of }, continued
foot = Order { $order } · Shipment { $shipment } · Parcel { $number } of { $of }
page-of = Page { $page } of { $pages }

## The shipping label
from = From
to = To
label-parcel = Parcel { $number } of { $of }
label-reference = Order { $reference }
label-tracking = Tracking number

## Figures
weight-kg = { $kilograms } kg
weight-g = { $grams } g
decimal-mark = .
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
