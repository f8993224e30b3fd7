//! Countries by their code.

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
    text::{Text, missing, text_term},
};

/// ISO 3166-1 alpha-2, and the codes in common postal use (`XK` Kosovo, `AC` Ascension, `TA` Tristan da
/// Cunha), in the order of the alphabet.
const CODES: &str = "\
    AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC \
    EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK \
    HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB \
    LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ \
    NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU \
    RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// The code of a country, in capitals however it was typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode(String);

impl CountryCode {
    /// Every one that there is.
    pub fn all() -> impl Iterator<Item = &'static str> {
        CODES.split(' ')
    }
}

impl Text for CountryCode {
    const FORMAT: &'static str = "country";
    const MOST: usize = 2;
    const NEUTRAL: &'static str = "GB";

    fn parse(text: &str) -> Result<Self, Problem> {
        let code = text.trim().to_ascii_uppercase();
        match code.as_str() {
            "" => Err(missing()),
            code if Self::all().any(|known| known == code) => Ok(Self(code.to_owned())),
            _ => Err(Problem::new("", ProblemCode::Unknown)),
        }
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

text_term!(CountryCode);

#[cfg(test)]
mod tests;
