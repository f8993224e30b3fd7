nav-settings = Settings
command-settings = Go to Settings
command-save-settings = Save the settings
settings-saved = Settings saved.
settings-shop = The shop
settings-shop-hint = Name and address stand on slips and labels.
settings-name = Name
settings-phone = Phone
settings-email = E-mail
settings-website = Website
settings-prices = Prices and tax
settings-prices-hint = Prices are in { $currency }. Orders keep the tax they were placed with.
settings-shipping-tax = Tax on postage
settings-untaxed = not taxed
settings-rounding = Tax is rounded
settings-rounding-line = on every line
settings-rounding-order = once for the order
settings-paper = Paper
settings-slip-paper = Packing slips
settings-label-paper = Shipping labels

rates-caption = Tax rates. A new rate gets its own line, with the first day on which it holds.
rates-code = Code
rates-name = Name
rates-rate = Rate
rates-from = From
rates-code-of = Code of rate { $number }
rates-name-of = Name of rate { $number }
rates-rate-of = Rate { $number }, in per cent
rates-from-of = First day of rate { $number }
rates-remove = Remove rate { $number }
rates-add = Add a rate
rates-not-a-rate = This is not a rate. Write it like 20 or 5.5.

logo-label = Logo
logo-hint = PNG or JPEG, up to 1 MB. Prints on the packing slip.
logo-too-large = This picture is larger than 1 MB. Choose a smaller one.
logo-picked = The picked logo
logo-there = There is a logo.
logo-remove = Remove the logo

file-title = Where the shop lies
file-hint = One file holds the whole shop. Take it to another PC, and the shop is there.
file-reveal = Show in its folder
file-open-another = Open another shop…
file-copy = Make a copy now
file-prove = Prove the books
file-busy = Working…
file-copy-made = Copied, opened and proved: { $path }
file-books-fine = The books add up: { $count } checks passed.
file-books-broken = The books do not add up. The rows are named above.

file-copy-doubtful = Copied. The doctor found something in it, so it does not count as a good copy: { $path }

books-earlier = Something was written since. The next copy proves the books again.

copies-title = Copies
copies-hint = A copy is made and proved on every day on which you use the shop.
copies-back = Go back to a copy…
copies-back-title = Go back to a copy
copies-back-on = Go on
copies-back-sure = The shop becomes what it was in the copy of { $when }.
copies-back-kept = The file as it is now is kept beside it; nothing is thrown away.
copies-back-now = Go back to { $when }
copies-legend = What each of them lacks of what you saved
copies-state-missing = There is no good copy yet.
copies-state-old = The newest good copy is of { $when }, and something was written since. Make one now.
copies-state-doubtful = The newest copy was made while the books did not add up. The one before, of { $when }, is good.
copies-state-today = The newest copy is of { $when }. What was written since is not in it.
copies-state-whole = The copy of { $when } has everything.
copy-state-doubtful = Its books do not add up.
copy-state-broken = This copy is damaged.
lacks-unknown = Nobody knows what it lacks.
lacks-nothing = It has everything.
lacks-changes = { $count ->
    [one] One change is not in it.
   *[other] { $count } changes are not in it.
  }
lacks-orders = { $count ->
    [one] One change is not in it
   *[other] { $count } changes are not in it
  }, with { $orders ->
    [one] order { $numbers }
   *[other] orders { $numbers }
  }.
lacks-more-orders = { $count ->
    [one] One change is not in it
   *[other] { $count } changes are not in it
  }, with orders { $numbers } and more.
back-kept = The copy is in its place. The old file is kept: { $path }
back-done = The copy is in its place: { $path }

second-title = A second place for copies
second-none = A stick, or a folder of another computer. If this PC is lost, the copies are not.
second-choose = Choose a folder…
second-other = Choose another…
second-none-more = Give it up
second-there = It has the copy of { $when }.
second-behind = It does not have the newest copy yet.
second-away = It is not there now. The last copy that was brought is of { $when }; the newest follows when it comes back.
second-away-empty = It is not there now. Copies are brought when it comes back.

pc-title = This PC
pc-theme = Light or dark
theme-system = As the system
theme-light = Light
theme-dark = Dark
pc-printer = Printer
pc-printer-usual = The system’s own ({ $name })

group-settings = Settings
task-shop = Name and address of the shop
task-logo = Logo on the slips
task-tax = Tax rates
task-slip = Paper for packing slips
task-label = Paper for shipping labels
task-backup = Make a copy of the shop
task-printer = Choose the printer
task-dark = Dark colours
task-light = Light colours
task-as-system = Colours as the system has them
