//! The names of parties and themes by which a site is understood.

use std::collections::BTreeSet;

use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::model::party::{Country, Party};

/// All names that the site and the atlas know.
#[derive(Default)]
pub(super) struct KnownNames {
    /// Names of organisations and groups, in all languages.
    pub(super) bodies: Vec<(Party, String)>,
    /// Names of countries by language; aliases and names of the site itself have none.
    pub(super) countries: Vec<(Country, Option<Lang>, String)>,
    /// Labels and aliases of themes.
    pub(super) themes: Vec<(Id, Vec<String>)>,
    /// Ids that are taken in the vocabularies.
    pub(super) taken: BTreeSet<String>,
}

impl KnownNames {
    /// The party with a code or id: `QA`, `eu`.
    pub(super) fn party_of_code(&self, code: &str) -> Option<Party> {
        let country = Country::from_code(code).filter(|country| country.code() == code);
        let country = country.filter(|country| self.countries.iter().any(|(known, _, _)| known == country));
        let is_body = |party: &&Party| matches!(party, Party::Group(id) | Party::Organisation(id) if id.as_str() == code);
        country
            .map(Party::Country)
            .or_else(|| self.bodies.iter().map(|(party, _)| party).find(is_body).cloned())
    }
}

/// Whether a name of a country is one in a language, or in none.
pub(super) fn is_of(lang: Option<&Lang>, tag: &str) -> bool {
    lang.is_none_or(|lang| lang.as_str() == tag || lang.tags().any(|it| it == tag))
}
