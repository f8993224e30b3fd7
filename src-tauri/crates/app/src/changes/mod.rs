//! What any process has touched.

pub mod since;

use crate::{door::area, open_shop::OpenShop};
use since::ChangesView;

area! { changes of OpenShop {
    ask since: ChangesSince => ChangesView, Look;
}}
