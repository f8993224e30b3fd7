//! Elsewhere the system itself keeps an open file at its name.

use super::super::found::Found;
use crate::error::Result;
use std::{io, io::Read as _, path::Path};

#[derive(Debug)]
pub(in super::super) struct Hold;

impl Hold {
    #[expect(clippy::unnecessary_wraps, reason = "its twin can fail")]
    pub(in super::super) fn take(_: &Path) -> Result<Self> {
        Ok(Self)
    }

    pub(super) fn is_at_odds(&self, _: &Found) -> bool {
        false
    }

    pub(in super::super) fn is_open_elsewhere(&self) -> bool {
        false
    }

    pub(super) fn head(&self, path: &Path) -> io::Result<[u8; 64]> {
        let mut head = [0; 64];
        std::fs::File::open(path)?.read_exact(&mut head)?;
        Ok(head)
    }
}
