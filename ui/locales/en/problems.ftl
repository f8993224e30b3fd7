# Failures as a whole.
failure-invalid = Something is not right yet. Look at the marked places.
failure-not-found = This is no longer there. Someone may have removed it.
failure-conflict = Someone changed this in the meantime. Look at what is different and try again.
failure-unknown-command = This part of the program does not know that yet.
failure-bad-request = The program asked for something in a way it does not understand itself. Please tell us what you did.
failure-not-allowed = This cannot be done here.
failure-storage-full = The disk is full. Nothing was saved. Make some room and try again.
failure-storage-locked = The shop file is in use by another program. Close it there and try again.
failure-storage-damaged = The shop file is damaged. Nothing more is written to it, so that a good copy can be restored.
failure-storage-unreadable = A part of the shop file cannot be read. Make a copy of the file before you go on, and tell us.
failure-storage-newer = The shop file was written by a newer Counterbook. Bring this program up to date to open it.
failure-storage-read-only = The shop file cannot be written where it lies. Ask whoever set up this PC for the right to write there.
failure-storage-missing = The shop file is not where it was. Look whether it was moved, then open it from there.
failure-storage-synced = The shop file lies on a network drive or in a folder that is copied to other computers. Move it to this PC's own disk and keep only copies there.
failure-storage-foreign = This file has parts in it that Counterbook did not make, so it was not opened. Restore a copy that you trust.
failure-storage-replaced = Another file was put in the place of the shop file while it was open. Nothing was written to it. See that the right file lies there, then open it again.
failure-storage-log-gone = Another program took away a part of the shop file while it was open. Everything saved is in the file. Do this once more.
failure-storage-other-name = The shop file is already open under another name or in another folder. Close it there first.
failure-storage-older = This shop file is older than what was saved last: a part of it was lost, or an old copy was put back by hand. Nothing is written to it until you choose what to do.
failure-storage-is-copy = This is a copy, and copies stay as they are. Restore it to work in it.
failure-storage-damaged-part = A part of the shop file is damaged, and nothing more is written there. Go back to the newest good copy, or save what can be read.
failure-storage-failed = The disk cannot be read or written. See that it is plugged in and whole, then try again.
failure-took-too-long = This took too long and was stopped. Nothing was changed.
failure-not-a-shop = This file is not a Counterbook shop.
failure-file-exists = There is a file of this name already. A shop file is never written over.
failure-not-saved = The disk failed and this was not saved. Try again, and make a copy of the shop soon.
failure-paper-failed = The paper could not be made or saved.
failure-copy-failed = The copy could not be made. The shop itself is as it was.
failure-outcome-unknown = It is not certain that this was saved. Press the button again: it will not be done twice.
failure-internal = The program could not do this. Nothing you typed is lost. Try again.
failure-no-printer = This printer is not there any more. Choose another one in Settings.
failure-printer-refused = The printer did not take it. See that it is on and has paper, then print again.
failure-cannot-open = This PC has no program that opens this.
failure-cannot-write = The file could not be written there. Choose another place.

# Problems beside a field.
problem-required = This is still missing.
problem-wrong-type = This cannot be read.
problem-too-small = This is too little.
problem-too-small-min = This must be at least { $min }.
problem-too-large = This is too much.
problem-too-large-max = This can be { $max } at most.
problem-too-long = This is too long.
problem-too-long-max = This can have { $max } letters at most.
problem-unknown = Nothing is known under this.
problem-duplicate = This is taken already.
problem-short = There is not enough of this.
problem-short-available = { $available ->
    [0] None left.
   *[other] Only { $available } left.
  }
problem-exceeds = This is more than there is.
problem-exceeds-max = This can be { $max } at most.
problem-not-allowed = This is not possible here.
problem-not-allowed-character = There is a hidden character in this ({ $character }). Type it again by hand.
problem-tax-rates-not-allowed = A tax that items are sold with cannot be taken away. Give those items another one first.
problem-changed = This was changed in the meantime.
problem-changed-now = This was changed in the meantime; it is now { $now }.
problem-to-duplicate = There is a file of this name already. Choose another name.
problem-card-number = This looks like a card number. Counterbook never keeps one; take it away.
problem-other = This is not right ({ $code }).

problem-lines-required = There is nothing on the order yet.
problem-lines-sku-unknown = No item is called this.
problem-lines-barcode-unknown = No item has this barcode.
problem-customer-required = Who is calling? Find the caller or write down a name.
problem-ship-to-required = An address is needed to send this to.
