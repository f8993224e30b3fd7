//! The faces that travel inside the program, so that paper looks the same on every machine.

/// Every face we can print with, in the order in which they are asked for a character.
#[derive(Debug, Clone, Copy)]
pub struct Fonts {
    faces: &'static [Face],
}

/// One font file.
#[derive(Debug)]
pub struct Face {
    pub family: &'static str,
    pub bold: bool,
    /// The name inside the PDF, with the six letters that mark a font cut down to what is used.
    pub pdf_name: &'static str,
    pub bytes: &'static [u8],
}

pub const SANS: &str = "Atkinson Hyperlegible Next";
pub const MONO: &str = "Atkinson Hyperlegible Mono";
/// Comes in for a whole paragraph when the first face lacks a letter, so that no word is of two faces.
pub const WIDE: &str = "Noto Sans";
/// Scripts that no other face claims, in any order.
pub const SCRIPTS: [&str; 4] = [
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
];
pub const CHINESE: &str = "Noto Sans SC";
pub const JAPANESE: &str = "Noto Sans JP";
pub const KOREAN: &str = "Noto Sans KR";

impl Fonts {
    /// The faces of the program. Free: they are part of its image in memory.
    pub fn embedded() -> Self {
        Self { faces: &EMBEDDED }
    }

    pub fn faces(self) -> &'static [Face] {
        self.faces
    }
}

macro_rules! face {
    ($family:expr, $bold:expr, $pdf_name:literal, $file:literal) => {
        Face {
            family: $family,
            bold: $bold,
            pdf_name: $pdf_name,
            bytes: include_bytes!(concat!("../../fonts/", $file, ".ttf")),
        }
    };
}

static EMBEDDED: [Face; 17] = [
    face!(
        SANS,
        false,
        "AAAAAA+AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Regular"
    ),
    face!(
        SANS,
        true,
        "AAAAAB+AtkinsonHyperlegibleNext-Bold",
        "AtkinsonHyperlegibleNext-Bold"
    ),
    face!(
        MONO,
        false,
        "AAAAAC+AtkinsonHyperlegibleMono-Regular",
        "AtkinsonHyperlegibleMono-Regular"
    ),
    face!(
        MONO,
        true,
        "AAAAAD+AtkinsonHyperlegibleMono-Bold",
        "AtkinsonHyperlegibleMono-Bold"
    ),
    face!(WIDE, false, "AAAAAE+NotoSans-Regular", "NotoSans-Regular"),
    face!(WIDE, true, "AAAAAF+NotoSans-Bold", "NotoSans-Bold"),
    face!(
        SCRIPTS[0],
        false,
        "AAAAAG+NotoSansArabic-Regular",
        "NotoSansArabic-Regular"
    ),
    face!(
        SCRIPTS[0],
        true,
        "AAAAAH+NotoSansArabic-Bold",
        "NotoSansArabic-Bold"
    ),
    face!(
        SCRIPTS[1],
        false,
        "AAAAAI+NotoSansHebrew-Regular",
        "NotoSansHebrew-Regular"
    ),
    face!(
        SCRIPTS[1],
        true,
        "AAAAAJ+NotoSansHebrew-Bold",
        "NotoSansHebrew-Bold"
    ),
    face!(
        SCRIPTS[2],
        false,
        "AAAAAK+NotoSansDevanagari-Regular",
        "NotoSansDevanagari-Regular"
    ),
    face!(
        SCRIPTS[2],
        true,
        "AAAAAL+NotoSansDevanagari-Bold",
        "NotoSansDevanagari-Bold"
    ),
    face!(
        SCRIPTS[3],
        false,
        "AAAAAM+NotoSansThai-Regular",
        "NotoSansThai-Regular"
    ),
    face!(SCRIPTS[3], true, "AAAAAN+NotoSansThai-Bold", "NotoSansThai-Bold"),
    face!(CHINESE, false, "AAAAAO+NotoSansSC-Regular", "NotoSansSC-Regular"),
    face!(JAPANESE, false, "AAAAAP+NotoSansJP-Regular", "NotoSansJP-Regular"),
    face!(KOREAN, false, "AAAAAQ+NotoSansKR-Regular", "NotoSansKR-Regular"),
];
