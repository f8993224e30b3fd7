use domain::address::{Address, COUNTRIES, RawAddress, country, country_name, paper_lines, warnings};
use proptest::prelude::*;

use crate::{parsed, told};

/// `name | organisation | lines; lines | city | region | post code | country`, blank where missing.
fn address(text: &str) -> Address {
    let cells: Vec<&str> = text.split('|').map(str::trim).collect();
    let cell = |index: usize| Some(cells[index].to_owned()).filter(|text| !text.is_empty());
    Address {
        name: cell(0),
        organisation: cell(1),
        lines: cells[2]
            .split(';')
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        city: cell(3),
        region: cell(4),
        post_code: cell(5),
        country: cells[6].to_owned(),
    }
}

fn on_paper(text: &str, sender: &str) -> String {
    paper_lines(&address(text), sender).join(" / ")
}

#[test]
fn each_country_has_its_own_order_and_its_own_capitals() {
    let cases = [
        (
            "Zoë Brontë | Harbour Office | 24 Harbour Street; Flat 25 | Bristol | | bs1 4qt | GB",
            "Zoë Brontë / Harbour Office / 24 Harbour Street / Flat 25 / BRISTOL / BS1 4QT",
        ),
        (
            "Ann Lee | Acme | 1 Main St | Springfield | il | 62701 | US",
            "Ann Lee / Acme / 1 Main St / SPRINGFIELD, IL 62701 / UNITED STATES",
        ),
        (
            "Eva Groß | Werk GmbH | Domplatz 4 | Köln | | 50667 | DE",
            "Eva Groß / Werk GmbH / Domplatz 4 / 50667 Köln / GERMANY",
        ),
        (
            "Luc Roy | Atelier | 3 rue du Lac | Évian | | 74500 | FR",
            "Atelier / Luc Roy / 3 rue du Lac / 74500 ÉVIAN / FRANCE",
        ),
        (
            "Urs Keller | | Bahnhofstrasse 1 | Zürich | | 8001 | CH",
            "Urs Keller / Bahnhofstrasse 1 / CH-8001 Zürich / SWITZERLAND",
        ),
        (
            "Urs Keller | | Bahnhofstrasse 1 | Zürich | | CH-8001 | CH",
            "Urs Keller / Bahnhofstrasse 1 / CH-8001 Zürich / SWITZERLAND",
        ),
        (
            "Anna Conti | | Via Roma 2 | Torino | to | 10121 | IT",
            "Anna Conti / Via Roma 2 / 10121 TORINO TO / ITALY",
        ),
        (
            "Kiss Ilona | | Fő utca 1 | Győr | | 9021 | HU",
            "KISS ILONA / GYŐR / FŐ UTCA 1 / 9021 / HUNGARY",
        ),
        (
            "João Lima | | Rua A, 1 | Santos | sp | 11010-000 | BR",
            "João Lima / Rua A, 1 / SANTOS-SP / 11010-000 / BRAZIL",
        ),
        (
            "Tan Wei | | 8 Bay Road | | | 018956 | SG",
            "Tan Wei / 8 Bay Road / SINGAPORE 018956 / SINGAPORE",
        ),
        (
            "Pip Le Gros | | 5 Rue des Prés | St Helier | | je2 3ab | JE",
            "Pip Le Gros / 5 Rue des Prés / ST HELIER / JERSEY / JE2 3AB / CHANNEL ISLANDS",
        ),
    ];
    for (typed, printed) in cases {
        assert_eq!(on_paper(typed, "GB"), printed);
    }
}

#[test]
fn the_country_stands_last_only_on_mail_that_leaves_it() {
    let german = "Eva Groß | | Domplatz 4 | Köln | | 50667 | DE";
    assert!(!on_paper(german, "DE").contains("GERMANY"));
    assert!(on_paper(german, "AT").ends_with(" / GERMANY"));
}

#[test]
fn the_script_decides_between_the_local_and_the_latin_order() {
    let latin = "Sato Yuki | | 1-2-3 Ginza | Chuo-ku | Tokyo | 104-0061 | JP";
    assert_eq!(
        on_paper(latin, "GB"),
        "Sato Yuki / 1-2-3 Ginza / Chuo-ku, TOKYO / 104-0061 / JAPAN",
        "the city is printed though the format has none"
    );
    let local = "佐藤雪 | | 銀座1-2-3 | 中央区 | 東京都 | 104-0061 | JP";
    assert_eq!(
        on_paper(local, "GB"),
        "〒104-0061 / 東京都 / 中央区 / 銀座1-2-3 / 佐藤雪 / JAPAN"
    );
    let chinese = "李雷 | | 长安街1号 | 北京市 | 北京 | 100000 | CN";
    assert_eq!(on_paper(chinese, "CN"), "100000 / 北京北京市 / 长安街1号 / 李雷");
}

