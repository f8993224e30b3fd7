//! The proof of the books.

pub mod run;

use crate::{door::area, open_shop::OpenShop};
use run::DoctorReport;

area! { doctor of OpenShop {
    local run: RunDoctor => DoctorReport, Look;
}}
