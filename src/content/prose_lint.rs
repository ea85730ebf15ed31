//! Detects wording that does not suit a public record, and names missing from the front matter.
//!
//! Returns positions only; callers write the messages.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind, packed};

use crate::i18n::lang::Lang;
use crate::model::party::Country;
use crate::source::paragraphs;

/// Relative dates by language. Letters outside ASCII are given in both cases where the script has them.
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

/// Detects relative dates of a language. Construction is slower than a search, so keep the value.
pub struct RelativeDates {
    /// Empty if the language has none.
    words: &'static [&'static str],
    /// SIMD prefilter that rejects most texts; `None` if unavailable on this processor.
    hint: Option<packed::Searcher>,
    /// Built on first use, since the prefilter rejects most texts.
    finder: OnceLock<Option<AhoCorasick>>,
}

/// Maps letters of both cases (and some other bytes) to the same byte: if a word is in a text, its mapped
/// form is in the mapped text.
fn blurred(text: impl AsRef<str>) -> Vec<u8> {
    text.as_ref().bytes().map(|byte| byte | 0x20).collect()
}

impl RelativeDates {
    /// Builds the detector for a language.
    pub fn of(lang: &Lang) -> Self {
        let of_tag = |tag| RELATIVE.iter().find(|(of, _)| *of == tag).map(|(_, words)| *words);
        let words = lang.tags().find_map(of_tag).unwrap_or_default();
        let hint = packed::Config::new().builder().extend(words.iter().map(blurred)).build();
        Self { words, hint, finder: OnceLock::new() }
    }

    /// Byte ranges of relative dates in a Markdown text. Ignores quotations, titles, code, URLs and link
    /// texts, and words with an exact date next to them.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        // Fast path for most texts.
        let may_have = || self.hint.as_ref().is_none_or(|hint| hint.find(blurred(text)).is_some());
        if self.words.is_empty() || !may_have() {
            return Vec::new();
        }
        let prepared = || finder().ascii_case_insensitive(true).build(self.words).ok();
        let Some(finder) = self.finder.get_or_init(prepared) else { return Vec::new() };
        let mut found = Vec::new();
        let (mut start, mut paragraph) = (0, 0);
        let mut fenced = false;
        // Ignored ranges of the paragraph, computed on first use.
        let mut hidden: Option<Vec<Range<usize>>> = None;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim_start();
            if trimmed.is_empty() {
                (paragraph, hidden) = (start + line.len(), None);
            }
            if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
                fenced = !fenced;
            } else if !fenced && !trimmed.starts_with('>') && !line.starts_with("    ") {
                for span in finder.find_iter(line).map(|found| start + found.start()..start + found.end()) {
                    let hidden = hidden.get_or_insert_with(|| excluded_ranges(text, paragraph));
                    let is_hidden = hidden.iter().any(|hidden| hidden.contains(&span.start));
                    if is_whole(text, &span) && !is_hidden && !is_dated(text, &span) {
                        found.push(span);
                    }
                }
            }
            start += line.len();
        }
        found
    }
}

/// Ranges of quotations, titles, code, URLs and link texts in the paragraph at a byte offset.
fn excluded_ranges(text: &str, paragraph: usize) -> Vec<Range<usize>> {
    const QUOTES: [(char, char); 6] =
        [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」'), ('『', '』')];

    let rest = &text[paragraph..];
    let end = paragraphs::end_of_first(rest);
    let mut hidden = Vec::new();
    // The closing character of the open quotation, and its start.
    let mut open: Option<(char, usize)> = None;
    let mut before = None;
    let mut chars = rest[..end].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if let Some((close, start)) = open {
            // U+2019 is also the apostrophe.
            if c == close && !(c == '’' && is_word(next)) {
                hidden.push(paragraph + start..paragraph + at);
                open = None;
            }
        } else {
            let close = match c {
                '"' | '`' => Some(c),
                '*' | '_' if before != Some(c) && next != Some(c) && !is_word(before) => Some(c),
                '[' => Some(']'),
                '<' => Some('>'),
                '(' if before == Some(']') => Some(')'),
                _ => QUOTES.iter().find(|(start, _)| *start == c).map(|(_, close)| *close),
            };
            open = close.map(|close| (close, at));
        }
        before = Some(c);
    }
    let mut at = paragraph;
    for word in rest[..end].split_inclusive(char::is_whitespace) {
        if word.contains("://") || word.contains('@') {
            hidden.push(at..at + word.len());
        }
        at += word.len();
    }
    hidden
}

/// Whether an exact date is next to the words: "last year (2023)", "on 3 May 2024 (yesterday)".
fn is_dated(text: &str, span: &Range<usize>) -> bool {
    let is_digit = |c: char| c.is_numeric();
    let after = text[span.end..].trim_start();
    let near: String = after.chars().take(30).take_while(|c| !matches!(c, '.' | ';' | '\n')).collect();
    let is_joined = near.starts_with(['(', '（', '[', ',', '،', '–', '—', ':']);
    let before = text[..span.start].trim_end();
    let ahead = before.strip_suffix(['(', '（']).map(str::trim_end);
    (is_joined && near.contains(is_digit)) || ahead.is_some_and(|before| before.ends_with(is_digit))
}

/// Detects names of countries in prose.
#[derive(Default)]
pub struct CountryNames {
    finder: Option<AhoCorasick>,
    countries: Vec<Country>,
}

impl CountryNames {
    /// Skips names of fewer than four letters, which are often other words, and names shared by two
    /// countries.
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

    /// Byte ranges and countries. Of overlapping names, the longest counts.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, Country)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let matches = finder.find_iter(text).filter(|found| is_whole(text, &found.range()));
        matches
            .filter_map(|found| Some((found.range(), *self.countries.get(found.pattern().as_usize())?)))
            .collect()
    }
}

/// Matches the longest word at each position.
fn finder() -> AhoCorasickBuilder {
    let mut builder = AhoCorasick::builder();
    builder.match_kind(MatchKind::LeftmostLongest);
    builder
}

/// Whether the match is not part of a longer word.
fn is_whole(text: &str, span: &Range<usize>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !joins(text[..span.start].chars().next_back()) && !joins(text[span.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let own = "“It ended yesterday”, he said. *Yesterday* was shown. <https://a.example/yesterday> \
                   https://a.example/yesterday [last week](x) «last week» 'twas \"last year\", \
                   next week (13–17 May 2024), last year, in 2023, and on 3 May 2024 (yesterday).";
        assert_eq!(relative("en", own), Vec::<&str>::new());
        assert_eq!(
            relative("en", "He said \"no\" yesterday. It's 5\" last week"),
            ["yesterday", "last week"]
        );
        let hidden = "> yesterday\n`yesterday` [x](yesterday.md)\n```\nyesterday\n```\n<!-- yesterday -->\n";
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
        let names = CountryNames::new([
            ("Guinea", code("GN")),
            ("Papua New Guinea", code("PG")),
            ("Niger", code("NE")),
        ]);
        let found: Vec<_> =
            names.find("Papua New Guinea and Nigeria").into_iter().map(|(_, country)| country).collect();
        assert_eq!(found, [code("PG")]);
    }

    #[test]
    fn a_name_that_two_countries_share_is_not_taken_for_one_of_them() {
        let code = |code| Country::from_code(code).unwrap();
        let names = CountryNames::new([
            ("Congo", code("CD")),
            ("Congo", code("CG")),
            ("Republic of Congo", code("CG")),
        ]);
        assert!(names.find("on the Congo").is_empty());
        assert_eq!(names.find("the Republic of Congo").len(), 1);
    }
}
