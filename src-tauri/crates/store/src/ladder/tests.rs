use super::*;

const TOY: Ladder = Ladder {
    fresh: "CREATE TABLE mug (id INTEGER PRIMARY KEY, colour TEXT, weight_g INTEGER) STRICT;
            CREATE INDEX mug_by_colour ON mug (colour);",
    steps: &[
        "ALTER TABLE mug ADD COLUMN colour TEXT; ALTER TABLE mug ADD COLUMN weight_g INTEGER;",
        "CREATE INDEX mug_by_colour ON mug (colour);",
    ],
    released: &[
        "CREATE TABLE mug (id INTEGER PRIMARY KEY) STRICT;",
        "CREATE TABLE mug (id INTEGER PRIMARY KEY, colour TEXT, weight_g INTEGER) STRICT;",
    ],
};

fn toy(version: i64) -> Connection {
    let old = Connection::open_in_memory().unwrap();
    let place = usize::try_from(version - 1).unwrap();
    old.execute_batch(TOY.released[place]).unwrap();
    old.pragma_update(None, "user_version", version).unwrap();
    old
}

fn shape(schema: &Schema) -> Vec<String> {
    schema.iter().map(Part::to_string).collect()
}

fn columns(connection: &Connection, table: &str) -> Vec<(String, String, i64)> {
    let mut statement = connection
        .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")
        .unwrap();
    let rows = statement
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn an_upgraded_schema_equals_a_fresh_one() {
    let mut old = toy(1);
    assert_eq!(TOY.steps_behind(&old).unwrap(), 2);
    let tx = old.transaction().unwrap();
    TOY.climb(&tx).unwrap();
    tx.commit().unwrap();
    let mut fresh = Connection::open_in_memory().unwrap();
    let tx = fresh.transaction().unwrap();
    TOY.create(&tx).unwrap();
    tx.commit().unwrap();
    assert_eq!(
        shape(&schema_of(&old).unwrap()),
        shape(&schema_of(&fresh).unwrap())
    );
    assert_eq!(columns(&old, "mug"), columns(&fresh, "mug"));
    assert_eq!(
        TOY.steps_behind(&old).unwrap(),
        0,
        "a file that climbed is at the newest version"
    );
}

#[test]
fn a_newer_file_is_refused() {
    let newer = Connection::open_in_memory().unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    assert!(matches!(
        SHOP.steps_behind(&newer),
        Err(StoreError::Newer { found: 99, .. })
    ));
}

#[test]
fn every_version_of_the_shop_file_climbs_to_the_fresh_schema() {
    assert_eq!(
        SHOP.released.len(),
        SHOP.steps.len(),
        "every version before the newest keeps its schema"
    );
    let mut fresh = Connection::open_in_memory().unwrap();
    let tx = fresh.transaction().unwrap();
    SHOP.create(&tx).unwrap();
    tx.commit().unwrap();
    for (version, sql) in (1_i64..).zip(SHOP.released) {
        let mut old = Connection::open_in_memory().unwrap();
        old.execute_batch(sql).unwrap();
        old.pragma_update(None, "user_version", version).unwrap();
        let tx = old.transaction().unwrap();
        SHOP.climb(&tx).unwrap();
        tx.commit().unwrap();
        assert_eq!(
            shape(&schema_of(&old).unwrap()),
            shape(&schema_of(&fresh).unwrap()),
            "from version {version}"
        );
    }
    SHOP.recognise(&fresh).unwrap();
}
