//! A name as somebody wrote it: its given and family names, without titles.

use super::titles::{is_title, is_title_beside};
use super::tokens::{WordGap, gap, tokens};
use super::{Script, is_common, is_particle, joins_next, joins_previous, plain};

/// A written name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenName {
    /// The given names in their order; also middle names.
    pub given: Vec<String>,
    /// The words of the family name. The last word of a name, unless a comma follows the first.
    pub family: Vec<String>,
    /// Every word in its order, if only one remains without what can be a particle or a title: `Al Gore`,
    /// `John Major`. Empty otherwise.
    pub as_written: Vec<String>,
}

impl WrittenName {
    /// The parts of a name: `Ahmad Karimi`, `Karimi, Ahmad`, `H.E. Dr Ahmad Karimi`. `None` if it has no words.
    pub fn parse(text: &str) -> Option<Self> {
        let (before, after) = match text.split_once([',', '،', '，']) {
            Some((family, given)) if words(given, 0).iter().any(|word| !is_title(&plain(word))) => {
                (given, Some(family))
            }
            // `Ahmad Karimi, PhD`
            Some((name, _)) => (name, None),
            None => (text, None),
        };
        let mut given = words(before, usize::from(after.is_some()));
        let family = match after {
            Some(family) => words(family, 1),
            None => given.split_off(given.len() - family_words(before, &given)),
        };
        (!family.is_empty()).then(|| Self::of_parts(given, family, before))
    }

    /// The parts of a name in two columns.
    pub fn of_columns(given: &str, family_text: &str) -> Option<Self> {
        let (given, family) = (words(given, 1), words(family_text, 1));
        match (given.is_empty(), family.is_empty()) {
            (_, false) => Some(Self::of_parts(given, family, family_text)),
            (false, true) => Self::parse(&given.join(" ")),
            (true, true) => None,
        }
    }

    /// `text` is what the name was written as, if it has no given names.
    fn of_parts(given: Vec<String>, family: Vec<String>, text: &str) -> Self {
        let mut as_written = Vec::new();
        if given.is_empty() && family.len() == 1 {
            let text = without_excellency(text);
            let all = joined_words(&text, |_| false);
            // `Abdul Qadir` is one name.
            if all.len() > 1 && plain(&all.concat()) != plain(&family[0]) {
                as_written = all;
            }
        }
        Self { given, family, as_written }
    }

    /// The words of the name as one, in both orders, as in the names of files: `ahmadkarimi`.
    pub fn run_together(&self) -> Vec<String> {
        if self.given.is_empty() {
            // A name in Chinese or Japanese is one word.
            let word = self.family.concat();
            let is_whole = Script::of(&word) == Script::Han && word.chars().count() > 1;
            return if is_whole { vec![word] } else { Vec::new() };
        }
        // `A. Long` would be `along`, and `Will Power` is `willpower`.
        let is_initial = |word: &String| word.chars().nth(1).is_none();
        let mut all = self.given.iter().chain(&self.family);
        if self.given.iter().all(is_initial) || all.all(|word| is_common(&plain(word))) {
            return Vec::new();
        }
        let (given, family) = (self.given.concat(), self.family.concat());
        let mut all = vec![format!("{given}{family}"), format!("{family}{given}")];
        if let Some(first) = self.given.first().filter(|first| self.given.len() > 1 && !is_initial(first)) {
            all.extend([format!("{first}{family}"), format!("{family}{first}")]);
        }
        all
    }

    /// Given names that are written as one or as two: `Noor Mohammad`, `Noormohammad`.
    pub fn joined_given(&self) -> impl Iterator<Item = String> {
        self.given.windows(2).map(<[String]>::concat)
    }
}

/// The number of words of the family name at the end of a name: two if a hyphen joins them, as in `Mary Smith-Jones`.
fn family_words(text: &str, words: &[String]) -> usize {
    let is_double = match words {
        [_, .., first, last] => ["-", "\u{2010}", "\u{2011}"].iter().any(|hyphen| {
            text.trim_end_matches(|c: char| !c.is_alphabetic()).ends_with(&format!("{first}{hyphen}{last}"))
        }),
        _ => false,
    };
    if is_double { 2 } else { words.len().min(1) }
}

/// The words of a part of a name: without titles and particles, with parts that belong together as one word.
/// `beside` is the number of words in the other part.
fn words(text: &str, beside: usize) -> Vec<String> {
    // A particle between two parts is left out: `Abd al-Rahman`, `Shams al-Din`.
    let mut words = joined_words(&without_excellency(text), is_particle);
    let is_droppable = |word: &String, others: usize| {
        others > 0 && (is_title_beside(&plain(word), others + beside) || is_particle(&plain(word)))
    };
    while words.first().is_some_and(|first| is_droppable(first, words.len() - 1)) {
        words.remove(0);
    }
    while words.last().is_some_and(|last| is_droppable(last, words.len() - 1)) {
        words.pop();
    }
    words
}

