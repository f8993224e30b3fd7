//! Copies of the shop file. Making one needs the open shop; listing, checking and restoring needs only the place
//! where it lies or lay.

pub mod accept;
pub mod check;
pub mod list;
pub mod make;
pub mod restore;

use crate::{door::area, open_shop::OpenShop, place::Place};
use accept::Accepted;
use check::CheckedCopy;
use list::KeptCopies;
use make::BackupView;
use restore::Restored;

area! { backup of OpenShop {
    local make: MakeBackup => BackupView, Manage;
}}

area! { backup of Place as PLACE {
    here list:    ListCopies    => KeptCopies,  Look;
    here check:   CheckCopy     => CheckedCopy, Look;
    here restore: RestoreCopy   => Restored,    Manage, WentBack;
    here accept:  AcceptFile    => Accepted,    Manage, TookOver;
}}
