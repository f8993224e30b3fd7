# What stands around every screen: header, rail, footer, palette, key sheet.
rail = Screens
loading = Looking…
close = Close
cancel = Leave it
save = Save
back = Back

screen-broken = This screen could not be shown
screen-broken-text = Nothing is lost. Try again, or go on elsewhere.
screen-again = Try again
screen-unknown = There is no such screen

find-label = Find anything
find-placeholder = Scan or type anything: order, name, phone, item, tracking
find-order = Order
find-shipment = Parcel
find-return = Return
find-customer = Customer
find-item = Item
find-stale = older paper

mark-books-proved = Books proved { $when }
mark-books-broken = Books do not add up
mark-books-damaged = Shop file damaged: nothing more is written
mark-books-damaged-part = Damaged: { $parts }. Nothing more is written there
mark-books-unknown = Books not yet proved
mark-copy = Copy of { $when }
mark-copy-only = Only a copy of { $when }
mark-copy-failed = No copy can be made
mark-copy-unknown = No copy yet
mark-second-away = Second place is away
mark-second-behind = Second place waits
mark-second-failed = Second place takes no copy

command-find = Find anything
command-palette = Everything you can do
command-keys = All keys

group-everywhere = Everywhere
group-go = Go to

footer-palette = everything
footer-keys = help

palette-title = What do you want to do?
palette-label = Type a few letters
palette-nothing = Nothing is called that. Try another word.

keys-title = Keys

toast-dismiss = Put this note away
