//! What is known of a country.

use crate::i18n::text::Texts;

/// What is known of a country.
#[derive(Clone, Debug, Default)]
pub struct CountryRecord {
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// Its name in every language of the table.
    pub name: Texts,
    /// Other names in use.
    pub aliases: Vec<String>,
}
