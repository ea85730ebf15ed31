//! The table of translations, for a terminal of 80 columns.
//!
//! Titles are the last column, so that scripts of any direction and width do not misalign others.

use unicode_width::UnicodeWidthStr;

use crate::cli::format::{WIDTH, fitting};
use crate::i18n::lang::Lang;
use crate::i18n::text::Age;
use crate::index::translation_status::counts::InLanguage;
use crate::index::translation_status::names::NameKind;
use crate::index::translation_status::{Progress, Standing, gaps};
use crate::source::excerpt::harmless;

/// Maximum number of languages side by side, which leaves room for names and titles.
const ABREAST: usize = 4;
/// Maximum width of the name column; longer names push the title to the right.
const NAME: usize = 28;

/// The status of all texts and the missing names, followed by a blank line.
pub(super) fn table(languages: &[InLanguage<'_>], default: &Lang) -> String {
    let mut text = String::new();
    for some in languages.chunks(ABREAST) {
        add_items(&mut text, some, default);
        text.push('\n');
    }
    add_legend(&mut text, languages);
    add_names(&mut text, languages);
    text
}

fn add_items(text: &mut String, languages: &[InLanguage<'_>], default: &Lang) {
    let Some(first) = languages.first() else { return };
    let columns: Vec<usize> =
        languages.iter().map(|it| it.lang.as_str().len().max("complete".len()) + 2).collect();
    let header =
        languages.iter().zip(&columns).map(|(language, width)| padded(language.lang.as_str(), *width));
    add_line(text, &header.collect::<String>());
    let names = first.items.iter().map(|(item, _)| harmless(&item.called()).width());
    let name_width = names.filter(|width| *width <= NAME).max().unwrap_or(0) + 2;
    for (at, (item, _)) in first.items.iter().enumerate() {
        let standings =
            languages.iter().filter_map(|language| Some((language.lang, &language.items.get(at)?.1)));
        let cells =
            standings.clone().zip(&columns).map(|((_, standing), width)| padded(word(standing), *width));
        let mut line: String = cells.collect();
        let indent = line.width();
        line.push_str(&padded(&harmless(&item.called()), name_width));
        line.push_str(&cut(&harmless(item.label(default)), WIDTH.saturating_sub(line.width())));
        add_line(text, &line);
        for (lang, standing) in standings.filter(|(_, standing)| standing.progress == Progress::Part) {
            let what = format!("missing in {lang}: {}", gaps::phrase(&standing.gaps));
            add_line(text, &format!("{}{}", " ".repeat(indent), cut(&what, WIDTH.saturating_sub(indent))));
        }
    }
}

/// The status of a translation in one word.
fn word(standing: &Standing) -> &'static str {
    match (standing.progress, standing.age) {
        (Progress::Missing, _) => "missing",
        (_, Some(Age::Older)) => "outdated",
        (Progress::Part, _) => "partly",
        (Progress::Complete, Some(Age::Undated)) => "undated",
        (Progress::Complete, _) => "complete",
    }
}

fn add_legend(text: &mut String, languages: &[InLanguage<'_>]) {
    let mut all = languages.iter().flat_map(|language| &language.items);
    let has = |wanted: &str| all.clone().any(|(_, standing)| word(standing) == wanted);
    let lines = [
        ("outdated", "the original has changed; update the translation, then use --reviewed"),
        ("undated", "the version of the original is not recorded; use --reviewed to add it"),
    ];
    let shown: Vec<&(&str, &str)> = lines.iter().filter(|(word, _)| has(word)).collect();
    for (word, meaning) in &shown {
        add_line(text, &format!("{}{meaning}", padded(word, 10)));
    }
    if all.next().is_some() && !shown.is_empty() {
        text.push('\n');
    }
}

/// Adds names that have no translation, truncated to two lines for each language.
fn add_names(text: &mut String, languages: &[InLanguage<'_>]) {
    let before = text.len();
    for language in languages {
        for kind in NameKind::ALL {
            let lacking = language.names.iter().filter(|(name, lacks)| *lacks && name.kind == kind);
            let mut ids: Vec<&str> = lacking.map(|(name, _)| name.id).collect();
            // All entries of the menu have one name.
            ids.dedup();
            if ids.is_empty() {
                continue;
            }
            let head = format!("{}: no name in {} for ", kind.source(), language.lang);
            for line in wrapped(&head, &ids) {
                add_line(text, &line);
            }
        }
    }
    if text.len() > before {
        text.push('\n');
    }
}

fn wrapped(head: &str, words: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = head.to_owned();
    for (at, word) in words.iter().enumerate() {
        let word = if at + 1 < words.len() { format!("{word}, ") } else { (*word).to_owned() };
        if line.width() + word.trim_end().width() > WIDTH {
            lines.push(std::mem::replace(&mut line, "  ".to_owned()));
        }
        line.push_str(&word);
    }
    lines.push(line);
    lines
}

fn add_line(text: &mut String, line: &str) {
    text.push_str(line.trim_end());
    text.push('\n');
}

/// Pads a text to a width with spaces, at least one.
fn padded(text: &str, width: usize) -> String {
    let spaces = width.saturating_sub(text.width()).max(1);
    format!("{text}{}", " ".repeat(spaces))
}

/// The first line of a text, truncated to a width.
fn cut(text: &str, width: usize) -> String {
    fitting(text.lines().next().unwrap_or_default(), width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_any_script_is_cut_where_the_line_ends() {
        assert_eq!(cut("After the fall", 14), "After the fall");
        assert_eq!(cut("After the fall", 9), "After th…");
        assert_eq!(cut("和平进程与地区", 8), "和平进…");
        assert_eq!(cut("گفت‌وگو", 0), "");
    }
}
