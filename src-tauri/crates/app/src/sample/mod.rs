//! A realistic sample shop, made with the same commands that people use, over the last sixty days.
//!
//! The tables beside this file are this project's own. Names and firms are made up; telephone numbers are
//! from ranges kept for fiction where a country has one; barcodes are numbers for use inside one shop.

mod clock;
mod create;
mod deeds;
mod desk;
mod goods;
mod parked;
mod people;
mod story;
mod table;
mod tale;

pub use create::create;

#[cfg(test)]
mod tests;
