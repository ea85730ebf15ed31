//! Reference data of a country.

use crate::i18n::text::Texts;

/// A country of ISO 3166-1.
#[derive(Clone, Debug, Default)]
pub struct CountryRecord {
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// Names in all languages of the table.
    pub name: Texts,
    /// Alternative names.
    pub aliases: Vec<String>,
}
