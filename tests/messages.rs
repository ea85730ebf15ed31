//! The words of the interface: complete in every language that comes with Rapporteur, and no more than
//! the pages ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use rapporteur::markdown::PASSAGE_LABELS;

use crate::fixture::{Fixture, words};

const LANGUAGES: [&str; 10] = ["ar", "en", "es", "fa", "fa-AF", "fr", "ps", "ru", "ur", "zh"];

/// The plural categories that CLDR gives a language for whole numbers.
fn categories(lang: &str) -> &'static [&'static str] {
    match lang {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "ru" => &["one", "few", "many", "other"],
        "es" | "fr" => &["one", "many", "other"],
        "zh" => &["other"],
        _ => &["one", "other"],
    }
}

/// The messages of dates, feeds and calendars, which have no template.
const WITHOUT_TEMPLATE: [&str; 13] = [
    "date-about-day",
    "date-about-month",
    "date-about-year",
    "date-uncertain",
    "date-between-day",
    "date-between-month",
    "date-between-year",
    "corrections",
    "correction-entry",
    "organisers-note",
    "planned-title",
    "format-virtual",
    "comma",
];

fn standard(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standard").join(folder);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a text"))
        })
        .collect();
    files.sort();
    files
}

/// What a message says of itself: the variables that it uses, and the cases of its selections.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    selections: Vec<Vec<String>>,
}

fn shapes(text: &str) -> BTreeMap<String, Shape> {
    let file = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut shapes = BTreeMap::new();
    for entry in &file.body {
        let Entry::Message(Message { id, value: Some(value), .. }) = entry else { continue };
        let mut shape = Shape::default();
        read_pattern(value, &mut shape);
        assert!(shapes.insert(id.name.to_owned(), shape).is_none(), "{} stands twice", id.name);
    }
    shapes
}

fn read_pattern(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                read_inline(inline, shape);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_inline(selector, shape);
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                shape.selections.push(variants.iter().map(|variant| key(&variant.key)).collect());
                for variant in variants {
                    read_pattern(&variant.value, shape);
                }
            }
        }
    }
}

fn read_inline(expression: &InlineExpression<&str>, shape: &mut Shape) {
    match expression {
        InlineExpression::VariableReference { id } => {
            shape.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("no message needs {other:?}"),
    }
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let files = standard("i18n");
    let tags: Vec<&str> = files.iter().map(|(tag, _)| tag.as_str()).collect();
    assert_eq!(tags, LANGUAGES);
    let all: BTreeMap<&str, BTreeMap<String, Shape>> =
        files.iter().map(|(tag, text)| (tag.as_str(), shapes(text))).collect();
    let variables = |tag: &str| -> BTreeMap<&str, &BTreeSet<String>> {
        all[tag].iter().map(|(id, shape)| (id.as_str(), &shape.variables)).collect()
    };
    for tag in LANGUAGES {
        let (english, own) = (variables("en"), variables(tag));
        let differing: Vec<_> = english
            .keys()
            .chain(own.keys())
            .filter(|id| english.get(*id) != own.get(*id))
            .map(|id| (id, english.get(id), own.get(id)))
            .collect();
        assert!(differing.is_empty(), "{tag} and English differ: {differing:?}");
    }
}

#[test]
fn where_a_message_counts_it_has_every_plural_of_its_language() {
    for (tag, text) in standard("i18n") {
        let wanted: BTreeSet<&str> = categories(&tag).iter().copied().collect();
        for (id, shape) in shapes(&text) {
            for cases in shape.selections {
                let found: BTreeSet<&str> =
                    cases.iter().map(String::as_str).filter(|case| case.parse::<u64>().is_err()).collect();
                assert_eq!(found, wanted, "{tag}: {id}");
            }
        }
    }
}

#[test]
fn english_selects_wherever_a_word_changes_with_the_number() {
    let text = standard("i18n").into_iter().find(|(tag, _)| tag == "en").expect("English").1;
    let counted: BTreeSet<String> = shapes(&text)
        .into_iter()
        .filter(|(_, shape)| !shape.selections.is_empty())
        .map(|(id, _)| id)
        .collect();
    // The Slavic and Arabic languages have to say these in as many ways as they have plurals.
    for (tag, text) in standard("i18n").into_iter().filter(|(tag, _)| matches!(tag.as_str(), "ru" | "ar")) {
        let shapes = shapes(&text);
        let plain: Vec<&String> = counted.iter().filter(|id| shapes[*id].selections.is_empty()).collect();
        assert!(plain.is_empty(), "{tag} does not count in {plain:?}");
    }
}

/// The ids of messages that the templates ask for, and the beginnings of those that they put together:
/// `"nav-" ~ way.key`.
fn asked() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut begun) = (BTreeSet::new(), BTreeSet::new());
    for (_, template) in standard("templates") {
        let strings: Vec<&str> = template.split('"').collect();
        for (string, behind) in strings.iter().zip(strings.iter().skip(1)) {
            if behind.starts_with(" | t}")
                || behind.starts_with(" | t ")
                || behind.starts_with(" | t,")
                || behind.starts_with(" | t(")
            {
                whole.insert((*string).to_owned());
            } else if string.ends_with('-') && string.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
                begun.insert((*string).to_owned());
            }
        }
    }
    // Labels within the texts of reports.
    whole.extend(PASSAGE_LABELS.map(|(_, id)| id.to_owned()));
    whole.extend(WITHOUT_TEMPLATE.map(str::to_owned));
    (whole, begun)
}

