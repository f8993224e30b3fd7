//! What must hold of the schema and of the statements, whatever is in the file.

use crate::{
    Result, ShopFile, StoreError, areas, connection,
    fixture::{busy_shop, empty_shop},
    ladder::SHOP,
    sums,
};
use rusqlite::Connection;
use std::{collections::BTreeMap, fs, path::Path};
use terms::{
    ChangedField, Channel, Condition, Disposition, DocumentKind, EntryKind, ItemKind, LabelPaper, MoveKind,
    OrderNumber, PaperSize, PaymentMethod, ReturnReason, SlipPaper, SubjectKind, TaxRounding, WhenShort,
};

/// The words of every column that holds one of a closed list.
const WORDS: &[(&str, &[&str])] = &[
    ("activity_subjects.kind", SubjectKind::WORDS),
    ("documents.kind", DocumentKind::WORDS),
    ("documents.paper", PaperSize::WORDS),
    ("inspections.condition", Condition::WORDS),
    ("inspections.disposition", Disposition::WORDS),
    ("items.kind", ItemKind::WORDS),
    ("money_entries.kind", EntryKind::WORDS),
    ("money_entries.method", PaymentMethod::WORDS),
    ("order_changes.field", ChangedField::WORDS),
    ("order_lines.kind", ItemKind::WORDS),
    ("order_lines.when_short", WhenShort::WORDS),
    ("orders.channel", Channel::WORDS),
    ("return_lines.reason", ReturnReason::WORDS),
    ("shops.label_paper", LabelPaper::WORDS),
    ("shops.slip_paper", SlipPaper::WORDS),
    ("shops.tax_rounding", TaxRounding::WORDS),
    ("stock_moves.kind", MoveKind::WORDS),
];

fn fresh() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    let tx = connection.transaction().unwrap();
    SHOP.create(&tx).unwrap();
    sums::gather(&tx).unwrap();
    tx.commit().unwrap();
    connection
}

fn column(connection: &Connection, sql: &str, arguments: &[&str]) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement
        .query_map(rusqlite::params_from_iter(arguments), |row| {
            row.get::<_, String>(0)
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    column(connection, sql, &[])
}

#[test]
fn sqlite_is_new_enough_to_keep_a_log_whole() {
    assert!(rusqlite::version_number() >= connection::OLDEST_SQLITE);
}

#[test]
fn every_table_is_strict() {
    let connection = fresh();
    assert!(tables(&connection).len() > 20);
    let loose = column(
        &connection,
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict",
        &[],
    );
    assert_eq!(loose, [] as [String; 0]);
}

#[test]
fn every_foreign_key_has_an_index_that_begins_with_it() {
    let connection = fresh();
    for table in tables(&connection) {
        let keys = column(
            &connection,
            "SELECT \"from\" FROM pragma_foreign_key_list(?1)",
            &[&table],
        );
        for key in keys {
            let leading = column(
                &connection,
                "SELECT c.name FROM pragma_index_list(?1) i JOIN pragma_index_info(i.name) c WHERE c.seqno = 0
                 UNION SELECT name FROM pragma_table_info(?1) WHERE pk = 1",
                &[&table],
            );
            assert!(leading.contains(&key), "{table}.{key}");
        }
    }
}

#[test]
fn names_say_their_unit_and_their_kind() {
    let connection = fresh();
    for table in tables(&connection) {
        let columns = column(
            &connection,
            "SELECT name || ' ' || type FROM pragma_table_info(?1)",
            &[&table],
        );
        for column in columns {
            let is_right = match column.split_once(' ').unwrap() {
                (name, kind) if name.ends_with("_minor") || name.ends_with("_id") => kind == "INTEGER",
                (name, kind) if name.ends_with("_at") || name.ends_with("_on") => kind == "TEXT",
                (_, kind) => kind != "REAL" && kind != "ANY",
            };
            assert!(is_right, "{table}: {column}");
        }
    }
}

fn sql_files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sql_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "sql") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Every string of SQL in the sources that is one statement and whole as it stands.
fn sql_in_sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        if path.is_dir() {
            sql_in_sources(&path, found);
        } else if name.ends_with(".rs") && !name.contains("test") && !name.ends_with("ladder.rs") {
            let source = fs::read_to_string(&path).unwrap();
            let strings = source.split('"').skip(1).step_by(2);
            let whole = strings.filter(|text| {
                let begins = ["SELECT ", "UPDATE ", "INSERT INTO ", "DELETE FROM "];
                begins.iter().any(|begin| text.starts_with(begin))
                    && !text.contains('{')
                    && !text.contains('\\')
            });
            found.extend(whole.map(|sql| (name.clone(), sql.to_owned())));
        }
    }
}

