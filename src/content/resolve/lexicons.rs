//! The words that tell who said what, by language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::guard::attribution::Lexicon;
use crate::i18n::lang::Lang;

/// A lexicon for each language of the site, made when it is first needed: most sites need few.
#[derive(Default)]
pub struct Lexicons(BTreeMap<Lang, OnceLock<Option<Lexicon>>>);

impl Lexicons {
    /// For the languages of the site.
    pub(super) fn of(languages: &[Lang]) -> Self {
        Self(languages.iter().map(|lang| (lang.clone(), OnceLock::new())).collect())
    }

    /// The lexicon of a language of the site, made of names of parties: the code of a country or nothing, and the
    /// name. `None` if there is none for the language.
    pub(super) fn get<'a, P>(&self, lang: &Lang, parties: impl Fn() -> P) -> Option<&Lexicon>
    where
        P: IntoIterator<Item = (Option<&'a str>, &'a str)>,
    {
        let made = self.0.get(lang)?;
        made.get_or_init(|| lang.tags().find_map(|tag| Lexicon::of(tag, parties()))).as_ref()
    }
}
