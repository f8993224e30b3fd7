use super::*;

#[test]
fn only_the_page_that_ships_with_the_program_may_be_shown() {
    let allowed = |url: &str| is_own_page(&Url::parse(url).unwrap());
    if cfg!(not(target_os = "windows")) {
        assert!(allowed("tauri://localhost/"));
        assert!(allowed("tauri://localhost/index.html#/orders"));
    }
    for elsewhere in [
        "https://example.com/",
        "http://localhost:1420/",
        "tauri://localhost.example.com/",
        "file:///etc/hostname",
        "data:text/html,<p>hello",
        "about:blank",
    ] {
        assert!(!allowed(elsewhere), "{elsewhere}");
    }
}

#[test]
fn an_unreadable_or_tiny_remembered_size_still_opens_a_usable_window() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    assert_eq!(remembered_size(&file), USUAL);
    fs::write(&file, r#"{"width": 10, "height": 2000}"#).unwrap();
    assert_eq!(
        remembered_size(&file),
        Size {
            width: 960.0,
            height: 2000.0
        }
    );
    fs::write(&file, "not a size").unwrap();
    assert_eq!(remembered_size(&file), USUAL);
}