/// Every text of every statement that an area names.
fn texts_of_areas() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (area, statements) in areas::STATEMENTS {
        for statement in *statements {
            let texts = statement.texts().into_iter();
            found.extend(texts.map(|text| ((*area).to_owned(), text.to_owned())));
        }
    }
    found
}

#[test]
fn every_statement_is_understood_by_the_newest_schema() {
    let connection = fresh();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut statements = texts_of_areas();
    assert!(
        statements.len() > 100,
        "only {} statements were found",
        statements.len()
    );
    sql_files(&sources.join("doctor"), &mut statements);
    sql_in_sources(&sources, &mut statements);
    for (file, sql) in statements {
        if let Err(error) = connection.prepare(&sql) {
            panic!("{file}: {error}\n{sql}");
        }
    }
}

/// The statements that the sources of an area declare, by name.
fn statics(path: &Path) -> Vec<String> {
    if path.is_dir() {
        let entries = fs::read_dir(path).unwrap();
        return entries
            .flat_map(|entry| statics(&entry.unwrap().path()))
            .collect();
    }
    let source = fs::read_to_string(path).unwrap();
    let declared = source.lines().filter_map(|line| {
        let (_, declared) = line.split_once("static ")?;
        let (name, kind) = declared.split_once(": ")?;
        let is_one = ["Select<", "Ask<", "Do ", "Chosen<"]
            .iter()
            .any(|one| kind.starts_with(one));
        is_one.then(|| name.to_owned())
    });
    declared.collect()
}

#[test]
fn every_statement_stands_in_the_list_of_its_area() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = fs::read_dir(sources.join("areas")).unwrap();
    let mut places: Vec<_> = folders.map(|entry| entry.unwrap().path()).collect();
    places.push(sources.join("file"));
    let lists: BTreeMap<&str, usize> = areas::STATEMENTS
        .iter()
        .map(|(area, list)| (*area, list.len()))
        .collect();
    assert_eq!(lists.len(), areas::STATEMENTS.len(), "an area is listed twice");
    let mut known = 0;
    for place in places {
        let declared = statics(&place);
        let area = place.file_stem().unwrap().to_str().unwrap();
        let listed = lists.get(area).copied();
        known += usize::from(listed.is_some());
        assert_eq!(
            declared.len(),
            listed.unwrap_or(0),
            "{area} declares {declared:?}"
        );
    }
    assert_eq!(known, lists.len(), "a list without its folder");
}

/// The steps in which SQLite answers, as it tells them.
fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = statement.parameter_count();
    let arguments = rusqlite::params_from_iter(std::iter::repeat_n("1", count));
    let steps = statement.query_map(arguments, |row| row.get("detail")).unwrap();
    steps.map(Result::unwrap).collect()
}

