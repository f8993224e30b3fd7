use super::*;

#[test]
fn a_whole_unit_has_so_many_smallest_ones() {
    assert_eq!(
        [0, 1, 3, 6].map(|digits| Decimals::new(digits).per_whole()),
        [1, 10, 1_000, 1_000_000]
    );
    assert_eq!(Revision::FIRST.next(), Revision(2));
    assert_eq!(
        (
            RowLimit::new(50).rows(),
            HitLimit::new(5).hits(),
            RowLimit::new(-1).rows()
        ),
        (50, 5, 0)
    );
}