/// The words of a text in their order, also titles; parts that belong together are one word. Words after the first one
/// may be left out by their plain form.
fn joined_words(text: &str, is_left_out: impl Fn(&str) -> bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut joins, mut end) = (false, 0);
    for token in tokens(text) {
        let word = &text[token.at.clone()];
        let as_plain = plain(word);
        if !words.is_empty() && is_left_out(&as_plain) {
            continue;
        }
        let between = &text[end..token.at.start];
        end = token.at.end;
        // With a half-space, two parts are one word of Persian.
        let is_second_part = || {
            between == "\u{200c}"
                || joins_previous(&as_plain) && (is_suffix(&as_plain) || gap(between) == WordGap::Joint)
        };
        match words.last_mut() {
            Some(last) if joins || is_second_part() => {
                last.push_str(word);
                joins = false;
            }
            _ => {
                joins = joins_next(&as_plain);
                words.push(word.to_owned());
            }
        }
    }
    words
}

/// Whether a second part of a name is never a name by itself.
fn is_suffix(plain: &str) -> bool {
    !matches!(plain, "far" | "pur" | "poor" | "pour" | "din" | "deen" | "فر" | "دین")
}

/// `H.E.` is two letters for the words of a text.
fn without_excellency(text: &str) -> String {
    let start = text.trim_start();
    let rest = ["H.E.", "H. E.", "HE ", "S.E.", "S. E."].iter().find_map(|title| start.strip_prefix(title));
    // `HE WEI` is a name in capitals.
    let rest = rest.filter(|rest| rest.chars().any(char::is_lowercase) || !rest.is_ascii());
    rest.unwrap_or(start).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_given_and_family_names() {
        for (text, given, family) in [
            ("Ahmad Karimi", "Ahmad", "Karimi"),
            ("Karimi, Ahmad", "Ahmad", "Karimi"),
            ("H.E. Dr. Ahmad Shah Karimi", "Ahmad Shah", "Karimi"),
            ("Ambassador Ahmad al-Karimi", "Ahmad", "Karimi"),
            ("Abd al-Rahman Karimi", "AbdRahman", "Karimi"),
            ("Abdul Rahman Karim-Zadeh", "AbdulRahman", "KarimZadeh"),
            ("Karim Zada, Ahmad", "Ahmad", "KarimZada"),
            ("دکتر احمد کریمی", "احمد", "کریمی"),
            ("ښاغلی احمد کریم‌زاده", "احمد", "کریمزاده"),
            ("محمد یوسف زئی", "محمد", "یوسفزئی"),
            ("García Márquez, Gabriel", "Gabriel", "García Márquez"),
            ("Mary Smith-Jones", "Mary", "Smith Jones"),
            ("Mohammad (Mo) Karimi", "Mohammad Mo", "Karimi"),
            ("Smith-Jones", "Smith", "Jones"),
            ("Jean-Pierre Dupont", "Jean Pierre", "Dupont"),
            ("Zalmai", "", "Zalmai"),
            ("王毅先生", "", "王毅先生"),
            ("Karimi,", "", "Karimi"),
            ("Ahmad Karimi, PhD", "Ahmad", "Karimi"),
            ("Don Smith", "Don", "Smith"),
            ("M. Karimi", "M", "Karimi"),
            ("M. Ahmad Karimi", "Ahmad", "Karimi"),
            ("HE WEI", "HE", "WEI"),
            ("HE Ahmad Karimi", "Ahmad", "Karimi"),
            ("Karimi, Dr Ahmad", "Ahmad", "Karimi"),
        ] {
            let name = WrittenName::parse(text).unwrap();
            assert_eq!(
                (name.given.join(" ").as_str(), name.family.join(" ").as_str()),
                (given, family),
                "{text}"
            );
        }
        assert_eq!(WrittenName::parse(" 12 — "), None);
    }

    #[test]
    fn a_name_of_particles_and_titles_keeps_its_words() {
        for text in ["Nguyễn Văn An", "John Major", "Al Gore", "Van Ho", "Do An"] {
            assert_eq!(WrittenName::parse(text).unwrap().as_written.join(" "), text);
        }
        assert_eq!(WrittenName::of_columns("", "Van Ho").unwrap().as_written, ["Van", "Ho"]);
        for text in
            ["Abdul Qadir", "Abd al-Rahman", "Shams al-Din", "Ahmad al-Karimi", "Zalmai", "Karim Zada"]
        {
            assert!(WrittenName::parse(text).unwrap().as_written.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_title_alone_is_kept_as_a_name() {
        assert_eq!(WrittenName::parse("Don").unwrap().family, ["Don"]);
        assert_eq!(WrittenName::parse("Dr Karimi").unwrap().family, ["Karimi"]);
    }
}
