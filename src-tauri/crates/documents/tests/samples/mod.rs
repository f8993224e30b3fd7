//! Slips and labels of an invented pottery, for tests and benches.
#![allow(dead_code, reason = "each test target uses its own part")]
#![allow(clippy::unwrap_used, reason = "test data")]

use chrono::NaiveDate;
use documents::{PackingSlip, Sender, ShippingLabel, SlipLine, SlipParcel};
use terms::{Grams, ParcelNumber, Revision};

pub fn sender() -> Sender {
    Sender {
        name: "Kestrel & Kiln".into(),
        address_lines: vec![
            "3 Weir Lane".into(),
            "Hebden Bridge".into(),
            "HX7 8AD".into(),
            "United Kingdom".into(),
        ],
        phone: Some("+44 1422 555 010".into()),
        email: Some("desk@kestrel-kiln.example".into()),
        website: Some("kestrel-kiln.example".into()),
        logo: None,
    }
}

pub fn line(sku: &str, name: &str, quantity: &str, bin: &str) -> SlipLine {
    SlipLine {
        sku: sku.into(),
        name: name.into(),
        quantity: quantity.into(),
        bin: (!bin.is_empty()).then(|| bin.into()),
        ..SlipLine::default()
    }
}

pub fn lines() -> Vec<SlipLine> {
    vec![
        line("MUG-O0-1L", "Stoneware mug, speckled blue, 0.3 l", "2", "A-04-2"),
        line("TEA-LOOSE", "First flush tea, loose", "0.250 kg", "D-01-1"),
        SlipLine {
            note: Some("Initials J.O. in gold on the rim".into()),
            ..line(
                "BOWL-22",
                "Serving bowl 22 cm, “Moorland” glaze, with a turned lid of English oak",
                "1",
                "A-11-4",
            )
        },
        line("TOWEL-2", "Linen tea towel, set of two", "1", "C-02-3"),
    ]
}

pub fn slip() -> PackingSlip {
    PackingSlip {
        sender: sender(),
        order: "1042".into(),
        revision: Revision::new(2),
        shipment: "1042-1".into(),
        ordered_on: NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(),
        packed_on: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        recipient_lines: [
            "Zoë Brontë-Müller",
            "Flat 4, Tannery House",
            "118 Harbour Street",
            "Bristol",
            "BS1 4QT",
        ]
        .map(String::from)
        .to_vec(),
        service: Some("Tracked 48".into()),
        parcels: vec![SlipParcel {
            number: ParcelNumber::new(1),
            of: 1,
            weight_g: Some(Grams::new(1_840)),
            code: "CB1042-1.1R2".into(),
            lines: lines(),
        }],
        to_come: vec![line("TEAPOT-6", "Teapot for six, speckled blue", "1", "")],
        customer_note: Some("Please leave it with the neighbour at number 6\nif nobody answers.".into()),
        packing_note: Some("Bowl in the double box.".into()),
        gift_note: None,
        is_gift: false,
    }
}

pub fn many_lines(count: usize) -> Vec<SlipLine> {
    let names = [
        "Enamel pin, fox",
        "Wool throw 130 × 180 cm, undyed",
        "Recycled glass vase",
        "Beeswax candle 20 cm",
    ];
    (0..count)
        .map(|n| {
            line(
                &format!("SKU-{n:04}"),
                names[n % names.len()],
                &format!("{}", n % 7 + 1),
                &format!("B-{:02}", n % 40),
            )
        })
        .collect()
}

pub fn long_slip(count: usize) -> PackingSlip {
    let mut slip = slip();
    slip.parcels[0].lines = many_lines(count);
    slip
}

pub fn two_parcels() -> PackingSlip {
    let mut slip = slip();
    slip.parcels = vec![
        SlipParcel {
            number: ParcelNumber::new(1),
            of: 2,
            weight_g: Some(Grams::new(900)),
            code: "CB1042-1.1R2".into(),
            lines: lines(),
        },
        SlipParcel {
            number: ParcelNumber::new(2),
            of: 2,
            weight_g: None,
            code: "CB1042-1.2R2".into(),
            lines: many_lines(30),
        },
    ];
    slip.is_gift = true;
    slip.gift_note = Some("Happy birthday, Zoë!\nWith love from all of us in Leeds.".into());
    slip
}