fn one_spelling(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What it is, and a piece of the statement by which it is found.
const ASKED_ALL_DAY: &[(&str, &str)] = &[
    (
        "the caller by the last digits",
        "FROM phones WHERE digits_reversed",
    ),
    ("an open balance", "SELECT balance_minor FROM customers WHERE id"),
    (
        "what waiting lines want",
        "INDEXED BY order_lines_waiting CROSS JOIN allocations",
    ),
    (
        "the waiting lines",
        "INDEXED BY order_lines_waiting CROSS JOIN orders",
    ),
    ("the ledger of an item", "FROM stock_moves m"),
    ("the lines of an order", "FROM order_lines l JOIN items i"),
    (
        "what a line takes",
        "WHERE a.order_line_id IN (SELECT value FROM json_each(?1)) ORDER BY a.order_line_id, a.item_id",
    ),
    (
        "the newest order of a customer",
        "SELECT x.id FROM orders x WHERE x.customer_id = c.id ORDER BY x.number DESC LIMIT 1",
    ),
    ("a request done before", "FROM requests r WHERE r.id = ?1"),
    (
        "the newest activity",
        "SELECT a.seq, a.books, a.hash FROM activities a",
    ),
    ("the tags since", "SELECT a.seq, a.tags FROM activities a"),
    (
        "the parcels of a shipment",
        "LEFT JOIN parcels p ON p.shipment_id = s.id",
    ),
    ("the money of an order", "WHERE m.order_id = ?1"),
    (
        "settled pieces of a line",
        "FROM parcel_lines pl JOIN return_lines rl",
    ),
    ("an order by its number", "FROM orders o WHERE o.number = ?1"),
];

#[test]
fn what_the_desk_asks_all_day_never_walks_a_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    let connection = Connection::open(&path).unwrap();
    sums::gather(&connection).unwrap();
    let hot = areas::STATEMENTS
        .iter()
        .flat_map(|(_, list)| list.iter())
        .filter(|one| one.is_hot());
    let hot: Vec<String> = hot.flat_map(|one| one.texts()).map(one_spelling).collect();
    for (what, piece) in ASKED_ALL_DAY {
        assert!(
            hot.iter().any(|sql| sql.contains(piece)),
            "{what} is asked in other words now"
        );
    }
    for sql in hot {
        for step in plan(&connection, &sql) {
            let is_small = ["INDEX order_lines_waiting", "json_each"].iter().any(|small| step.contains(small))
                // From the end of the table, one row.
                || sql.ends_with("FROM activities a ORDER BY a.seq DESC LIMIT 1");
            assert!(!step.starts_with("SCAN") || is_small, "{step}: {sql}");
        }
    }
    let by_number = plan(&connection, "SELECT * FROM orders o WHERE o.number = ?1");
    assert!(by_number[0].starts_with("SEARCH o USING INDEX"), "{by_number:?}");
}

#[test]
fn a_shop_file_says_that_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    empty_shop(&path).checkpoint().unwrap();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(&bytes[68..72], b"CBk1", "other programs and `file` can tell");
}

/// `table.column` and the words of every `CHECK (column IN ('…', '…'))` of the schema.
fn checked_words(connection: &Connection) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for table in tables(connection) {
        let sql = column(
            connection,
            "SELECT sql FROM sqlite_schema WHERE name = ?1",
            &[&table],
        )
        .concat();
        for check in sql.split("CHECK (").skip(1) {
            let Some((name, rest)) = check.split_once(" IN (") else {
                continue;
            };
            let words = rest.split_once(')').unwrap().0;
            // Yes or no is a word of Rust.
            let is_column = name
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '_');
            if is_column && words != "0, 1" {
                let words = words.split(", ").map(|word| word.trim_matches('\'').to_owned());
                found.insert(format!("{table}.{name}"), words.collect());
            }
        }
    }
    found
}

#[test]
fn every_word_of_the_schema_is_a_word_of_its_list() {
    let wanted: BTreeMap<String, Vec<String>> = WORDS
        .iter()
        .map(|(column, words)| {
            let words = words.iter().map(|word| (*word).to_owned());
            ((*column).to_owned(), words.collect())
        })
        .collect();
    assert_eq!(checked_words(&fresh()), wanted);
}

fn write_past_the_checks(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection
        .pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn an_unknown_word_in_the_file_is_an_error_that_names_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(busy_shop(&path));
    write_past_the_checks(
        &path,
        "UPDATE orders SET channel = 'pigeon' WHERE number = 1001;
         UPDATE order_lines SET kind = 'wish' WHERE order_id = 2;
         UPDATE shops SET slip_paper = 'papyrus';",
    );
    let file = ShopFile::open(&path).unwrap();
    let place = |read: Result<()>| match read {
        Err(StoreError::Unreadable { table, column }) => format!("{table}.{column}"),
        other => panic!("{other:?}"),
    };
    let by_number = |number| {
        file.read(|reader| {
            let found = reader.orders().by_number(OrderNumber::new(number))?.unwrap();
            reader.orders().lines(found.id).map(drop)
        })
    };
    assert_eq!(place(by_number(1001)), "orders.channel");
    assert_eq!(place(by_number(1002)), "order_lines.kind");
    by_number(1003).unwrap();
    let shop = file.read(|reader| reader.shop().the().map(drop));
    assert_eq!(place(shop), "shops.slip_paper");
}
