//! The plain text of passages, in the languages that the report is available in.

use crate::i18n::lang::{ByLang, Lang};
use crate::index::Index;
use crate::index::passages::Passage;
use crate::markdown::block_text;
use crate::model::proceedings::Proceedings;
use crate::view::links::reference_text;

/// The text of a passage in each language of the site that has it, the default language first.
pub fn by_language<'a>(proceedings: &'a Proceedings, index: &Index, of: Passage) -> Vec<(&'a Lang, String)> {
    let config = &proceedings.config;
    let others = config.languages.iter().filter(|lang| **lang != config.language);
    let bodies = &proceedings.session(of.session).bodies;
    let languages = std::iter::once(&config.language).chain(others).filter(|lang| bodies.contains_key(*lang));
    languages.filter_map(|lang| Some((lang, text(proceedings, index, of, lang)?))).collect()
}

/// The text for readers of a language, with its language: a translation, or else the text in the default
/// language.
pub fn for_reader<'a>(
    proceedings: &'a Proceedings,
    index: &Index,
    of: Passage,
    reader: &Lang,
) -> Option<(&'a Lang, String)> {
    let default = &proceedings.config.language;
    let bodies: &ByLang<_> = &proceedings.session(of.session).bodies;
    let languages = reader.chain().filter_map(|lang| bodies.iter().find(|(other, _)| **other == lang));
    languages
        .map(|(lang, _)| lang)
        .chain([default])
        .find_map(|lang| Some((lang, text(proceedings, index, of, lang)?)))
}

/// The whole text in exactly this language; `None` if the report does not have it, or if the translation has
/// other blocks up to there, so that the number may be that of another one.
fn text(proceedings: &Proceedings, index: &Index, of: Passage, lang: &Lang) -> Option<String> {
    let bodies = &proceedings.session(of.session).bodies;
    let original = bodies.get(&proceedings.config.language)?;
    let body = bodies.get(lang)?;
    let number = of.number as usize;
    if *lang != proceedings.config.language && original.matching(body) < number {
        return None;
    }
    let block = body.blocks.get(number.checked_sub(1)?)?;
    let text = block_text(body, block, |reference| reference_text(reference, lang, proceedings, index));
    (!text.is_empty()).then_some(text)
}
