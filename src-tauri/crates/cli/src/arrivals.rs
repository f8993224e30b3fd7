//! Lines as they come, read by a thread of their own, so that a pause between two of them can be used.

use crate::lines::{self, Line};
use std::{
    io::{self, BufRead},
    sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    thread,
    time::Duration,
};

/// Lines read ahead; whoever sends more waits.
const AHEAD: usize = 4;

pub struct Arrivals {
    from: Receiver<io::Result<Line>>,
}

impl Arrivals {
    /// Of at most `most` bytes each.
    pub fn of_standard_input(most: usize) -> Self {
        Self::of(|| io::stdin().lock(), most)
    }

    fn of<R: BufRead>(open: impl FnOnce() -> R + Send + 'static, most: usize) -> Self {
        let (to, from) = sync_channel(AHEAD);
        thread::spawn(move || read(open(), most, &to));
        Self { from }
    }

    /// The next line, or `None` after the last; runs `meanwhile` after each `pause` in which none came.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn next(&self, pause: Duration, mut meanwhile: impl FnMut()) -> io::Result<Option<Line>> {
        loop {
            match self.from.recv_timeout(pause) {
                Ok(line) => return line.map(Some),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) => meanwhile(),
            }
        }
    }
}

fn read(mut input: impl BufRead, most: usize, to: &SyncSender<io::Result<Line>>) {
    while let Some(line) = lines::next(&mut input, most).transpose() {
        let is_last = line.is_err();
        if to.send(line).is_err() || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
