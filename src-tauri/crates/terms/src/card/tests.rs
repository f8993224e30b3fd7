//! Cards are caught however they are typed; telephone numbers, barcodes and parcels are not taken for cards.

use proptest::prelude::*;

use super::*;

/// The numbers that schemes and payment providers publish for trying things out.
const CARDS: [&str; 39] = [
    // Visa
    "4111111111111111",
    "4012888888881881",
    "4242424242424242",
    "4000056655665556",
    "4005519200000004",
    "4500600000000061",
    "4917610000000000003",
    // Mastercard, both series
    "5555555555554444",
    "5105105105105100",
    "5200828282828210",
    "5454545454545454",
    "2223003122003222",
    "2223000048400011",
    "2720992593319364",
    "2221000000000009",
    // American Express
    "378282246310005",
    "371449635398431",
    "378734493671000",
    "343434343434343",
    // Discover
    "6011111111111117",
    "6011000990139424",
    "6011981111111113",
    "6500000000000002",
    "6445644564456445",
    // JCB
    "3530111333300000",
    "3566002020360505",
    "3528000700000000",
    // Diners Club
    "30569309025904",
    "38520000023237",
    "36227206271667",
    "36259600000004",
    "3056930009020004",
    // UnionPay
    "6200000000000005",
    "6205500000000000004",
    "6250941006528599",
    "8171999927660000",
    "8171999900000000021",
    // Maestro
    "6759649826438453",
    "6304000000000000",
];

fn grouped(digits: &str, sizes: &[usize], between: &str) -> String {
    let mut rest = digits;
    let mut groups = Vec::new();
    for size in sizes.iter().cycle() {
        let (group, left) = rest.split_at((*size).min(rest.len()));
        groups.push(group);
        rest = left;
        if rest.is_empty() {
            break;
        }
    }
    groups.join(between)
}

const BETWEEN: [&str; 16] = [
    " ", "-", "  ", " - ", ".", "_", "\t", "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\u{2011}",
    "\u{2013}", "\u{2212}", "\u{200b}", "\u{ff0d}",
];

#[test]
fn every_published_test_card_is_caught_with_any_separator() {
    for card in CARDS {
        assert!(holds_card_number(card), "{card}");
        for between in BETWEEN {
            for sizes in [&[4][..], &[4, 6, 9], &[1], &[2], &[3], &[5], &[8], &[6, 10]] {
                let typed = grouped(card, sizes, between);
                assert!(holds_card_number(&typed), "{typed:?}");
            }
        }
    }
}

#[test]
fn a_card_is_caught_wherever_it_stands_and_in_whatever_figures() {
    for text in [
        "pay with 4111 1111 1111 1111, please",
        "card4111111111111111",
        "2x4111111111111111",
        "sent as 1Z999AA10123456784, paid by 4111111111111111",
        "Visa 4111111111111111 12/27 123",
        "4111 1111 1111 1111 12 27 123",
        "4111 1111 1111 1111 1227 123",
        "4111111111111111 0117 496 0123",
        "2 4111 1111 1111 1111",
        "2026 4111 1111 1111 1111",
        "1001: 3782 822463 10005 exp 0127",
        "#4111-1111-1111-1111#",
        "call 0117 496 0123; 5555-5555-5555-4444",
        "first line\n4111 1111 1111 1111\nlast line",
        "４１１１　１１１１　１１１１　１１１１",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "۴۱۱۱-۱۱۱۱-۱۱۱۱-۱۱۱۱",
        "४१११ ११११ ११११ ११११",
        "4\u{fe0f}\u{20e3}1\u{fe0f}\u{20e3}11 1111 1111 1111",
        "4\u{ad}1\u{200b}1\u{2060}1111111111111",
    ] {
        assert!(holds_card_number(text), "{text:?}");
    }
}

#[test]
fn what_is_no_card_is_let_be() {
    for text in [
        "",
        "123",
        "CVV 737",
        "4111 1111 1111 1112",
        "41111111111111110",
        "94111111111111111",
        "0117 496 0123",
        "+49 1512 3456789",
        "4111 1111\n1111 1111",
        "4111 1111 x 1111 1111",
        // A parcel in fours that has a card's figures from its second group on.
        "9400 4111 1111 1111 1111 83",
        "1Z4111111111111111",
        "0000 0000 0000 0000",
        "4222222222222",
        "356938035643809",
        "8944110068123456789",
    ] {
        assert!(!holds_card_number(text), "{text:?}");
    }
}

/// The check digit of a barcode: three times every second figure.
fn ean(twelve: &str) -> String {
    let figures = twelve.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = figures
        .enumerate()
        .map(|(place, figure)| if place % 2 == 0 { figure } else { figure * 3 })
        .sum();
    format!("{twelve}{}", (10 - sum % 10) % 10)
}

#[test]
fn no_barcode_of_any_country_is_taken_for_a_card() {
    for prefix in 0..1000 {
        for rest in (0..1_000_000_000_u32).step_by(99_999_989) {
            let code = ean(&format!("{prefix:03}{rest:09}"));
            assert!(!holds_card_number(&code), "{code}");
            let text = format!("EAN {} {} {}", &code[..1], &code[1..7], &code[7..]);
            assert!(!holds_card_number(&text), "{text}");
        }
    }
}

