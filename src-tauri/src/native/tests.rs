use super::*;

#[test]
fn a_suggested_name_is_a_name_and_no_way() {
    assert_eq!(
        plain_name("packing-slip-1001-1.pdf"),
        Some("packing-slip-1001-1.pdf")
    );
    assert_eq!(plain_name("../../.config/autostart/x.desktop"), Some("x.desktop"));
    assert_eq!(plain_name("/etc/passwd"), Some("passwd"));
    assert_eq!(plain_name(".."), None);
    assert_eq!(plain_name(""), None);
}
