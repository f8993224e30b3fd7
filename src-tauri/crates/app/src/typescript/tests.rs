//! The window gets every shape under a name of its own.

use super::collected;

#[test]
fn no_two_shapes_share_a_name() {
    assert!(collected().0.clashes.is_empty(), "{:?}", collected().0.clashes);
}

#[test]
fn a_field_is_a_line() {
    let text = super::one_field_a_line("type A<B> = { a: number, b: Array<[B, { c: string, }]>, };");
    assert_eq!(
        text,
        "type A<B> = {\n  a: number;\n  b: Array<[B, { c: string, }]>;\n};"
    );
}
