//! What must hold of the schema and of the statements, whatever is in the file.

use crate::{
    connection,
    fixture::{busy_shop, empty_shop},
    migrate::SHOP,
};
use rusqlite::Connection;
use std::{fs, path::Path};

fn fresh() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    let tx = connection.transaction().unwrap();
    SHOP.create(&tx).unwrap();
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
        } else if name.ends_with(".rs") && !name.contains("test") && !name.ends_with("migrate.rs") {
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

#[test]
fn every_statement_is_understood_by_the_newest_schema() {
    let connection = fresh();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut statements = Vec::new();
    sql_files(&sources.join("sql"), &mut statements);
    sql_files(&sources.join("doctor"), &mut statements);
    sql_in_sources(&sources, &mut statements);
    assert!(
        statements.len() > 100,
        "only {} statements were found",
        statements.len()
    );
    for (file, sql) in statements {
        if let Err(error) = connection.prepare(&sql) {
            panic!("{file}: {error}\n{sql}");
        }
    }
}

/// The steps in which SQLite answers, as it tells them.
fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = statement.parameter_count();
    let arguments = rusqlite::params_from_iter(std::iter::repeat_n("1", count));
    let steps = statement.query_map(arguments, |row| row.get("detail")).unwrap();
    steps.map(Result::unwrap).collect()
}

#[test]
fn what_the_desk_asks_all_day_never_walks_a_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    let connection = Connection::open(&path).unwrap();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut statements = Vec::new();
    sql_in_sources(&sources, &mut statements);
    sql_files(&sources.join("sql"), &mut statements);
    let starts = [
        // (what it is, a piece of the statement by which it is found)
        (
            "the caller by the last digits",
            "FROM phones\n             WHERE digits_reversed",
        ),
        ("an open balance", "FROM orders INDEXED BY orders_unsettled"),
        (
            "what waiting lines want",
            "INDEXED BY order_lines_waiting\n             CROSS JOIN allocations",
        ),
        (
            "the waiting lines",
            "INDEXED BY order_lines_waiting\nCROSS JOIN orders",
        ),
        ("the ledger of an item", "FROM stock_moves m"),
        ("the lines of an order", "FROM order_lines l\nJOIN items i"),
        ("what a line takes", "SELECT item_id, per_unit FROM allocations"),
        (
            "the newest order of a customer",
            "SELECT id, number, placed_on FROM orders",
        ),
        ("a request done before", "FROM requests WHERE id = ?1"),
        ("the newest activity", "SELECT seq, hash FROM activities"),
        ("the tags since", "SELECT seq, tags FROM activities"),
        ("the parcels of a shipment", "FROM parcels WHERE shipment_id = ?1"),
        ("the payments of an order", "FROM payments WHERE order_id = ?1"),
        (
            "settled pieces of a line",
            "FROM parcel_lines p JOIN return_lines r",
        ),
    ];
    for (what, piece) in starts {
        let (_, sql) = statements
            .iter()
            .find(|(_, sql)| sql.contains(piece))
            .unwrap_or_else(|| panic!("{what} is asked in other words now"));
        for step in plan(&connection, sql) {
            let is_small = ["INDEX order_lines_waiting", "json_each"].iter().any(|small| step.contains(small))
                // From the end of the table, one row.
                || what == "the newest activity";
            assert!(!step.starts_with("SCAN") || is_small, "{what}: {step}");
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
