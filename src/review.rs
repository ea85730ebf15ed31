//! Reading prose for what does not belong in a public record, or is missing from its lists.
//!
//! Finds places only; what to say about them is the caller's.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind, packed};

use crate::lang::Lang;
use crate::model::party::Country;

/// Words for a day that only the writer knows, by language. Letters outside ASCII stand in both cases
/// where a script has them.
const RELATIVE: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "yesterday",
            "tomorrow",
            "last night",
            "earlier today",
            "later today",
            "last week",
            "last month",
            "last year",
            "next week",
            "next month",
            "next year",
            "this week",
            "this month",
            "a few days ago",
            "a few weeks ago",
            "a few months ago",
            "a week ago",
            "a month ago",
            "a year ago",
            "two days ago",
            "two weeks ago",
            "two months ago",
            "three days ago",
            "three weeks ago",
            "three months ago",
        ],
    ),
    (
        "fr",
        &[
            "hier soir",
            "avant-hier",
            "la semaine dernière",
            "la semaine prochaine",
            "le mois dernier",
            "le mois prochain",
            "l'année dernière",
            "l’année dernière",
        ],
    ),
    ("es", &["ayer", "anteayer", "la semana pasada", "el mes pasado", "el año pasado", "la próxima semana"]),
    (
        "ru",
        &[
            "вчера",
            "Вчера",
            "позавчера",
            "завтра",
            "Завтра",
            "на прошлой неделе",
            "На прошлой неделе",
            "в прошлом месяце",
            "В прошлом месяце",
            "в прошлом году",
            "В прошлом году",
        ],
    ),
    ("ar", &["أمس", "الأسبوع الماضي", "الشهر الماضي", "العام الماضي", "الأسبوع المقبل", "الشهر المقبل"]),
    (
        "fa",
        &[
            "دیروز",
            "دیشب",
            "فردا",
            "هفته گذشته",
            "هفتهٔ گذشته",
            "در ماه گذشته",
            "در سال گذشته",
            "هفته آینده",
            "هفتهٔ آینده",
            "در ماه آینده",
        ],
    ),
    ("ps", &["پرون", "تېره اوونۍ", "تېره میاشت", "تېر کال"]),
    ("ur", &["گزشتہ روز", "گزشتہ ہفتے", "گزشتہ ماہ"]),
];

/// Words of a language for days that only the writer knows. To prepare them takes longer than to look
/// through a report.
pub struct RelativeDates {
    /// None, in a language of which none are known.
    words: &'static [&'static str],
    /// Tells, many bytes at a time, which texts cannot have any; nothing where the processor cannot.
    hint: Option<packed::Searcher>,
    /// Finds them, and is seldom needed.
    finder: OnceLock<Option<AhoCorasick>>,
}

/// A text in which letters of both cases are the same, and some others, too: what is in the text is in
/// the blurred one.
fn blurred(text: impl AsRef<str>) -> Vec<u8> {
    text.as_ref().bytes().map(|byte| byte | 0x20).collect()
}

impl RelativeDates {
    /// Those of a language.
    pub fn of(lang: &Lang) -> Self {
        let of_tag = |tag| RELATIVE.iter().find(|(of, _)| *of == tag).map(|(_, words)| *words);
        let words = lang.tags().find_map(of_tag).unwrap_or_default();
        let hint = packed::Config::new().builder().extend(words.iter().map(blurred)).build();
        Self { words, hint, finder: OnceLock::new() }
    }

    /// Where a Markdown text names a day by its distance from an unnamed today. Quotations, code and
    /// the addresses of links are passed over.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        // Most texts have none.
        let may_have = || self.hint.as_ref().is_none_or(|hint| hint.find(blurred(text)).is_some());
        if self.words.is_empty() || !may_have() {
            return Vec::new();
        }
        let prepared = || finder().ascii_case_insensitive(true).build(self.words).ok();
        let Some(finder) = self.finder.get_or_init(prepared) else { return Vec::new() };
        let mut found = Vec::new();
        let mut start = 0;
        let mut fenced = false;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim_start();
            if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
                fenced = !fenced;
            } else if !fenced && !trimmed.starts_with('>') && !line.starts_with("    ") {
                let matches = finder.find_iter(line).map(|found| found.range());
                found.extend(
                    matches
                        .filter(|span| is_whole(line, span) && !is_hidden(line, span.start))
                        .map(|span| start + span.start..start + span.end),
                );
            }
            start += line.len();
        }
        found
    }
}

