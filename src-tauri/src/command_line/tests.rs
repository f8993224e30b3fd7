use super::*;

fn parsed(words: &[&str]) -> Result<Wish, String> {
    parse(words.iter().map(OsString::from))
}

#[test]
fn a_shop_file_may_be_named_in_every_spelling() {
    let named = Wish {
        shop: Some(PathBuf::from("/a/b.counterbook")),
    };
    assert_eq!(parsed(&["--shop", "/a/b.counterbook"]), Ok(named));
    assert_eq!(
        parsed(&["--shop=/a/b.counterbook"]).unwrap().shop,
        Some("/a/b.counterbook".into())
    );
    assert_eq!(
        parsed(&["/a/b.counterbook"]).unwrap().shop,
        Some("/a/b.counterbook".into())
    );
    assert_eq!(parsed(&[]), Ok(Wish::default()));
}

#[test]
fn a_relative_shop_file_is_seen_from_where_the_program_was_started() {
    let shop = parsed(&["--shop", "b.counterbook"]).unwrap().shop.unwrap();
    assert!(
        shop.is_absolute(),
        "the window may change its folder, the shop must not move with it"
    );
}

#[test]
fn an_unknown_word_is_refused_with_the_right_way() {
    let sentence = parsed(&["--open"]).unwrap_err();
    assert!(
        sentence.contains("--open") && sentence.contains("--shop FILE"),
        "{sentence}"
    );
    assert!(parsed(&["--shop"]).is_err());
}