/// A name and an address in each script, with a piece of it that must be found again in the finished PDF.
pub const SCRIPTS: [(&str, [&str; 3], &str); 11] = [
    (
        "Latin",
        ["Łukasz Żółć-Šťastný", "Rua da Conceição 12", "Çeşme"],
        "Żółć",
    ),
    (
        "Vietnamese",
        ["Nguyễn Thị Ánh Tuyết", "12 Phố Huế", "Hà Nội"],
        "Nguyễn",
    ),
    (
        "Greek",
        ["Γεώργιος Παπαδόπουλος", "Οδός Ερμού 5", "Αθήνα"],
        "Παπαδόπουλος",
    ),
    (
        "Cyrillic",
        ["Екатерина Соловьёва", "ул. Льва Толстого 16", "Київ"],
        "Соловьёва",
    ),
    (
        "Arabic",
        ["فاطمة الزهراء بنت محمد", "شارع السلام ١٢", "القاهرة"],
        "فاطمة",
    ),
    ("Hebrew", ["משה בן־דוד כהן", "רחוב הרצל 12", "תל אביב"], "רחוב"),
    (
        "Devanagari",
        ["प्रियंका शर्मा", "क्षेत्रीय मार्ग 12", "नई दिल्ली"],
        "क्षेत्रीय",
    ),
    ("Thai", ["น้ำฝน ใจดี", "99/1 ถนนพหลโยธิน", "กรุงเทพฯ"], "ถนนพหลโยธิน"),
    (
        "Chinese",
        ["张伟", "北京市朝阳区建国门外大街1号", "北京"],
        "建国门外大街",
    ),
    (
        "Japanese",
        ["田中 花子 さま", "東京都千代田区千代田1-1", "東京"],
        "千代田区",
    ),
    (
        "Korean",
        ["김민수", "서울특별시 종로구 세종대로 209", "서울"],
        "세종대로",
    ),
];

pub fn slip_in(lines: [&str; 3]) -> PackingSlip {
    let mut slip = slip();
    slip.recipient_lines = lines.map(String::from).to_vec();
    slip.parcels[0].lines.push(line("X-1", lines[0], "1", ""));
    slip.customer_note = Some(lines.join("\n"));
    slip
}

pub fn label() -> ShippingLabel {
    ShippingLabel {
        sender: sender(),
        recipient_name: "Zoë Brontë-Müller".into(),
        recipient_lines: [
            "Flat 4, Tannery House",
            "118 Harbour Street",
            "Bristol",
            "BS1 4QT",
        ]
        .map(String::from)
        .to_vec(),
        recipient_phone: Some("+44 117 555 0123".into()),
        service: Some("Tracked 48".into()),
        carrier: Some("Pennine Parcels".into()),
        parcel: 1,
        of: 2,
        weight_g: Some(Grams::new(1_840)),
        shipment_code: "CB1042-1.1R2".into(),
        tracking: Some("JD0146000042917305".into()),
        reference: "1042".into(),
    }
}

pub fn label_abroad() -> ShippingLabel {
    ShippingLabel {
        recipient_name: "Dr. Annegret Freifrau von Hohenstein-Überlingen".into(),
        recipient_lines: [
            "Donaudampfschifffahrtsgesellschaft mbH & Co. KG",
            "Abteilung Fernmeldetechnik, Hinterhaus, 3. Obergeschoss links",
            "Bürgermeister-Schlüssel-Straße 114 b",
            "88662 Überlingen am Bodensee",
            "GERMANY",
        ]
        .map(String::from)
        .to_vec(),
        recipient_phone: None,
        ..label()
    }
}

pub fn label_in(lines: [&str; 3]) -> ShippingLabel {
    ShippingLabel {
        recipient_name: lines[0].into(),
        recipient_lines: lines[1..].iter().map(|line| (*line).to_owned()).collect(),
        ..label()
    }
}
