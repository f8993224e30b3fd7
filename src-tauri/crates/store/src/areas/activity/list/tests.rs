use crate::{
    ShopFile, StoreError,
    fixture::{act, busy_shop, said},
};
use terms::{ActivitySeq, OrderId, OrderNumber, RowLimit, Subject, Tag};

fn order(id: i64) -> Subject {
    Subject::Order(OrderId::new(id), OrderNumber::new(1000 + id))
}

fn tell(file: &ShopFile, command: &str, subjects: Vec<Subject>) {
    let told = file.write(&act(command, &format!("again {command}")), |writer| {
        writer.tell(subjects, None);
        Ok::<_, StoreError>("null".to_owned())
    });
    told.unwrap();
}

#[test]
fn a_delivery_stands_in_the_story_of_every_order_that_it_filled() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    let before = file.newest_activity().unwrap();
    tell(&file, "orders.release", vec![order(1)]);
    tell(
        &file,
        "stock.fill",
        vec![Subject::Stock, order(2), order(1), order(2)],
    );
    tell(&file, "orders.hold", vec![order(2)]);
    let story = |subject: Subject| {
        let story = file.read(|reader| reader.activity().of(&subject)).unwrap();
        let since = story.into_iter().filter(|one| one.seq > before);
        since.map(|one| one.command).collect::<Vec<_>>()
    };
    assert_eq!(story(order(1)), ["orders.release", "stock.fill"]);
    assert_eq!(story(order(2)), ["stock.fill", "orders.hold"]);
    assert_eq!(story(order(3)), [] as [String; 0]);
    let page = file
        .read(|reader| reader.activity().list(None, RowLimit::new(2)))
        .unwrap();
    let subjects: Vec<&str> = page.rows.iter().map(|one| one.subject.as_str()).collect();
    assert_eq!(subjects, ["order 1002", "stock"], "the first is what people read");
    assert!(page.has_more);
    assert_eq!(page.rows[0].staff, said::<terms::Line>("Owner"));
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn what_was_touched_is_told_in_pieces_and_an_unknown_word_among_it_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let file = busy_shop(&path);
    let start = file.newest_activity().unwrap();
    for turn in 0..6 {
        let many = (0..900).map(|at| Tag::Order(OrderNumber::new(10_000 + turn * 900 + at)));
        file.write(&act("stock.receive", &format!("many {turn}")), |writer| {
            many.for_each(|tag| writer.touch(tag));
            Ok::<_, StoreError>("null".to_owned())
        })
        .unwrap();
    }
    let since = |seq| file.read(|reader| reader.activity().touched_since(seq, RowLimit::new(1000)));
    let (mut seq, mut told) = (start, 0);
    for _ in 0..2 {
        let touched = since(seq).unwrap();
        assert_eq!(touched.tags.len(), 2_700);
        (seq, told) = (touched.seq, told + touched.tags.len());
    }
    assert_eq!((seq, told), (file.newest_activity().unwrap(), 5_400));
    assert_eq!(since(seq).unwrap().tags, []);

    let other = rusqlite::Connection::open(&path).unwrap();
    other
        .execute_batch(
            "DROP TRIGGER activities_stay_as_they_are;
             UPDATE activities SET tags = 'orders' || char(10) || 'moon' WHERE seq = 1;",
        )
        .unwrap();
    let unreadable = since(ActivitySeq::new(0)).unwrap_err();
    let StoreError::Unreadable { table, column } = unreadable else {
        panic!("{unreadable}");
    };
    assert_eq!((table.as_str(), column.as_str()), ("activities", "tags"));
}
