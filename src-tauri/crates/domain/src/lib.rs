//! The rules of an order desk, pure: no clock, no files, no database, no randomness.
//! Everything here takes plain values and returns plain values or every problem at once.

pub mod problem;