#[test]
fn what_is_filled_in_is_always_printed() {
    let cases = [
        (
            "A B | | 1 Lane | Cowes | Isle of Wight | PO31 7AA | GB",
            "A B / 1 Lane / COWES / PO31 7AA / Isle of Wight",
        ),
        (
            "A B | | 1 Lane | Central | Hong Kong Island | 999077 | HK",
            "A B / 1 Lane / Central / HONG KONG ISLAND / 999077 / HONG KONG",
        ),
        (
            "A B | | 1 Lane | Singapore | | 018956 | SG",
            "A B / 1 Lane / SINGAPORE 018956 / SINGAPORE",
        ),
        (
            "A B | | 1 Lane | Dubai | Dubai | 00000 | AE",
            "A B / 1 Lane / Dubai / Dubai / 00000 / UNITED ARAB EMIRATES",
        ),
    ];
    for (typed, printed) in cases {
        assert_eq!(on_paper(typed, "GB"), printed);
    }
}

#[test]
fn missing_fields_leave_no_stray_signs() {
    let cases = [
        (
            "| | 1 Main St | Springfield | | 62701 | US",
            "1 Main St / SPRINGFIELD 62701",
        ),
        ("| | 1 Main St | | | 62701 | US", "1 Main St / 62701"),
        (
            "| | 1 Main St | Springfield | IL | | US",
            "1 Main St / SPRINGFIELD, IL",
        ),
        (
            "| | Bahnhofstrasse 1 | Zürich | | | CH",
            "Bahnhofstrasse 1 / Zürich",
        ),
        (
            "| | Calle 1 | Guatemala | | 01001 | GT",
            "Calle 1 / 01001- Guatemala",
        ),
        ("| | Calle 1 | Guatemala | | | GT", "Calle 1 / Guatemala"),
        ("| | | | | | GB", ""),
    ];
    for (typed, printed) in cases {
        let sender = address(typed).country;
        assert_eq!(on_paper(typed, &sender), printed);
    }
}

#[test]
fn capitals_follow_the_language() {
    assert!(
        on_paper("| | Οδός 1 | Αθήνα | | 105 57 | GB", "GB").contains("ΑΘΗΝΑ"),
        "no tonos on Greek capitals"
    );
    assert!(
        on_paper("| | Rue | Genève Θήβα | | 1 | FR", "FR").contains("GENÈVE ΘΗΒΑ"),
        "Latin accents stay"
    );
}

#[test]
fn an_address_is_parsed_with_every_problem_at_once() {
    let lines: Vec<String> = ["24 Harbour Street", "", " Flat  25 "]
        .map(str::to_owned)
        .to_vec();
    let raw = RawAddress {
        name: Some(" Zoë "),
        organisation: Some(""),
        lines: &lines,
        country: "gb",
        ..Default::default()
    };
    let (parsed_address, problems) = parsed(|problems| raw.parse("ship_to", problems));
    assert_eq!(problems, Vec::<String>::new());
    let expected = Address {
        name: Some("Zoë".to_owned()),
        lines: vec!["24 Harbour Street".to_owned(), "Flat 25".to_owned()],
        country: "GB".to_owned(),
        ..Address::default()
    };
    assert_eq!(parsed_address, Some(expected));

    let long: Vec<String> = (0..5)
        .map(|line| {
            if line == 1 {
                "x".repeat(101)
            } else {
                "a".to_owned()
            }
        })
        .chain(["b".to_owned()])
        .collect();
    let raw = RawAddress {
        name: Some("a\0"),
        lines: &long,
        post_code: Some("123456789012345678901"),
        country: "XX",
        ..raw
    };
    let (parsed_address, problems) = parsed(|problems| raw.parse("ship_to", problems));
    let expected = [
        "ship_to.name not_allowed character=\"U+0000\"",
        "ship_to.lines[1] too_long max=100",
        "ship_to.lines too_long max=4",
        "ship_to.post_code too_long max=20",
        "ship_to.country unknown",
    ];
    assert_eq!(
        (parsed_address, problems),
        (None, expected.map(str::to_owned).to_vec())
    );
    let nowhere = RawAddress::default();
    assert_eq!(
        parsed(|problems| nowhere.parse("", problems)).1,
        ["country required"]
    );
}

