//! Sentences for people on standard error; answers for programs on standard output.

use app::{ErrorCode, Failure};
use std::io::{self, Write};

/// Writes an answer and makes sure that it is out.
///
/// # Errors
/// When standard output is closed.
pub fn answer(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Says something to the person; a closed standard error is no reason to fail.
pub fn sentence(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Says what was refused and where, and what to do next.
pub fn failure(failure: &Failure) {
    sentence(about(failure.code));
    for problem in &failure.problems {
        let code = problem.code.as_str();
        let figures: Vec<String> = problem
            .args
            .iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        let figures = if figures.is_empty() {
            String::new()
        } else {
            format!(" ({})", figures.join(", "))
        };
        let code = code.replace('_', " ");
        let path = if problem.path.is_empty() {
            "request"
        } else {
            &problem.path
        };
        sentence(&format!("  {path}: {code}{figures}"));
    }
}

fn about(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Invalid => "Not done, and nothing was changed. Mend this and try again:",
        ErrorCode::NotFound => "There is no such thing in this shop.",
        ErrorCode::Conflict => "Somebody changed it in the meantime. Look at it again, then decide.",
        ErrorCode::UnknownCommand => "There is no such command. `counterbook commands` lists them all.",
        ErrorCode::BadRequest => "The request cannot be read as one JSON object.",
        ErrorCode::NotAllowed => "That is not allowed here.",
        ErrorCode::PaperFailed => "The paper could not be made or saved:",
        ErrorCode::CopyFailed => {
            "The copy could not be made, or its books do not add up. The shop itself is as it was."
        }
        ErrorCode::StorageFull => "The disk is full. Nothing was saved; make room and try again.",
        ErrorCode::StorageLocked => "Another program has held the shop file for too long. Try again.",
        ErrorCode::StorageReadOnly => {
            "The shop file cannot be written here. Look at the rights of its folder."
        }
        ErrorCode::StorageDamaged => {
            "The shop file is damaged. Open it in the window, which offers the newest good copy; nothing was deleted."
        }
        ErrorCode::StorageNewer => "A newer Counterbook wrote this shop file. Update the program to open it.",
        ErrorCode::StorageMissing => {
            "There is no shop file at this place. `counterbook --shop FILE init` makes one."
        }
        ErrorCode::StorageSynced => {
            "The shop file lies on a network drive or in a folder that is copied to other machines. Move it to this machine's own disk; keep only copies there."
        }
        ErrorCode::StorageForeign => {
            "This file has parts in it that Counterbook did not make, so it was not opened. Restore a copy that you trust:"
        }
        ErrorCode::StorageReplaced => {
            "Another file was put in the place of the shop file while it was open. Nothing was written to it. Close Counterbook, see that the right file lies there, and start again."
        }
        ErrorCode::StorageLogGone => {
            "Another program took away a part of the shop file while it was open. Everything saved is in the file; this change was not made. Try again."
        }
        ErrorCode::StorageOtherName => {
            "The shop file is already open under another name or in another folder. Close it there first; use one name only."
        }
        ErrorCode::StorageOlder => {
            "This shop file is older than what was saved last: its log was lost, or an old copy was put back by hand. Nothing is written to it. Look for the newer file or restore the newest copy; if this is the right file, say so with `backup.accept`."
        }
        ErrorCode::StorageIsCopy => {
            "This is a copy, and copies stay as they are. Restore it with `backup.restore` to work in it."
        }
        ErrorCode::StorageDamagedPart => {
            "A part of the shop file is damaged, and nothing is written there. Restore the newest good copy, or save what can be read with `counterbook salvage`:"
        }
        ErrorCode::StorageFailed => {
            "The disk cannot be read or written here. See that it is plugged in and whole, then try again."
        }
        ErrorCode::TookTooLong => "This took too long and was stopped. Nothing was changed.",
        ErrorCode::NotAShop => "This file is not a Counterbook shop.",
        ErrorCode::FileExists => "There is a file at this place already. A shop file is never written over.",
        ErrorCode::NotSaved => {
            "The disk failed and the change was not saved. Try again; copy the shop file soon."
        }
        ErrorCode::OutcomeUnknown => {
            "The disk failed, and it is not known whether the change was saved. Look before you repeat it, or repeat it with the same --request-id."
        }
        ErrorCode::StorageUnreadable => {
            "The shop file holds something that this program cannot read. Nothing was changed; `counterbook doctor` names the row:"
        }
        ErrorCode::NoPrinter => "There is no printer of this name, or none at all.",
        ErrorCode::PrinterRefused => "The printer did not take it. Look at the printer, then try again.",
        ErrorCode::CannotOpen => "No program on this computer opens it.",
        ErrorCode::CannotWrite => "The file could not be written there.",
        ErrorCode::Internal => "Counterbook made a mistake of its own. Nothing was changed.",
    }
}
