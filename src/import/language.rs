//! The language of a document: what it declares, if its letters agree, and else what its letters show.

use crate::i18n::lang::Lang;

/// In which language of the site a document is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentLanguage<'a> {
    /// This language of the site.
    OfSite(&'a Lang),
    /// A language, by its tag, that the site does not have.
    Other(&'static str),
    /// Its text does not show it.
    Unknown,
}

/// The language of a text, whose file may declare one.
pub fn language<'a>(text: &str, declared: Option<&str>, languages: &'a [Lang]) -> DocumentLanguage<'a> {
    let declared = declared.map(tongue);
    let Some(found) = script(text).and_then(|script| found(text, script, declared)) else {
        return DocumentLanguage::Unknown;
    };
    match languages.iter().find(|lang| tongue(lang.as_str()) == found) {
        Some(lang) => DocumentLanguage::OfSite(lang),
        None => DocumentLanguage::Other(found),
    }
}

/// The language of a text in a script. What a file declares is often the language of the keyboard.
fn found(text: &str, script: LetterScript, declared: Option<&str>) -> Option<&'static str> {
    let tongues = tongues(script);
    let declared = declared.and_then(|declared| tongues.iter().copied().find(|tongue| *tongue == declared));
    match script {
        LetterScript::Arabic => marked(text).or(declared),
        LetterScript::Latin => {
            let counted = tongues.iter().map(|tongue| (frequent_words(text, tongue), *tongue));
            // The first of several with as many.
            let most = counted.rev().max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 2);
            most.map(|(_, tongue)| tongue).or(declared)
        }
        LetterScript::Cyrillic | LetterScript::Chinese => declared.or(tongues.first().copied()),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LetterScript {
    Latin,
    Arabic,
    Cyrillic,
    Chinese,
}

/// The script of most letters.
fn script(text: &str) -> Option<LetterScript> {
    let mut counts = [
        (LetterScript::Latin, 0),
        (LetterScript::Arabic, 0),
        (LetterScript::Cyrillic, 0),
        (LetterScript::Chinese, 0),
    ];
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let at = match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => 0,
            '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => 1,
            '\u{400}'..='\u{52f}' => 2,
            '\u{3400}'..='\u{9fff}' => 3,
            _ => continue,
        };
        counts[at].1 += 1;
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .max_by_key(|(_, count)| *count)
        .map(|(script, _)| script)
}

/// The languages of the interface that use a script.
fn tongues(script: LetterScript) -> &'static [&'static str] {
    match script {
        LetterScript::Latin => &["en", "fr", "es", "de", "it", "pt", "tr", "uz"],
        LetterScript::Arabic => &["ar", "fa", "ps", "ur"],
        LetterScript::Cyrillic => &["ru", "tg", "ky", "kk"],
        LetterScript::Chinese => &["zh"],
    }
}

fn tongue(tag: &str) -> &str {
    match tag.split(['-', '_']).next().unwrap_or(tag) {
        "prs" => "fa",
        tongue => tongue,
    }
}

/// The language whose own letters a text in Arabic script has.
fn marked(text: &str) -> Option<&'static str> {
    let count = |letters: &str| text.chars().filter(|c| letters.contains(*c)).count();
    let pashto = count("ټډړږښڅځڼۍ");
    let urdu = count("ٹڈڑںےھہ");
    let persian = count("پچژگک‌ی");
    let arabic = count("ةىيكأإؤئ");
    let most = pashto.max(urdu).max(persian).max(arabic);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    match most {
        _ if pashto * 60 > letters => Some("ps"),
        _ if urdu * 25 > letters => Some("ur"),
        0 => None,
        _ if persian > arabic => Some("fa"),
        _ => Some("ar"),
    }
}

/// How often the most frequent words of a language stand in a text.
fn frequent_words(text: &str, tongue: &str) -> usize {
    let words: &[&str] = match tongue {
        "en" => &["the", "of", "and", "to", "in", "that", "for", "with", "was", "on"],
        "fr" => &["le", "les", "des", "et", "du", "une", "dans", "que", "pour", "sur"],
        "es" => &["el", "los", "las", "y", "del", "una", "por", "con", "para", "se"],
        "de" => &["der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "auf"],
        "it" => &["il", "gli", "di", "che", "della", "per", "è", "nel", "con", "sono"],
        "pt" => &["os", "as", "do", "da", "em", "um", "uma", "não", "para", "com"],
        "tr" => &["ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "daha", "gibi"],
        _ => return 0,
    };
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphabetic()).filter(|word| words.contains(word)).count()
}