#[test]
fn doubts_are_told_and_never_block() {
    let cases: [(&str, &[&str]); 8] = [
        ("Zoë | | 24 Harbour Street | Bristol | | BS1 4QT | GB", &[]),
        ("Zoë | | 24 Harbour Street | Bristol | | bs14qt | GB", &[]),
        (
            "Zoë | | 24 Harbour Street | Bristol | | 12345 | GB",
            &["post_code not_allowed example=\"EC1Y 8SY\""],
        ),
        (
            "| | | | | | GB",
            &[
                "name required",
                "lines required",
                "city required",
                "post_code required",
            ],
        ),
        (
            "| Acme | 1 Main St | Springfield | | 62701-1234 | US",
            &["region required"],
        ),
        ("Urs | | Bahnhofstrasse 1 | Zürich | | CH-8001 | CH", &[]),
        (
            "Urs | | Bahnhofstrasse 1 | Zürich | | 80011 | CH",
            &["post_code not_allowed example=\"2544\""],
        ),
        ("Sato | | Ginza | | Tokyo | 1040061 | JP", &[]),
    ];
    for (typed, doubts) in cases {
        assert_eq!(told(&warnings(&address(typed))), doubts, "{typed}");
    }
}

#[test]
fn the_example_post_code_of_every_country_fits_it() {
    for country in COUNTRIES
        .iter()
        .filter(|country| !country.post_code_example.is_empty())
    {
        let mut sample = address("A | | B | C | D | | GB");
        sample.country = country.code.to_owned();
        sample.post_code = Some(country.post_code_example.to_owned());
        assert_eq!(told(&warnings(&sample)), Vec::<String>::new(), "{}", country.code);
    }
}

#[test]
fn the_table_of_countries_is_whole() {
    assert_eq!(COUNTRIES.len(), 252);
    assert!(
        COUNTRIES.is_sorted_by_key(|country| country.code),
        "it is searched by code"
    );
    for each in COUNTRIES.iter() {
        assert!(each.code.len() == 2 && !each.name.is_empty(), "{each:?}");
        assert_eq!(country(each.code), Some(each));
    }
    assert_eq!(country_name("GB"), Some("United Kingdom"));
    assert_eq!(country_name("XX"), None);
}

#[test]
fn the_table_agrees_with_the_shared_data_on_every_country() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/addresses/postal_formats.json");
    let Ok(json) = std::fs::read_to_string(path) else {
        println!("skipped: the shared data folder is not beside the checkout");
        return;
    };
    let formats: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&json).expect("an object");
    for (code, format) in formats.iter().filter(|(code, _)| *code != "ZZ") {
        assert!(country(code).is_some(), "{code}");
        let full = format["zipex"]
            .as_str()
            .unwrap_or_default()
            .split(',')
            .next()
            .unwrap_or_default();
        let sample = Address {
            country: code.clone(),
            post_code: Some(full.to_owned()),
            ..address("N | O | A1;A2 | City | Region | 1 | GB")
        };
        let lines = paper_lines(&sample, code);
        let upper: String = lines.join("\n").to_uppercase();
        for field in ["N", "O", "A1", "A2", "CITY", "REGION"] {
            assert!(
                upper.lines().any(|line| line.contains(field)),
                "{code} prints {field}: {lines:?}"
            );
        }
        assert!(
            upper.contains(&full.to_uppercase()),
            "{code} prints the post code: {lines:?}"
        );
    }
}

proptest! {
    #[test]
    fn nothing_that_is_filled_in_is_lost_on_paper(index in 0..252_usize, region: bool, city: bool, code: bool) {
        let country = COUNTRIES[index].code;
        let given = |given: bool, text: &str| given.then(|| text.to_owned());
        let sample = Address {
            name: Some("QNAME".to_owned()),
            organisation: Some("QORG".to_owned()),
            lines: vec!["QONE".to_owned(), "QTWO".to_owned()],
            city: given(city, "QCITY"),
            region: given(region, "QREGION"),
            post_code: given(code, "QCODE"),
            country: country.to_owned(),
        };
        let printed = paper_lines(&sample, country).join("\n");
        let wanted = [Some("QNAME"), Some("QORG"), Some("QONE"), Some("QTWO"), sample.city.as_deref(), sample.region.as_deref(), sample.post_code.as_deref()];
        for text in wanted.into_iter().flatten() {
            prop_assert_eq!(printed.matches(text).count(), 1, "{}: {} in {}", country, text, printed);
        }
        prop_assert!(printed.lines().all(|line| !line.is_empty() && line.trim() == line && !line.contains('%')));
    }
}
