//! Recognises the language of a document by its letters and common words.

use super::phrasebook::common_words;
use super::words::{Inflection, words};
use crate::i18n::lang::Lang;
use crate::import::document::ImportedDocument;

/// Words that are enough to know a language.
const ENOUGH: usize = 3000;

/// Common words that can be chance.
const FEW: usize = 2;

/// Letters of one language only, among those of Arabic script.
const LETTERS: [(&str, &str); 3] = [("ps", "ټډړږښګڼېۍ"), ("ur", "ٹڈڑےںھہ"), ("fa", "گچپژی")];

/// The language of a document among the languages of the tables: by its text, else as the document declares it.
pub(super) fn language(document: &ImportedDocument) -> Option<&'static str> {
    let mut text = String::new();
    for segment in &document.segments {
        text.push_str(&segment.text);
        text.push('\n');
        if text.len() > ENOUGH * 8 {
            break;
        }
    }
    of_text(&text).or_else(|| {
        let declared = document.declared_language.as_deref().and_then(Lang::parse)?;
        common_words().into_iter().map(|(tag, _)| tag).find(|tag| declared.tags().any(|it| it == *tag))
    })
}

/// The language of a text; `None` if it is too short to tell.
pub(super) fn of_text(text: &str) -> Option<&'static str> {
    let all = words(text, &Inflection::default());
    let scores = common_words().into_iter().map(|(tag, common)| {
        let count = all.iter().take(ENOUGH).filter(|word| common.contains(&word.folded)).count();
        // Words of several languages in Arabic script look alike once they are folded: letters tell them apart.
        (tag, count * weight(tag, text))
    });
    let best = scores.max_by_key(|(_, score)| *score)?;
    if best.1 >= FEW {
        return Some(best.0);
    }
    by_script(text).or((best.1 > 0).then_some(best.0))
}

/// The language of a text without common words, if its letters tell it.
fn by_script(text: &str) -> Option<&'static str> {
    let has = |first: char, last: char| text.chars().any(|c| (first..=last).contains(&c));
    let is_of =
        |tag: &str| LETTERS.iter().any(|(it, letters)| *it == tag && text.contains(|c| letters.contains(c)));
    let arabic = || ["ps", "ur", "fa"].into_iter().find(|tag| is_of(tag)).unwrap_or("ar");
    if has('\u{600}', '\u{6ff}') {
        Some(arabic())
    } else if has('\u{400}', '\u{4ff}') {
        Some("ru")
    } else if has('\u{4e00}', '\u{9fff}') {
        Some("zh")
    } else {
        None
    }
}

/// Zero for a language whose script the text does not have.
fn weight(tag: &str, text: &str) -> usize {
    let count = |letters: &str| text.chars().filter(|c| letters.contains(*c)).count();
    let is_arabic_script = text.chars().filter(|c| ('\u{600}'..='\u{6ff}').contains(c)).count() * 2
        > text.chars().filter(|c| c.is_alphabetic()).count();
    let has = |tag: &str| LETTERS.iter().find(|(it, _)| *it == tag).map_or(0, |(_, letters)| count(letters));
    match tag {
        "ar" | "fa" | "ps" | "ur" if !is_arabic_script => 0,
        "ps" => usize::from(has("ps") > 2 || has("ps") * 40 > text.chars().count()) * 3,
        "ur" => usize::from(has("ur") > 2 || has("ur") * 40 > text.chars().count()) * 3,
        "fa" => 1 + usize::from(has("fa") > 5),
        "ar" => 1 + usize::from(count("ةأإ") > 5 || has("fa") == 0),
        _ if is_arabic_script => 0,
        _ => 1,
    }
}

/// The tag of the site for a language: `fa-AF` where the site has Dari only.
pub(super) fn site_tag(tag: &str, declared: Option<&str>, languages: &[Lang]) -> Option<Lang> {
    let declared = declared.and_then(Lang::parse).filter(|lang| lang.tags().any(|it| it == tag));
    let of_site =
        |wanted: &Lang| languages.iter().find(|lang| *lang == wanted || lang.is_served_by(wanted)).cloned();
    let by_language = || languages.iter().find(|lang| lang.tags().any(|it| it == tag)).cloned();
    declared
        .as_ref()
        .and_then(of_site)
        .or_else(by_language)
        .or_else(|| declared.clone())
        .or_else(|| Lang::parse(tag))
}
