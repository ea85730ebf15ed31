//! The keys under which a word is kept in the roster, and those under which a word of a text is looked up.
//!
//! A key begins with its kind. Two words are alike if they have a key in common.

use super::{Script, arabic, cyrillic, invisible, latin, plain};

/// How closely a word of a text matches a word of the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It sounds alike.
    Sound,
    /// It is the same word, apart from case, marks and keyboards.
    Spelling,
}

/// A key of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordKey {
    /// The kind and the key.
    pub text: String,
    /// What a match of this key means.
    pub likeness: Likeness,
}

impl WordKey {
    /// Whether a match is of words in Latin and in Arabic letters. Such a key has no short vowels.
    pub fn is_across_scripts(&self) -> bool {
        self.text.starts_with([ARABIC_TO_LATIN, LATIN_TO_ARABIC])
    }
}

/// A spelling in any script.
const SPELLING: char = '=';
/// The sound of a Latin or Cyrillic word.
const SOUND: char = '~';
/// The sound of an Arabic word of the roster, for Latin texts.
const ARABIC_TO_LATIN: char = '>';
/// The sound of a Latin word of the roster, for Arabic texts.
const LATIN_TO_ARABIC: char = '<';

/// The keys of a word of the roster.
pub fn of_roster(word: &str) -> Vec<WordKey> {
    let plain = plain(word);
    let bare = arabic::without_article(&plain).map(str::to_owned);
    let mut keys = spellings(word, &plain, bare.as_slice());
    match Script::of(word) {
        Script::Latin => extend_latin(&mut keys, LATIN_TO_ARABIC, [plain]),
        Script::Cyrillic => extend_latin(&mut keys, LATIN_TO_ARABIC, cyrillic::romanised(&plain)),
        Script::Arabic => {
            // `الهامیان` has no article.
            for word in bare.iter().chain([&plain]) {
                extend(&mut keys, ARABIC_TO_LATIN, arabic::sounds(word));
            }
        }
        Script::Han | Script::Other => {}
    }
    keys
}

/// The keys of a word of a text, as it is and without `'s`.
pub fn of_text(word: &str) -> Vec<WordKey> {
    with_and_without_possessive(word, of_text_word)
}

fn with_and_without_possessive(word: &str, keys: impl Fn(&str) -> Vec<WordKey>) -> Vec<WordKey> {
    let bare = super::without_possessive(word);
    let mut all = keys(bare);
    if let Some(rest) = super::plain::without_elision(bare) {
        all.extend(keys(rest));
    }
    if bare.len() < word.len() {
        all.extend(keys(word));
    }
    all
}

fn of_text_word(word: &str) -> Vec<WordKey> {
    let plain = plain(word);
    let mut keys = spellings(word, &plain, &nominal(word, &plain));
    match Script::of(word) {
        Script::Latin => extend_latin(&mut keys, ARABIC_TO_LATIN, [plain]),
        Script::Cyrillic => {
            let stem = cyrillic::stem(&plain).map(str::to_owned);
            let words = [plain.clone()].into_iter().chain(stem).chain(cyrillic::nominatives(&plain));
            extend_latin(&mut keys, ARABIC_TO_LATIN, words.flat_map(|word| cyrillic::romanised(&word)));
        }
        Script::Arabic => {
            for word in arabic::without_particles(&plain).iter().chain([&plain]) {
                extend(&mut keys, LATIN_TO_ARABIC, arabic::sounds(word));
            }
        }
        Script::Han | Script::Other => {}
    }
    keys
}

/// The keys of the spelling of a word of a text.
pub fn spellings_of_text(word: &str) -> Vec<WordKey> {
    with_and_without_possessive(word, |word| {
        let plain = plain(word);
        spellings(word, &plain, &nominal(word, &plain))
    })
}

/// What a word of a text can be in a list of names: without Arabic particles, or in the Russian nominative.
fn nominal(word: &str, plain: &str) -> Vec<String> {
    match Script::of(word) {
        Script::Cyrillic => cyrillic::nominatives(plain),
        Script::Arabic => arabic::without_particles(plain),
        Script::Latin | Script::Han | Script::Other => Vec::new(),
    }
}

/// The key of an e-mail address.
pub fn of_email(address: &str) -> String {
    format!("@{}", invisible::without_invisible(address).trim().to_lowercase())
}