/// How telephone numbers are written in twenty countries: a hash stands for a figure.
const PHONES: [&str; 44] = [
    "+44 1## ### ####",
    "+44 7### ######",
    "(01##) ### ####",
    "020 7### ####",
    "+44 (0)20 #### ####",
    "+1 ### ### ####",
    "(###) ###-####",
    "1-800-###-####",
    "+1.###.###.####",
    "+49 151# #######",
    "+49 30 ########",
    "0049 89 ########",
    "030/########",
    "+33 6 ## ## ## ##",
    "01 ## ## ## ##",
    "01.##.##.##.##",
    "+34 6## ### ###",
    "+34 9########",
    "+39 06 #### ####",
    "+39 3## ### ####",
    "+31 6 ########",
    "+32 4## ## ## ##",
    "+41 7# ### ## ##",
    "+43 664 #######",
    "+45 ## ## ## ##",
    "+46 7# ### ## ##",
    "+47 4## ## ###",
    "+48 ### ### ###",
    "+351 9## ### ###",
    "+353 8# ### ####",
    "+36 30 ### ####",
    "+380 ## ### ## ##",
    "+30 69# ### ####",
    "+61 4## ### ###",
    "+64 21 ### ####",
    "+81 90-####-####",
    "+86 13# #### ####",
    "+91 9#### #####",
    "+55 11 9####-####",
    "+7 9## ###-##-##",
    "+371 ########",
    "3########### ext 12",
    "0########## / ####",
    "4############",
];

/// The text with figures of a simple random sequence in the place of its hashes.
fn filled(pattern: &str, state: &mut u64) -> String {
    let mut figure = || {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from_digit(u32::try_from((*state >> 33) % 10).unwrap(), 10).unwrap()
    };
    pattern
        .chars()
        .map(|letter| if letter == '#' { figure() } else { letter })
        .collect()
}

/// Per 100 000 texts, how many are stopped.
fn stopped(patterns: &[&str], sentence: &str) -> f64 {
    let mut state = 20_261_125;
    let (mut count, mut stopped) = (0_u32, 0_u32);
    for pattern in patterns {
        for _ in 0..2_000 {
            let text = sentence.replace("{}", &filled(pattern, &mut state));
            count += 1;
            stopped += u32::from(holds_card_number(&text));
        }
    }
    f64::from(stopped) * 100_000.0 / f64::from(count)
}

#[test]
fn under_one_telephone_number_in_a_thousand_is_stopped() {
    for sentence in ["{}", "ring 2 times {}", "{} or 1001", "call {}, 3 mugs"] {
        let rate = stopped(&PHONES, sentence);
        println!("{sentence:?}: {rate} of 100 000 telephone numbers are stopped");
        assert!(rate < 100.0, "{sentence}: {rate} of 100 000");
    }
}

/// Numbers of parcels as carriers print them.
const PARCELS: [&str; 14] = [
    "1Z############0###",
    "94## #### #### #### #### ##",
    "92##################",
    "JD01################",
    "JJD00##############",
    "RB#########GB",
    "00############",
    "7########### ",
    "61299 ########## ##### ##",
    "0############## ",
    "%00##### ##############",
    "TBA############",
    "3S##############",
    "1000 #### #### ####",
];

#[test]
fn under_one_parcel_in_a_thousand_is_stopped() {
    let rate = stopped(&PARCELS, "sent as {}");
    println!("{rate} of 100 000 parcels are stopped");
    assert!(rate < 100.0, "{rate} of 100 000");
}

proptest! {
    #[test]
    fn a_proved_number_of_an_issuer_is_caught_in_any_grouping(
        prefix in prop::sample::select(vec!["4", "51", "55", "2221", "2720", "6011", "65", "3528", "3589", "62"]),
        rest in prop::collection::vec(0_u32..10, 15),
        between in prop::sample::select(BETWEEN.to_vec()),
        size in 1_usize..9,
    ) {
        let mut digits: String = prefix.to_owned();
        digits.extend(rest.iter().filter_map(|figure| char::from_digit(*figure, 10)));
        digits.truncate(15);
        let check = ('0'..='9').find(|check| is_proved(&format!("{digits}{check}"))).unwrap();
        digits.push(check);
        let typed = grouped(&digits, &[size], between);
        prop_assert!(holds_card_number(&typed));
        let in_text = format!("the card is {typed}, 12/27");
        prop_assert!(holds_card_number(&in_text));
    }

    #[test]
    fn any_text_is_read_and_a_longer_number_is_none(text: String, digits in "[0-9]{20,60}") {
        let _ = holds_card_number(&text);
        prop_assert!(!holds_card_number(&digits));
    }

    #[test]
    fn what_has_too_few_figures_is_none(text in "[0-9 a-z-]{0,13}") {
        prop_assert!(!holds_card_number(&text));
    }
}
