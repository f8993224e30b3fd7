use super::*;

fn moment() -> DateTime<Utc> {
    "2026-10-03T08:15:00Z".parse().unwrap()
}

#[test]
fn two_faults_of_one_moment_have_a_report_each() {
    let folder = tempfile::tempdir().unwrap();
    let one = report(folder.path(), moment(), "orders.place", "one").unwrap();
    let other = report(folder.path(), moment(), "orders.place", "other").unwrap();
    assert!(fs::read_to_string(one).unwrap().contains("says: one"));
    assert!(fs::read_to_string(other).unwrap().contains("says: other"));
}

#[test]
fn no_report_is_told_that_was_not_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("reports"), "no folder").unwrap();
    assert_eq!(report(folder.path(), moment(), "orders.place", "it"), None);
    let none = folder.path().join("reports/deeper");
    assert_eq!(report(&none, moment(), "orders.place", "it"), None);
}

#[cfg(unix)]
#[test]
fn what_is_remembered_and_reported_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let data_dir = folder.path().join("data");
    Memory::default().write(&data_dir);
    let report = report(&data_dir, moment(), "orders.place", "it").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!([mode(&data_dir), mode(report.parent().unwrap())], [0o700; 2]);
    assert_eq!([mode(&data_dir.join("desk.json")), mode(&report)], [0o600; 2]);
}
