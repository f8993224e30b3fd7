welcome-title = Make your shop
welcome-text = This takes a minute. Everything stays on this PC, in one file that is yours.
welcome-name = What is the shop called?
welcome-name-missing = A shop needs a name. It stands on every slip.
welcome-country = Country
welcome-currency = Currency
welcome-currency-hint = Cannot be changed later.
welcome-tax-inside = My prices already include tax
welcome-tax-hint = Can be changed in Settings, where the tax rates are too.
welcome-make = Make the shop
welcome-others = Other ways to begin
welcome-sample-text = Only looking? Try everything in a made-up shop. It has its own file.
welcome-sample = Open the sample shop
welcome-open-text = You have a shop file already, from another PC or a copy?
welcome-open-in-window = Shop files from elsewhere are opened in the Counterbook window.
welcome-open = Open a shop file…
welcome-version = Counterbook { $version }
welcome-no-host = The program does not answer
welcome-again = Try again

trouble-storage-damaged = The shop file is damaged
trouble-storage-newer = This shop file is from a newer Counterbook
trouble-storage-locked = The shop file is open elsewhere
trouble-storage-full = The disk is full
trouble-storage-foreign = This file is not as Counterbook made it
trouble-storage-older = The shop file is older than what you saved
trouble-storage-is-copy = This is a copy
trouble-storage-other-name = The shop file is open under another name
trouble-storage-missing = The shop file is not there
trouble-storage-failed = The disk does not answer
trouble-not-a-shop = This is no shop file any more
trouble-other = The shop file could not be opened
trouble-copy = There is a good copy of { $when }. The file as it is now is kept beside it; nothing is thrown away.
trouble-restore = Go on with the copy of { $when }
trouble-others = All { $count } copies
trouble-looking = Looking for the newest good copy…
trouble-busy = Working…
trouble-elsewhere = I have a copy elsewhere…
trouble-no-copy = No good copy was found beside it. If you keep copies elsewhere, open one of them.

salvage-text = Or save what can still be read into a new file. The damaged file stays as it is.
salvage-do = Save what can be read
salvage-whole = All { $count } rows were read. Nothing is missing.
salvage-part = { $count } rows were read. Look through what is missing before you go on.
salvage-table = { $table }: { $count } missing
salvage-table-most = { $table }: { $count } missing, { $most } at most
salvage-table-open = { $table }: { $count } missing, perhaps more
salvage-stand-ins = { $count ->
    [one] One of them has a stand-in called (lost), because others belong to it.
   *[other] { $count } of them have stand-ins called (lost), because others belong to them.
  }
salvage-findings = { $count ->
    [one] One figure does not add up
   *[other] { $count } figures do not add up
  }
salvage-open = Work in the new file
older-saved = Saved last
older-ends = This file ends
older-activity = with change { $activity }, { $when }
older-other-shop = as the file of another shop
older-accept-text = Did you put this file here yourself, and is it the newest that there is?
older-accept = This is the right file, go on

adopt-text = A shop can be made of it. The copy stays as it is.
adopt = Make a shop of this copy
