//! Copies of the shop file.

pub mod make;

use crate::{door::area, open_shop::OpenShop};
use make::BackupView;

area! { backup of OpenShop {
    local make: MakeBackup => BackupView, Manage;
}}