/// Whether a place of a line is inside a code span or the address of a link.
fn is_hidden(line: &str, at: usize) -> bool {
    let before = &line[..at];
    let in_code = before.matches('`').count() % 2 == 1 && line[at..].contains('`');
    let in_address = before.rfind("](").is_some_and(|open| !before[open..].contains(')'));
    in_code || in_address
}

/// Names of countries, as prose has them.
#[derive(Default)]
pub struct Names {
    finder: Option<AhoCorasick>,
    countries: Vec<Country>,
}

impl Names {
    /// Prepares to look for names. Those of fewer than four letters are too often something else,
    /// and one that two countries share tells of neither.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, Country)>) -> Self {
        let mut meanings: BTreeMap<&str, Option<Country>> = BTreeMap::new();
        for (name, country) in names {
            if name.chars().filter(|c| c.is_alphabetic()).count() >= 4 {
                let meaning = meanings.entry(name).or_insert(Some(country));
                *meaning = meaning.filter(|known| *known == country);
            }
        }
        let (names, countries): (Vec<&str>, Vec<Country>) =
            meanings.into_iter().filter_map(|(name, country)| Some((name, country?))).unzip();
        Self { finder: finder().build(names).ok(), countries }
    }

    /// Where a text names which country. Of names within one another, the longest counts.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Country)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let matches = finder.find_iter(text).filter(|found| is_whole(text, &found.range()));
        matches
            .filter_map(|found| Some((found.range(), *self.countries.get(found.pattern().as_usize())?)))
            .collect()
    }
}

/// Finds the longest of some words at each place.
fn finder() -> AhoCorasickBuilder {
    let mut builder = AhoCorasick::builder();
    builder.match_kind(MatchKind::LeftmostLongest);
    builder
}

/// Whether no letter or digit adjoins a place.
fn is_whole(text: &str, span: &Range<usize>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !joins(text[..span.start].chars().next_back()) && !joins(text[span.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in a text in a language.
    fn relative<'a>(lang: &str, text: &'a str) -> Vec<&'a str> {
        let found = RelativeDates::of(&Lang::parse(lang).unwrap()).find(text);
        found.into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn a_day_named_by_its_distance_is_found_in_several_languages() {
        assert_eq!(relative("en-GB", "They met Yesterday, and again last week."), ["Yesterday", "last week"]);
        assert_eq!(relative("ar", "عُقدت الجلسة أمس في الدوحة"), ["أمس"]);
        for dari in ["fa-AF", "prs"] {
            assert_eq!(relative(dari, "این نشست دیروز برگزار شد"), ["دیروز"]);
        }
        let hidden = "> yesterday\n`yesterday` [x](yesterday.md)\n```\nyesterday\n```\n";
        assert!(relative("en", hidden).is_empty());
        assert!(relative("en", "the holidaymakers of yesterdays").is_empty());
    }

    #[test]
    fn a_word_of_another_language_is_no_day() {
        assert!(relative("en", "Mr Ayer spoke for the hosts.").is_empty());
        assert_eq!(relative("es", "Ayer se reunieron de nuevo."), ["Ayer"]);
        assert!(relative("sv", "yesterday").is_empty());
    }

    #[test]
    fn no_word_for_a_day_is_missed_whatever_its_case_and_whatever_is_around_it() {
        for (lang, words) in RELATIVE {
            for word in *words {
                for written in [(*word).to_owned(), word.to_ascii_uppercase()] {
                    let text = format!("{} {written}, {}", "в. ".repeat(40), "и – ".repeat(40));
                    assert_eq!(relative(lang, &text), [written]);
                }
            }
        }
    }

    #[test]
    fn of_names_within_one_another_the_longest_counts() {
        let code = |code| Country::from_code(code).unwrap();
        let names =
            Names::new([("Guinea", code("GN")), ("Papua New Guinea", code("PG")), ("Niger", code("NE"))]);
        let found: Vec<_> =
            names.find("Papua New Guinea and Nigeria").into_iter().map(|(_, country)| country).collect();
        assert_eq!(found, [code("PG")]);
    }

    #[test]
    fn a_name_that_two_countries_share_is_not_taken_for_one_of_them() {
        let code = |code| Country::from_code(code).unwrap();
        let names =
            Names::new([("Congo", code("CD")), ("Congo", code("CG")), ("Republic of Congo", code("CG"))]);
        assert!(names.find("on the Congo").is_empty());
        assert_eq!(names.find("the Republic of Congo").len(), 1);
    }
}
