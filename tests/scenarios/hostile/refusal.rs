//! What every refusal has to be, whichever door it comes from.

use serde_json::Value;

/// Never a fault of ours; what is invalid says something, and whatever is said says where.
#[track_caller]
pub fn explains(command: &str, payload: &Value, refusal: &Value) {
    let asked = || asked(command, payload);
    assert_ne!(refusal["code"], "internal", "{} {refusal}", asked());
    let problems = refusal["problems"].as_array().unwrap();
    assert!(
        refusal["code"] != "invalid" || !problems.is_empty(),
        "{} says nothing: {refusal}",
        asked()
    );
    for problem in problems {
        assert_ne!(problem["path"], "", "{} does not say where: {refusal}", asked());
    }
}

/// A request as a failed test tells it: some are longer than anybody reads.
pub fn asked(command: &str, payload: &Value) -> String {
    let payload: String = payload.to_string().chars().take(600).collect();
    format!("{command} {payload}")
}
