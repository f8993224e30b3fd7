field-not-a-number = This is not a number. Write it like 12 or 12.5.
field-not-a-count = This is not a whole number.
field-not-money = This is not an amount. Write it like 12.50.
field-not-a-date = This is not a date. Write it like 4 dec, fri or +3.
field-date-example = such as 4 dec, fri, +3

lookup-new = New: { $text }
lookup-nothing = Nothing found for “{ $text }”.
lookup-missed = “{ $text }” was not found and not taken. Type or scan it again.

document-print = Print
document-save = Save a copy
document-open = Open
document-saved = Saved as { $path }.
document-sent = Sent to { $printer }.
document-no-printer = This PC has no printer set up. Save or open the paper instead, or add a printer in the system’s settings.
document-only-in-window = Printing and saving work in the Counterbook window.
document-page = { $page } of { $pages }
document-page-of = { $title }, page { $page } of { $pages }
document-page-back = Page before
document-page-on = Next page

choice-none = Nothing here is called “{ $text }”.
choice-several = “{ $text }” is not one of them yet. Choose with the arrow keys and Enter.
choice-more = There are more. Type a few letters.
not-taken = “{ $text }” is typed here and not taken yet. Take it or clear it.

doubt-more-than-due = { $asked } is more than the { $due } that is due. If that is right, press again.
doubt-nothing-due = Nothing is due. If { $asked } was paid all the same, press again.
doubt-day-over = { $when } is over. If that is right, press again.
doubt-day-far = { $when } is far away. If that is right, press again.
doubt-far-beyond = { $asked } is far more than the { $here } here. If that is right, press again.
