nav-today = Today
command-today = Go to Today
today-title = Today, { $day }
today-filter = Number or name
today-list = Orders to be sent, the first promised first
today-promised = Promised
today-number = Order
today-customer = For
today-city = Town
today-next = Next
today-total = Total
today-none-match = No open order fits “{ $text }”.
today-all-sent = Everything is sent. Nothing is waiting.
today-new-title = The book is empty
today-new-text = Put in what you sell and how much of it is there; then take the first call.
today-new-items = Put in the first items
today-figure-due = due
today-figure-to-pack = to pack
today-figure-packed = packed
today-figure-waiting = wait for stock
today-figure-held = on hold
today-figure-returns = returns
today-figure-drafts = open calls
today-figure-taken = { $count ->
    [0] no orders yet today
    [one] one order today
   *[other] { $count } orders today
  }
