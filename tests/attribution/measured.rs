//! How many of the sentences in the folders beside this file are found, and how many are false alarms.
//! `UPDATE_REFERENCE=1 cargo test measured` writes the table of `docs/guard.md` anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::atlas;
use rapporteur::guard::attribution::{Lexicon, contacts};
use rapporteur::i18n::lang::Lang;

const LANGUAGES: [&str; 10] = ["ar", "en", "es", "fa", "fa-AF", "fr", "ps", "ru", "ur", "zh"];
const KINDS: [&str; 3] = ["attribution", "names", "contacts"];
const SETS: [(&str, &str); 6] = [
    ("sentences", "first sentences"),
    ("held-out/first", "first held-out sentences"),
    ("held-out/second", "second held-out sentences"),
    ("held-out/third", "third held-out sentences"),
    ("held-out/fourth", "fourth held-out sentences"),
    ("held-out/fifth", "fifth held-out sentences"),
];

/// Least shares of what must be found, and of what is found.
const RECALL: f64 = 0.85;
const PRECISION: f64 = 0.95;

/// By kind, what must be found and what must not.
type Sentences = BTreeMap<String, BTreeMap<String, Vec<String>>>;

#[derive(Clone, Copy, Default)]
struct Counts {
    /// Sentences that must be found.
    all: usize,
    found: usize,
    false_alarms: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.found += other.found;
        self.false_alarms += other.false_alarms;
    }

    fn recall(self) -> f64 {
        share(self.found, self.all)
    }

    fn precision(self) -> f64 {
        share(self.found, self.found + self.false_alarms)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).expect("few sentences"));
    if whole == 0 { 1.0 } else { count(part) / count(whole) }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sentences(set: &str, language: &str) -> Sentences {
    toml::from_str(&fs::read_to_string(path(set, language)).expect("a file")).expect("TOML")
}

fn path(set: &str, language: &str) -> PathBuf {
    root().join(format!("tests/attribution/{set}/{language}.toml"))
}

/// The words of a language with the names of all countries.
pub(super) fn lexicon(language: &str) -> Lexicon {
    let lang = Lang::parse(language).expect("a language");
    let atlas = atlas::atlas();
    let names = atlas.countries.iter();
    let names = names.filter_map(|(country, it)| Some((Some(country.code()), it.name.get(&lang, &lang)?.1)));
    let names: Vec<(Option<&str>, &str)> = names.collect();
    lang.tags().find_map(|tag| Lexicon::of(tag, names.iter().copied())).expect("a table of the language")
}

fn is_found(lexicon: &Lexicon, kind: &str, sentence: &str) -> bool {
    match kind {
        "attribution" => !lexicon.find(sentence).attributed.is_empty(),
        "names" => !lexicon.find(sentence).names.is_empty(),
        _ => !contacts::find(sentence).is_empty(),
    }
}

/// Counts a kind, and writes down each sentence that is taken for something else.
fn count(lexicon: &Lexicon, kind: &str, sentences: &Sentences, wrong: &mut String) -> Counts {
    let all = &sentences[kind]["found"];
    let mut counts = Counts { all: all.len(), ..Counts::default() };
    for sentence in all {
        if is_found(lexicon, kind, sentence) {
            counts.found += 1;
        } else {
            let _ = writeln!(wrong, "{kind} not found: {sentence}");
        }
    }
    // What must not be found as anything, and statements without a name.
    let clear = sentences.values().flat_map(|kind| &kind["clear"]);
    let others = sentences["attribution"]["found"].iter().filter(|_| kind != "attribution");
    for sentence in clear.chain(others) {
        if is_found(lexicon, kind, sentence) {
            counts.false_alarms += 1;
            let _ = writeln!(wrong, "{kind} found: {sentence}");
        }
    }
    counts
}

#[test]
fn each_language_has_sixty_sentences_of_which_half_must_be_found() {
    for language in LANGUAGES {
        let sentences = sentences("sentences", language);
        let count = |which: &str| sentences.values().map(|kind| kind[which].len()).sum::<usize>();
        assert!(count("found") >= 30 && count("clear") >= 30, "{language}");
    }
}

#[test]
fn statements_names_and_contacts_are_found_in_ten_languages_with_few_false_alarms() {
    let mut table = "| sentences | language | statements: recall | precision | names: recall | precision | \
                     contacts: recall | precision |\n|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let mut wrong = String::new();
    for (set, title) in SETS {
        let mut sums = [Counts::default(); 3];
        // The fifth are in five languages.
        for language in LANGUAGES.into_iter().filter(|language| path(set, language).exists()) {
            let sentences = sentences(set, language);
            let lexicon = lexicon(language);
            let counts = KINDS.map(|kind| count(&lexicon, kind, &sentences, &mut wrong));
            for (sum, counts) in sums.iter_mut().zip(counts) {
                assert!(counts.recall() >= RECALL - 0.2, "{set} {language}: {wrong}");
                assert!(counts.precision() >= PRECISION, "{set} {language}: {wrong}");
                sum.add(counts);
            }
            if set == "sentences" {
                assert!(counts.iter().all(|counts| counts.recall() >= RECALL), "{language}: {wrong}");
            }
            row(&mut table, title, &format!("`{language}`"), counts);
        }
        assert!(sums.iter().all(|sum| sum.recall() >= RECALL), "{set}: {wrong}");
        row(&mut table, title, "all", sums);
    }
    in_documentation(&table, &wrong);
}

fn row(table: &mut String, title: &str, language: &str, counts: [Counts; 3]) {
    let _ = write!(table, "| {title} | {language} |");
    for counts in counts {
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        let of = |part: usize, whole: usize, share: f64| match whole {
            0 => "none".to_owned(),
            _ => format!("{part} of {whole} ({})", percent(share)),
        };
        let recall = of(counts.found, counts.all, counts.recall());
        let precision = of(counts.found, counts.found + counts.false_alarms, counts.precision());
        let _ = write!(table, " {recall} | {precision} |");
    }
    table.push('\n');
}

/// The table stands in the documentation as it is measured.
fn in_documentation(table: &str, wrong: &str) {
    const MARKS: [&str; 2] = ["<!-- measured -->\n", "<!-- /measured -->"];

    let path: &Path = &root().join("docs/guard.md");
    let page = fs::read_to_string(path).expect("a text");
    let (before, rest) = page.split_once(MARKS[0]).expect("the place of the table");
    let (_, after) = rest.split_once(MARKS[1]).expect("the end of the table");
    let now = format!("{before}{}{table}{}{after}", MARKS[0], MARKS[1]);
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::write(path, &now).expect("a file");
    }
    assert!(
        page == now || std::env::var_os("UPDATE_REFERENCE").is_some(),
        "docs/guard.md is out of date:\n{wrong}"
    );
}

#[test]
fn no_beginning_of_a_text_stops_the_search() {
    for language in LANGUAGES {
        let lexicon = lexicon(language);
        let sentences = sentences("sentences", language);
        let all: Vec<&String> = sentences.values().flat_map(BTreeMap::values).flatten().collect();
        let text = all.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let text = format!("[{text}](country:QA) «{text}“ `{text} > [](group:eu){}", text.replace(' ', "\n"));
        for (at, _) in text.char_indices().step_by(997) {
            for found in
                lexicon.find(&text[at..]).attributed.iter().chain(&lexicon.find(&text[..at]).attributed)
            {
                assert!(found.span.start < found.span.end && found.sentence.end <= text.len());
            }
            contacts::find(&text[..at]);
        }
    }
}
