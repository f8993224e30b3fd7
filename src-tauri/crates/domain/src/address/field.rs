//! The fields of an address, by their letters in the formats of the countries.

use terms::Address;

/// A field of an address, by its letter in the formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Organisation,
    Street,
    City,
    Region,
    PostCode,
}

impl Field {
    pub(super) const ALL: [Field; 6] = [
        Self::Name,
        Self::Organisation,
        Self::Street,
        Self::City,
        Self::Region,
        Self::PostCode,
    ];

    pub(super) fn letter(self) -> char {
        match self {
            Self::Name => 'N',
            Self::Organisation => 'O',
            Self::Street => 'A',
            Self::City => 'C',
            Self::Region => 'S',
            Self::PostCode => 'Z',
        }
    }

    pub(super) fn token(self) -> &'static str {
        match self {
            Self::Name => "%N",
            Self::Organisation => "%O",
            Self::Street => "%A",
            Self::City => "%C",
            Self::Region => "%S",
            Self::PostCode => "%Z",
        }
    }

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Street => "lines",
            Self::City => "city",
            Self::Region => "region",
            Self::PostCode => "post_code",
        }
    }

    pub(super) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.letter() == letter)
    }
}

/// What is filled in, street lines one under the other; empty if nothing is.
pub(super) fn text_of(address: &Address, field: Field) -> String {
    let line = match field {
        Field::Name => &address.name,
        Field::Organisation => &address.organisation,
        Field::Street => return address.lines.in_one(),
        Field::City => &address.city,
        Field::Region => &address.region,
        Field::PostCode => return address.post_code.clone().map(String::from).unwrap_or_default(),
    };
    line.clone().map(String::from).unwrap_or_default()
}
