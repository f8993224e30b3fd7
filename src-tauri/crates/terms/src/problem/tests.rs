//! Problems are told all at once, each behind its place.

use super::*;

#[test]
fn a_path_is_put_together_with_one_dot() {
    assert_eq!(join("ship_to", "name"), "ship_to.name");
    assert_eq!(join("lines", "[0].note"), "lines[0].note");
    assert_eq!(join("", "name"), "name");
    assert_eq!(join("name", ""), "name");
}

#[test]
fn problems_of_a_part_stand_behind_its_name_in_their_order() {
    let mut part = Problems::from(Problem::new("name", ProblemCode::Required));
    part.note("", ProblemCode::Unknown);
    let mut problems = Problems::default();
    assert_eq!(problems.clone().or_value(7), Ok(7));
    problems.note("reason", ProblemCode::Required);
    problems.absorb("ship_to", part);
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["reason", "ship_to.name", "ship_to"]);
    assert_eq!((problems.len(), problems.is_empty()), (3, false));
    assert_eq!(problems.clone().or_value(7), Err(problems));
}

#[test]
fn a_problem_says_its_figures_only_if_it_has_some() {
    let json = |problem: Problem| serde_json::to_string(&problem).expect("JSON");
    assert_eq!(
        json(Problem::new("a", ProblemCode::WrongType)),
        r#"{"path":"a","code":"wrong_type"}"#
    );
    assert_eq!(
        json(Problem::new("a", ProblemCode::TooLong).with("max", 4)),
        r#"{"path":"a","code":"too_long","args":{"max":4}}"#
    );
}
