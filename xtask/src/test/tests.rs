use super::ignored;

#[test]
fn what_a_runner_leaves_out_is_told_with_what_it_needs() {
    let lines = [
        "test tidy::a_wall_holds ... ok",
        "test [needs ../shared/contract/day.json] contract::the_day_plays ... ignored",
        "test src/lib.rs - f (line 3) ... ignored, slow",
        "test result: ok. 1 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out",
    ]
    .map(ToOwned::to_owned);
    assert_eq!(
        ignored(&lines),
        [
            "[needs ../shared/contract/day.json] contract::the_day_plays",
            "src/lib.rs - f (line 3)"
        ]
    );
}
