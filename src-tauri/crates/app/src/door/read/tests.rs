use super::*;
use crate::{door::REQUEST_BYTES, fixture::told};
use serde_json::json;

fn refused(text: &str) -> Vec<String> {
    let failure = read(text, REQUEST_BYTES).unwrap_err();
    assert_eq!(failure.code, ErrorCode::BadRequest);
    told(&failure)
}

#[test]
fn a_request_is_read_as_it_is_written() {
    for text in [
        "{}",
        r#"{"b":1,"a":[null,true,-5,1.5,"x\u0000é",18446744073709551615,{"a":[]}]}"#,
        " [ ] ",
        "7",
    ] {
        let known: Value = serde_json::from_str(text).unwrap();
        assert_eq!(read(text, REQUEST_BYTES).unwrap(), known);
        assert_eq!(
            read(text, REQUEST_BYTES).unwrap().to_string(),
            known.to_string(),
            "in the order of the text"
        );
    }
}

#[test]
fn a_key_that_is_there_twice_is_named_wherever_it_stands() {
    for (text, problem) in [
        (r#"{"a":1,"a":1}"#, "a duplicate"),
        (r#"{"a":1,"\u0061":2}"#, "a duplicate"),
        (
            r#"{"lines":[{"sku":"A"},{"sku":"A","quantity":1,"sku":"B"}]}"#,
            "lines[1].sku duplicate",
        ),
        (r#"{"a":{"b":[[{"c":0,"c":0}]]}}"#, "a.b[0][0].c duplicate"),
        (r#"[{"":1,"":2}]"#, "[0] duplicate"),
    ] {
        assert_eq!(refused(text), [problem], "{text}");
    }
    let long = "k".repeat(1_000_000);
    let told = refused(&format!(r#"{{"{long}":1,"{long}":2}}"#));
    assert_eq!(told, [format!("{} duplicate", "k".repeat(KEY_LETTERS))]);
}

#[test]
fn what_is_no_json_is_no_request() {
    for text in [
        "",
        "{",
        "{} {}",
        "{\"a\":}",
        "nul",
        "{'a':1}",
        "\u{feff}{}",
        "[1,]",
        "{\"a\":1e999}",
    ] {
        assert_eq!(refused(text), [] as [&str; 0], "{text:?}");
    }
}

#[test]
fn depth_and_size_have_a_bound_that_is_told() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(read(&deep(MOST_DEEP), REQUEST_BYTES).is_ok());
    let places = "[0]".repeat(MOST_DEEP);
    assert_eq!(refused(&deep(MOST_DEEP + 1)), [format!("{places} too_large")]);
    assert_eq!(refused(&deep(100_000)), [format!("{places} too_large")]);
    let text = |bytes: usize| format!("\"{}\"", "x".repeat(bytes - 2));
    assert!(read(&text(REQUEST_BYTES), REQUEST_BYTES).is_ok());
    let failure = read(&text(REQUEST_BYTES + 1), REQUEST_BYTES).unwrap_err();
    assert_eq!(
        json!(failure)["problems"][0]["args"],
        json!({ "max": REQUEST_BYTES })
    );
    assert_eq!(told(&failure), ["payload too_long"]);
}
