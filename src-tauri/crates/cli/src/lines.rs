//! Lines as they come, read by a thread of their own, so that a pause between two of them can be used.

use std::{
    io::{self, BufRead},
    sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    thread,
    time::Duration,
};

/// Lines read ahead; whoever sends more waits.
const AHEAD: usize = 16;

pub struct Lines {
    from: Receiver<io::Result<String>>,
}

impl Lines {
    pub fn of_standard_input() -> Self {
        Self::of(|| io::stdin().lock())
    }

    fn of<R: BufRead>(open: impl FnOnce() -> R + Send + 'static) -> Self {
        let (to, from) = sync_channel(AHEAD);
        thread::spawn(move || read(open(), &to));
        Self { from }
    }

    /// The next line, or `None` after the last; runs `meanwhile` after each `pause` in which none came.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn next(&self, pause: Duration, mut meanwhile: impl FnMut()) -> io::Result<Option<String>> {
        loop {
            match self.from.recv_timeout(pause) {
                Ok(line) => return line.map(Some),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) => meanwhile(),
            }
        }
    }
}

fn read(input: impl BufRead, to: &SyncSender<io::Result<String>>) {
    for line in input.lines() {
        // A line that is no text is a line that cannot be understood, not the end of all.
        let line = match line {
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok("?".to_owned()),
            other => other,
        };
        let is_last = line.is_err();
        if to.send(line).is_err() || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
