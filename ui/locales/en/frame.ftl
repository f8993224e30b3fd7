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
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-off = Usual size

group-everywhere = Everywhere
group-go = Go to

footer-palette = everything
footer-keys = help

palette-title = What do you want to do?
palette-label = Type a few letters
palette-nothing = Nothing is called that. Try another word.

keys-title = Keys
keys-fields = In fields and lists
keys-move = Move in a list, or from row to row
keys-take = Take what is marked
keys-open-choices = Open a list of choices; letters find in it
keys-done = Finish what is typed here
keys-leave = Leave the field, the list, the dialog, the screen

toast-dismiss = Put this note away

# Other words for what can be done, for finding it. They are never shown.
words-today = home start due promised late
words-call = phone telephone order sale sell new order caller
words-orders = sales invoices list history
words-packing = pack parcel ship shipment dispatch slip label courier hand over
words-returns = return refund credit money back exchange complaint
words-stock = items goods products inventory shelf barcode price
words-item = product article goods barcode
words-customers = people clients address book contacts phone
words-customer = client person contact
words-settings = options preferences setup configure
words-keys = help shortcuts keyboard manual
words-pay = payment money paid cash card
words-hold = stop wait pause
words-cancel = delete void remove
words-papers = slip label documents print reprint
words-hand-over = carrier courier tracking ship dispatch sent
words-apart = unpack undo
words-receive = delivery stock in arrived supplier purchase
words-count = stocktake adjust correct inventory
words-dark = dark night black theme colours appearance
words-light = light day white theme colours appearance
words-as-system = theme colours automatic appearance
words-tax = vat gst sales tax rate percent
words-logo = picture image brand
words-backup = backup back up copy save safe export usb
words-proof = check doctor books audit verify
words-shop = name address phone e-mail website company
words-postage-tax = shipping vat
words-slip = paper size a4 letter
words-label = labels paper size thermal zebra shipping
words-printer = print printing
words-zoom = bigger smaller larger letters font size text magnify
