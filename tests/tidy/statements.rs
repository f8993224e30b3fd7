//! SQL inside the store: in the books of its areas, columns by name.

use crate::{house::House, rust, walls};
use syn::{
    Expr, ExprMethodCall, Lit,
    visit::{self, Visit},
};

const STORE: &str = "src-tauri/crates/store/src/";

/// Where a statement may stand: a folder with everything in it, or the one file of that name. `statement` puts
/// the columns of a row before what an area wrote; `ladder` lays the schema.
const PLACES: [&str; 7] = [
    "areas",
    "doctor",
    "copies",
    "file",
    "ladder",
    "salvage",
    "statement",
];
/// Reads the one column of a statement that has no other.
const ONE_COLUMN: &str = "src-tauri/crates/store/src/statement.rs";
/// Reads that go by number; the names of columns are known to the others.
const READS: [&str; 3] = ["get", "get_ref", "get_unwrap"];

/// Statements outside the books.
pub fn strayed(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for source in house.rust(STORE) {
        let inside = source.path.trim_start_matches(STORE);
        let is_at_home = PLACES
            .iter()
            .any(|place| inside == format!("{place}.rs") || inside.starts_with(&format!("{place}/")));
        if is_at_home {
            continue;
        }
        for text in &source.said().strings {
            if walls::is_statement(text) {
                let begin: String = text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
                found.push(format!("{} holds a statement: {begin}", source.path));
            }
        }
    }
    found
}

/// `SELECT *`, `SELECT o.*`: columns that a reader cannot see, in an order that nobody promised.
pub fn stars(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for source in &house.sources {
        if source.is_test || !source.path.starts_with(STORE) {
            continue;
        }
        let whole;
        let texts = if source.ends_in(&["sql"]) {
            whole = [without_comments(&source.text)];
            &whole
        } else {
            source.said().strings.as_slice()
        };
        for _ in texts.iter().filter(|text| has_star(text)) {
            found.push(format!("{} selects *", source.path));
        }
    }
    found
}

/// A file of SQL as SQLite reads it.
pub fn without_comments(sql: &str) -> String {
    let lines = sql
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

fn has_star(text: &str) -> bool {
    let upper = text.to_uppercase();
    // `count(*)` is a figure, `a * b` a product: only a star where a column would begin is meant.
    let words: Vec<&str> = upper.split_whitespace().collect();
    let is_star = |word: &str| word == "*" || word.trim_end_matches(',').ends_with(".*");
    words
        .windows(2)
        .any(|pair| ["SELECT", "DISTINCT"].contains(&pair[0]) && is_star(pair[1].trim_end_matches(',')))
        || words.contains(&"SELECT")
            && words
                .iter()
                .any(|word| word.trim_end_matches(',').ends_with(".*"))
}

/// Reads of a row by the number of a column.
pub fn positional(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for source in house.rust(STORE).filter(|source| source.path != ONE_COLUMN) {
        let mut reader = Reads {
            path: &source.path,
            found: &mut found,
        };
        for item in rust::product(&source.text) {
            reader.visit_item(&item);
        }
    }
    found
}

struct Reads<'s> {
    path: &'s str,
    found: &'s mut Vec<String>,
}

impl<'ast> Visit<'ast> for Reads<'_> {
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let is_number = |expression: &Expr| matches!(expression, Expr::Lit(literal) if matches!(literal.lit, Lit::Int(_)));
        let is_read = READS.iter().any(|read| call.method == read);
        if is_read && call.args.len() == 1 && call.args.first().is_some_and(is_number) {
            let line = call.method.span().start().line;
            self.found
                .push(format!("{}:{line} reads a column by its number", self.path));
        }
        visit::visit_expr_method_call(self, call);
    }
}
