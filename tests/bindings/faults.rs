//! A second opinion on what a schema says.

use serde_json::Value;

/// Where a value stops being what its schema says.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(schema)
        .unwrap();
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
