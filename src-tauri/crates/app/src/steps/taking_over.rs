//! A file becomes the shop's own: restored from a copy, or said by the owner to be the right one. Its witness
//! begins anew, and its chain says so.

use crate::{failure::Failure, place::Place};
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::{Act, ShopFile, StoreError, copies};
use terms::{StaffId, Subject, Tag};

/// How often the shop went back before, this time included: see `store::copies::Holds`.
pub(crate) fn next_turn(place: &Place, shop: Option<&str>) -> i64 {
    let all = copies::of_one_shop(copies::listed(&place.copies, &place.stem()), shop);
    let turns = all
        .iter()
        .filter_map(|copy| copy.holds.as_ref())
        .map(|holds| holds.turn);
    turns.max().unwrap_or(0) + 1
}

/// Begins the witness anew with the file at the place, and writes into the file what was done.
///
/// # Errors
/// The file cannot be opened or written.
pub(crate) fn take_over(place: &Place, command: &str, told: &impl Serialize) -> Result<(), Failure> {
    let witness = store::witness::place(&place.copies, &place.path);
    let file = ShopFile::open(&place.path)?.witnessed_anew(&witness)?;
    let request_id = uuid::Builder::from_random_bytes(place.world.random())
        .into_uuid()
        .to_string();
    let act = Act {
        command,
        staff_id: StaffId::new(1),
        at: place.world.now(),
        request_id: &request_id,
        keeps_answer: false,
        payload_sha256: Sha256::digest(b"{}").into(),
        text: "{}",
        salt: place.world.random(),
    };
    file.write::<StoreError>(&act, |writer| {
        writer.tell([Subject::Shop], serde_json::to_value(told).ok());
        writer.touch(Tag::Shop);
        Ok("null".to_owned())
    })?;
    file.checkpoint()?;
    Ok(())
}