#[test]
fn no_message_is_there_that_no_page_asks_for() {
    let (whole, begun) = asked();
    let text = standard("i18n").into_iter().find(|(tag, _)| tag == "en").expect("English").1;
    let unused: Vec<String> = shapes(&text)
        .into_keys()
        .filter(|id| !whole.contains(id) && !begun.iter().any(|prefix| id.starts_with(prefix.as_str())))
        .collect();
    assert!(unused.is_empty(), "no template uses {unused:?}");
}

#[test]
fn a_site_changes_a_word_of_one_language_and_keeps_the_others() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fr\", \"fa-AF\"]")
        .session("s", "date = 2021-09-14")
        .file("themes/standard/i18n/fr.ftl", "nav-sessions = Réunions\n")
        .file("themes/standard/i18n/fa.ftl", "nav-sessions = جلسه‌ها\n");
    site.build();
    let french = words(&site.built("fr/index.html"));
    assert!(french.contains("Réunions") && french.contains("Pays"), "{french}");
    // Dari has a word of its own, which goes before that of Persian at large.
    assert!(!words(&site.built("fa-AF/index.html")).contains("جلسه‌ها"));
    assert!(words(&site.built("index.html")).contains("Sessions"));
}

#[test]
fn a_language_of_the_sites_own_is_added_by_a_file_and_what_it_lacks_is_said() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"tg\"]")
        .session("s", "date = 2021-09-14")
        .file("themes/standard/i18n/tg.ftl", "nav-sessions = Нишастҳо\nsession-number = Нишасти { $n }\n");
    site.build();
    assert!(words(&site.built("tg/index.html")).contains("Нишастҳо"));
    let report = site.report();
    assert!(report.contains("warning themes/standard/i18n/tg.ftl "), "{report}");
    assert!(report.contains("add them to themes/standard/i18n/tg.ftl"), "{report}");
}

#[test]
fn a_language_without_any_words_is_reported() {
    let site = Fixture::site().config("languages = [\"en\", \"tg\"]").session("s", "date = 2021-09-14");
    let report = site.report();
    assert!(report.contains("the interface has no translation into `tg`"), "{report}");
    assert!(report.contains("create themes/standard/i18n/tg.ftl"), "{report}");
}

#[test]
fn every_language_that_comes_with_rapporteur_is_whole() {
    let site = Fixture::site()
        .config(&format!("languages = {LANGUAGES:?}"))
        .session("s", "date = 2021-09-14\nsummary = \"S.\"\nparticipants = [\"QA\"]");
    assert!(!site.report().contains("interface"), "{}", site.report());
}
