use domain::address::{COUNTRIES, country, country_name, paper_lines, post_code_key, warnings, warnings_at};
use proptest::prelude::*;
use terms::{Address, CountryCode, StreetLines, text::Text};

use crate::{kept, told};

/// `name | organisation | lines; lines | city | region | post code | country`, blank where missing.
pub fn address(text: &str) -> Address {
    let cells: Vec<&str> = text.split('|').map(str::trim).collect();
    let lines: Vec<&str> = cells[2].split(';').collect();
    Address {
        name: cell(cells[0]),
        organisation: cell(cells[1]),
        lines: StreetLines::parse(&lines).expect("lines"),
        city: cell(cells[3]),
        region: cell(cells[4]),
        post_code: cell(cells[5]),
        country: kept(cells[6]),
    }
}

/// A field, if it is filled in.
fn cell<T: Text>(text: &str) -> Option<T> {
    Some(text).filter(|text| !text.is_empty()).map(kept)
}

fn on_paper(text: &str, sender: &str) -> String {
    paper_lines(&address(text), &kept(sender)).join(" / ")
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
        sample.country = kept(country.code);
        sample.post_code = cell(country.post_code_example);
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
        assert_eq!(country(&kept(each.code)), Some(each));
    }
    assert_eq!(country_name(&kept("GB")), Some("United Kingdom"));
    assert_eq!(country_name(&kept("XX")), None);
    let codes: Vec<&str> = COUNTRIES.iter().map(|country| country.code).collect();
    assert_eq!(
        codes,
        CountryCode::all().collect::<Vec<_>>(),
        "every country that can be said has its way of writing"
    );
}

#[test]
fn an_address_of_a_country_that_is_not_known_is_printed_bare() {
    let printed = on_paper("Zoë | | 1 Lane | Town | | 12 | XX", "GB");
    assert_eq!(printed, "Zoë / 1 Lane / Town / 12 / XX");
}

#[test]
fn doubts_of_an_address_in_a_form_stand_behind_its_name() {
    let nameless = address("| | 24 Harbour Street | Bristol | | BS1 4QT | GB");
    assert_eq!(
        told(&warnings_at("ship_to", &nameless)),
        ["ship_to.name required"]
    );
}

#[test]
fn a_post_code_is_found_however_it_is_spaced() {
    for typed in ["BS1 4QT", "bs14qt", " Bs1  4qT "] {
        assert_eq!(post_code_key(typed), "bs14qt", "{typed}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_filled_in_is_lost_on_paper(index in 0..252_usize, region: bool, city: bool, code: bool) {
        let country = COUNTRIES[index].code;
        let given = |given: bool, text: &'static str| if given { text } else { "" };
        let (city, region, code) = (given(city, "QCITY"), given(region, "QREGION"), given(code, "QCODE"));
        let sample = address(&format!("QNAME | QORG | QONE; QTWO | {city} | {region} | {code} | {country}"));
        let printed = paper_lines(&sample, &kept(country)).join("\n");
        let wanted = [Some("QNAME"), Some("QORG"), Some("QONE"), Some("QTWO"), sample.city.as_deref(), sample.region.as_deref(), sample.post_code.as_deref()];
        for text in wanted.into_iter().flatten() {
            prop_assert_eq!(printed.matches(text).count(), 1, "{}: {} in {}", country, text, printed);
        }
        prop_assert!(printed.lines().all(|line| !line.is_empty() && line.trim() == line && !line.contains('%')));
    }
}
