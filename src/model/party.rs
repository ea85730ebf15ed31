//! Parties: countries, groups with dated membership, organisations. People are never parties.

use std::fmt;

use jiff::civil;
use serde::{Serialize, Serializer};

use crate::i18n::text::{Id, Texts};
use crate::source::toml_tree::Spanned;

/// A country by its ISO 3166-1 alpha-2 code, in capitals.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// Accepts two ASCII letters in any case. Does not check that the code is assigned.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// ISO 3166-1 alpha-2, in capitals, as in data files.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// ISO 3166-1 alpha-2, in lower case, as in addresses.
    pub fn slug(&self) -> String {
        self.code().to_ascii_lowercase()
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A participant, organiser, subject or addressee.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// A country (ISO 3166-1).
    Country(Country),
    /// A region or group of countries.
    Group(Id),
    /// An organisation, such as a UN agency or an institute.
    Organisation(Id),
}

impl Party {
    /// The country, if it is one.
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(*country),
            Self::Group(_) | Self::Organisation(_) => None,
        }
    }
}

/// `country:QA`, `group:eu`, `organisation:chs`: the form in data files.
impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = match self {
            Self::Country(country) => ("country:", country.code()),
            Self::Group(id) => ("group:", id.as_str()),
            Self::Organisation(id) => ("organisation:", id.as_str()),
        };
        f.write_str(kind)?;
        f.write_str(id)
    }
}

impl Serialize for Party {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A country's membership of a group. Both days are inclusive; `None` is unbounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The member country.
    pub country: Country,
    /// First day of the membership.
    pub from: Option<civil::Date>,
    /// Last day of the membership.
    pub until: Option<civil::Date>,
}

impl Membership {
    /// Whether the country was a member on that day.
    pub fn holds_on(&self, day: civil::Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A group of countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id, as in addresses.
    pub id: Id,
    /// Its name.
    pub name: Texts,
    /// Alternative names that editors may use.
    pub aliases: Vec<String>,
    /// Memberships by country and period. A country that rejoined has several.
    pub members: Vec<Membership>,
    /// Source of the membership.
    pub source: Option<String>,
    /// Whether the group is built in rather than defined by the site.
    pub built_in: bool,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
}

impl Group {
    /// Whether a country was a member on a day.
    pub fn has_member(&self, country: Country, day: civil::Date) -> bool {
        self.members.iter().any(|member| member.country == country && member.holds_on(day))
    }

    /// The members on a day, sorted by code, without duplicates.
    pub fn members_on(&self, day: civil::Date) -> Vec<Country> {
        let mut members: Vec<Country> =
            self.members.iter().filter(|member| member.holds_on(day)).map(|member| member.country).collect();
        members.sort_unstable();
        members.dedup();
        members
    }
}

/// An organisation that convenes or takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Id, as in addresses.
    pub id: Id,
    /// Its name.
    pub name: Texts,
    /// Abbreviation.
    pub short: Option<Texts>,
    /// Its website.
    pub url: Option<String>,
    /// Country of its seat.
    pub country: Option<Country>,
    /// Alternative names that editors may use.
    pub aliases: Vec<String>,
    /// Old addresses, without a leading `/`, each with its place in the file.
    pub former_addresses: Vec<Spanned<String>>,
}
