//! Power cuts and failing disks: what was acknowledged is there, nothing is there half, and what a failed
//! write says about itself is true.

mod cut;
mod desk;
mod disk;
mod failing;
mod power;
