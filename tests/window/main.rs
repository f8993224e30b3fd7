//! Journeys in the real window, by keyboard alone, under a virtual display: Xvfb, tauri-driver, WebKit's own
//! driver and the program as it is built for a shop. `cargo xtask test` prepares all of them.

mod desk;
mod display;
mod driver;
mod journey;
mod mishaps;
mod patience;
mod session;
mod shop;
mod shots;
mod smoke;
mod walls_from_inside;
