use super::*;

fn ours(answer: Answer) -> Claim {
    match answer {
        Answer::Ours(claim) => claim,
        Answer::Theirs(_) => panic!("the shop file should have been free"),
    }
}

fn theirs(answer: Answer) -> Doorbell {
    match answer {
        Answer::Theirs(bell) => bell,
        Answer::Ours(_) => panic!("the shop file should have been taken"),
    }
}

#[test]
fn the_second_window_is_told_and_the_first_hears_it_ring() {
    let folder = tempfile::tempdir().unwrap();
    let shop = folder.path().join("a.counterbook");
    let first = ours(ask(folder.path(), &shop).unwrap());
    assert!(!first.was_rung());

    let second = theirs(ask(folder.path(), &shop).unwrap());
    let answered = thread::scope(|scope| {
        let ringing = scope.spawn(|| second.ring(PATIENCE).unwrap());
        while !first.was_rung() {
            thread::yield_now();
        }
        ringing.join().unwrap()
    });
    assert!(answered);
    assert!(!first.was_rung(), "one ring is heard once");
}

#[test]
fn a_window_that_does_not_answer_leaves_no_ring_behind() {
    let folder = tempfile::tempdir().unwrap();
    let shop = folder.path().join("a.counterbook");
    let first = ours(ask(folder.path(), &shop).unwrap());
    let second = theirs(ask(folder.path(), &shop).unwrap());
    assert!(!second.ring(Duration::ZERO).unwrap());
    assert!(!first.was_rung());
}

#[test]
fn a_closed_window_frees_its_shop_and_two_shops_have_two_windows() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (
        folder.path().join("a.counterbook"),
        folder.path().join("b.counterbook"),
    );
    let first = ours(ask(folder.path(), &a).unwrap());
    let _other = ours(ask(folder.path(), &b).unwrap());
    drop(first);
    ours(ask(folder.path(), &a).unwrap());
}

#[test]
fn another_spelling_of_the_path_is_the_same_shop() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let plain = folder.path().join("a.counterbook");
    let crooked = folder.path().join("sub/../a.counterbook");
    assert_eq!(key(&plain), key(&crooked), "before the file exists");
    fs::write(&plain, []).unwrap();
    assert_eq!(key(&plain), key(&crooked), "and after");
}
