//! The app shares one catalogue between threads and hands an engine from one to the next.

#[test]
fn an_engine_can_change_threads_and_words_can_be_shared() {
    fn sendable<T: Send>() {}
    fn shareable<T: Send + Sync>() {}
    sendable::<crate::Engine>();
    shareable::<crate::Words>();
    shareable::<crate::Fonts>();
}
