//! Rows out of a script of `INSERT INTO table VALUES (…);`, and its figures as whole cents.

/// A value of a row: its text as written, without quotes; nothing for NULL.
pub type Cell = Option<String>;

/// The rows of one table.
pub fn rows(script: &str, table: &str) -> Vec<Vec<Cell>> {
    let head = format!("INSERT INTO {table} VALUES (");
    script.split(&head).skip(1).map(row).collect()
}

/// One row from behind its bracket: quotes double inside a text, which may hold commas and brackets.
fn row(text: &str) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let (mut in_quotes, mut was_quoted) = (false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' if in_quotes && letters.peek() == Some(&'\'') => {
                letters.next();
                cell.push('\'');
            }
            '\'' => {
                in_quotes = !in_quotes;
                was_quoted = true;
            }
            ',' | ')' if !in_quotes => {
                let is_null = !was_quoted && cell == "NULL";
                let done = std::mem::take(&mut cell);
                cells.push((!is_null).then_some(done));
                was_quoted = false;
                if letter == ')' {
                    break;
                }
            }
            ' ' if !in_quotes => {}
            letter => cell.push(letter),
        }
    }
    cells
}

/// A figure of the script in hundredths, rounded half up: its floats are off by less than a thousandth.
pub fn hundredths(figure: &str) -> i64 {
    let (whole, part) = figure.split_once('.').unwrap_or((figure, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    let thousandths = whole.parse::<i64>().unwrap() * 1_000 + part.parse::<i64>().unwrap();
    (thousandths + 5) / 10
}

pub fn a_row_keeps_quotes_commas_brackets_and_what_is_not_there() {
    let script =
        "INSERT INTO t VALUES (1, 'l''Abbaye, 5 (rear)', NULL, 'NULL', -2.5);\nINSERT INTO u VALUES (7);";
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        rows(script, "t"),
        [vec![
            some("1"),
            some("l'Abbaye, 5 (rear)"),
            None,
            some("NULL"),
            some("-2.5")
        ]]
    );
    assert_eq!(rows(script, "u"), [[some("7")]]);
}

pub fn single_precision_figures_become_the_cents_that_were_meant() {
    let figures = [
        "14",
        "9.80000019",
        "34.7999992",
        "32.3800011",
        "0.150000006",
        "0.0500000007",
    ];
    assert_eq!(figures.map(hundredths), [1_400, 980, 3_480, 3_238, 15, 5]);
}