/// The key of the first letter of a word.
pub fn of_initial(letter: char) -> String {
    format!(".{letter}")
}

/// `bare` are the spellings of the word without what its language adds to a name.
fn spellings(word: &str, plain: &str, bare: &[String]) -> Vec<WordKey> {
    let mut all = vec![plain.to_owned()];
    all.extend(super::plain::spelled_out(word));
    match Script::of(word) {
        Script::Cyrillic => {
            all.extend(cyrillic::stem(plain).map(str::to_owned));
            all.extend_from_slice(bare);
        }
        Script::Arabic => all.extend_from_slice(bare),
        // `Karimi’s`, `Karimi'nin`
        Script::Latin => {
            let mut parts = word.split(super::plain::is_apostrophe);
            if let (Some(first), Some(_)) = (parts.next(), parts.next())
                && first.chars().count() > 2
            {
                all.push(super::plain(first));
            }
        }
        Script::Han | Script::Other => {}
    }
    all.retain(|spelling| !spelling.is_empty());
    all.dedup();
    let key =
        |spelling: String| WordKey { text: format!("{SPELLING}{spelling}"), likeness: Likeness::Spelling };
    all.into_iter().map(key).collect()
}

/// Adds the sounds of plain words in Latin letters; those for Arabic texts or names are of the kind `across`.
fn extend_latin(keys: &mut Vec<WordKey>, across: char, words: impl IntoIterator<Item = String>) {
    for word in words {
        extend(keys, SOUND, latin::sounds(&word));
        extend(keys, across, latin::arabic_spellings(&word));
    }
}

fn extend(keys: &mut Vec<WordKey>, kind: char, sounds: Vec<String>) {
    for sound in sounds.into_iter().filter(|sound| sound.len() > 1) {
        let text = format!("{kind}{sound}");
        if !keys.iter().any(|key| key.text == text) {
            keys.push(WordKey { text, likeness: Likeness::Sound });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(roster: &str, text: &str) -> Option<Likeness> {
        let text = of_text(text);
        let common = of_roster(roster).into_iter().filter(|key| text.contains(key));
        common.map(|key| key.likeness).max()
    }

    #[test]
    fn words_are_compared_across_scripts() {
        let sound = Some(Likeness::Sound);
        for (roster, text) in [
            ("Mohammadi", "محمدی"),
            ("محمدی", "Mohammadi"),
            ("Karimov", "Каримов"),
            ("Каримов", "Karimov"),
            ("Karimov", "Каримову"),
            ("Mohammadi", "Мохаммади"),
            ("محمدی", "Мохаммади"),
            ("Khalid", "Халид"),
            ("Javad", "Джавад"),
            ("Karimi", "والكريمي"),
            ("Attiyah", "العطية"),
            ("العطیه", "Attiyah"),
            ("Mirziyoyev", "Мирзиёев"),
            ("Мирзиёев", "Mirziyoyev"),
            ("Mirziyoyev", "Мирзиеев"),
            ("Fyodor", "Фёдор"),
            ("Fyodor", "Федор"),
            ("Ёлкин", "Yolkin"),
            ("Yolkin", "Елкин"),
        ] {
            assert_eq!(likeness(roster, text), sound, "{roster} {text}");
        }
    }

    #[test]
    fn endings_and_particles_leave_the_spelling() {
        let spelling = Some(Likeness::Spelling);
        for (roster, text) in [
            ("Karimi", "Karimi’s"),
            ("Omar", "d’Omar"),
            ("Karimi", "KARIMI"),
            ("Каримов", "Каримовым"),
            ("Müller", "Mueller"),
            ("Müller", "Muller"),
            ("محمدی", "ومحمدي"),
            ("الکریمی", "كريمي"),
        ] {
            assert_eq!(likeness(roster, text), spelling, "{roster} {text}");
        }
    }

    #[test]
    fn two_latin_words_do_not_meet_through_arabic() {
        // Both could be written کرم or کریم.
        assert_eq!(likeness("Karam", "Karim"), None);
        assert_eq!(likeness("Kamal", "Kamel"), Some(Likeness::Sound));
        assert_eq!(likeness("کریم", "کرم"), None);
    }
}
