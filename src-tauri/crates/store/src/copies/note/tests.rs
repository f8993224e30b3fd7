use super::*;

fn note() -> Note {
    Note {
        sha256: "ab".repeat(32),
        holds: Some(Holds {
            seq: ActivitySeq::new(608),
            hash: "cd".repeat(32),
            shop: "ef".repeat(32),
            turn: 2,
        }),
        findings: 3,
    }
}

#[test]
fn what_is_written_is_read() {
    let nothing_known = Note {
        holds: None,
        findings: 0,
        ..note()
    };
    for note in [note(), nothing_known] {
        assert_eq!(Note::parse(&note.text("a copy")), Some(note));
    }
}

#[test]
fn a_note_of_another_program_says_the_hash_alone() {
    let text = format!("{}  shop copy\n", "AB".repeat(32));
    let read = Note::parse(&text).unwrap();
    assert_eq!(
        (read.sha256, read.holds, read.findings),
        ("ab".repeat(32), None, 0)
    );
}

#[test]
fn what_cannot_be_read_never_makes_a_copy_better() {
    let garbled = note().text("a copy").replace("# findings 3", "# findings many");
    assert_eq!(Note::parse(&garbled).unwrap().findings, 1);
    let without_shop = note().text("a copy").replace("# shop ", "# stop ");
    assert_eq!(Note::parse(&without_shop).unwrap().holds, None);
    assert_eq!(Note::parse(""), None);
    assert_eq!(Note::parse("# activity 5 abc\n"), None);
}
