nav-customers = Customers
command-customers = Go to Customers
command-new-customer = New customer

customers-one = Customer
customers-new = New customer
customers-search = Find by phone, name or post code
customers-name = Name
customers-organisation = Organisation
customers-phone = Phone
customers-city = Town
customers-last-order = Last order
customers-no-order = no order yet
customers-owes = Owes
customers-empty = Who is it?
customers-empty-why = Type a phone number in any way, its last digits, part of a name, or a post code.
customers-not-found = Nobody fits “{ $text }”
customers-not-found-why = Try the last digits of the phone number, or only the beginning of the name.

customers-history = Orders of this customer
customers-order = Order
customers-placed = Placed
customers-promised = Promised
customers-goods = Goods
customers-money = Money
customers-total = Total
customers-no-orders = No order yet
customers-no-orders-why = Press N to take the first one.
customers-newest = The newest { $shown } of { $all } orders.
customers-count = { $count ->
    [0] No orders so far
    [one] 1 order so far
   *[other] { $count } orders so far
  }
customers-owes-all = Owes
customers-we-owe = We owe
customers-order-for = New order
customers-edit = Edit
customers-contact = How to reach them
customers-no-address = No address is known.

customers-phones = Phones
customers-phone-nth = Phone { $number }
customers-phone-add = + another phone
customers-phone-remove = Take phone { $number } away
customers-email = E-mail
customers-note = Note
customers-address-first = Usual address
customers-address-nth = Address { $number }
customers-address-add = + another address
customers-address-remove = Take away
customers-address-remove-nth = Take address { $number } away
customers-address-name-hint = Leave it empty when it is the customer’s own.
customers-made = { $name } is in the book.
customers-saved = { $name } is saved.

customers-warn-lines-required = The street is missing.
customers-warn-city-required = The town is missing.
customers-warn-region-required = The county or state is missing.
customers-warn-post-code-required = The post code is missing.
customers-warn-post-code-not-allowed = The post code does not look like one of this country, such as { $example }.

problem-phones-duplicate = This number stands here twice.
problem-phones-not-allowed = This is not a telephone number: it has too few digits.
