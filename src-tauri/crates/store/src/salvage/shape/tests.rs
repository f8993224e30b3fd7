use super::*;

#[test]
fn tables_are_read_from_a_fresh_shop() {
    let tables = tables(&fresh().unwrap()).unwrap();
    let named = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    assert!(tables.len() > 30);
    assert!(
        !tables
            .iter()
            .any(|table| table.name.starts_with("customer_search"))
    );
    let orders = named("orders");
    assert_eq!(orders.alias(), Some(0));
    assert_eq!(orders.references.len(), 2);
    let channel = orders
        .columns
        .iter()
        .find(|column| column.name == "channel")
        .unwrap();
    assert_eq!(channel.words, ["phone", "counter", "email", "web", "mail"]);
    // Kept by its key: lot stands before what the schema names before it.
    assert_eq!(named("allocations").by_key, Some(vec![0, 1, 4, 2, 3]));
    assert_eq!(named("requests").alias(), None);
}

#[test]
fn every_key_that_names_a_row_names_its_row_id() {
    // Stand-ins are looked for by row id.
    let tables = tables(&fresh().unwrap()).unwrap();
    for table in &tables {
        for reference in &table.references {
            let parent = tables
                .iter()
                .find(|table| table.name == reference.parent)
                .unwrap();
            assert!(parent.alias().is_some(), "{} names {}", table.name, parent.name);
        }
    }
}
