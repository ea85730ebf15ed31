//! Recognises the language of a document by its letters and common words.

use std::sync::LazyLock;

use super::extracted::SessionFacts;
use super::knowledge::Knowledge;
use super::phrasebook::{common_words, languages};
use super::words::{Inflection, words};
use crate::guard::attribution::folding::folded;
use crate::i18n::lang::Lang;

/// Words that are enough to know a language.
const ENOUGH: usize = 3000;

/// Characters that are enough.
const LONGEST: usize = ENOUGH * 8;

/// Common words that can be chance.
const FEW: usize = 2;

/// Letters of one language only, among those of Arabic script.
const LETTERS: [(&str, &str); 3] = [("ps", "ټډړږښګڼېۍ"), ("ur", "ٹڈڑےںھہ"), ("fa", "گچپژی")];

/// Common words of languages that have no table, so that their texts are not taken for one of another language.
const FURTHER: [(&str, &str); 4] = [
    ("de", "der die das und den von zu mit ist auf für wurde im"),
    ("it", "il gli di che della per è nel con sono dei delle"),
    ("pt", "os as do da em um uma não para com dos pelo"),
    ("tr", "ve bir bu için ile olarak daha gibi oldu yapıldı olan sonra kadar ancak her iki tarafından"),
];

/// The common words of each language, folded. Of languages with as many of them in a text, the last counts: one with a
/// table.
static COMMON: LazyLock<Vec<(&str, Vec<String>)>> = LazyLock::new(|| {
    let further = FURTHER.iter().map(|(tag, common)| (*tag, common.split(' ').map(folded).collect()));
    further.chain(common_words()).collect()
});

/// Languages in Cyrillic letters without a table, which only the file can tell apart from Russian.
const DECLARED: [&str; 3] = ["tg", "ky", "kk"];

/// Says in which language a text is, unless that is given. `declared` is what its file declares, which is often no more
/// than the language of the keyboard.
pub(super) fn fill(facts: &mut SessionFacts, text: &str, declared: Option<&str>, knowledge: &Knowledge) {
    let declared = declared.and_then(Lang::parse);
    if facts.text_language.is_none() {
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
        facts.text_language = language(&text[..end], declared.as_ref());
    }
    if facts.language.is_none() {
        let tag = facts.text_language;
        facts.language = tag.and_then(|tag| site_language(tag, declared.as_ref(), &knowledge.languages));
    }
}

/// The language of a text: by its words, else as its file declares it.
fn language(text: &str, declared: Option<&Lang>) -> Option<&'static str> {
    let is_declared = |tag: &&'static str| declared.is_some_and(|lang| lang.tags().any(|it| it == *tag));
    match of_text(text) {
        Some("ru") => Some(DECLARED.into_iter().find(is_declared).unwrap_or("ru")),
        Some(tag) => Some(tag),
        None => languages().find(is_declared),
    }
}

/// The language of a text; `None` if it is too short to tell.
pub(super) fn of_text(text: &str) -> Option<&'static str> {
    let all = words(text, &Inflection::default());
    let scores = COMMON.iter().map(|(tag, common)| {
        let count = all.iter().take(ENOUGH).filter(|word| common.contains(&word.folded)).count();
        // Words of several languages in Arabic script look alike once they are folded: letters tell them apart.
        (*tag, count * weight(tag, text))
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

/// The language of the site that serves a text: `fa-AF` where the site has Dari only.
fn site_language(tag: &str, declared: Option<&Lang>, languages: &[Lang]) -> Option<Lang> {
    let declared = declared.filter(|lang| lang.tags().any(|it| it == tag));
    let of_site = |wanted: &Lang| languages.iter().find(|lang| *lang == wanted || lang.is_served_by(wanted));
    let by_language = || languages.iter().find(|lang| lang.tags().any(|it| it == tag));
    declared.and_then(of_site).or_else(by_language).cloned()
}
