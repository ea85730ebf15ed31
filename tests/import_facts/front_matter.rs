//! The front matter of a draft: what a person reads, and what the program reads again.

use rapporteur::i18n::lang::Lang;
use rapporteur::import::facts::extracted::SessionFacts;
use rapporteur::import::facts::find;
use rapporteur::import::facts::front_matter::{DraftContext, front_matter};

use super::{reader, site};
use crate::fixture::Fixture;

fn drafted(text: &str) -> String {
    let facts = find(&reader::document(text), &site::KNOWLEDGE, SessionFacts::default());
    let language = Lang::parse("en").expect("a language");
    let context = DraftContext { language: &language, fallback_title: "Imported", imported: "a\"b" };
    front_matter(&facts, &context).text()
}

#[test]
fn each_fact_stands_under_the_words_from_which_it_was_read() {
    let text = drafted(
        "# Twelfth session\n\nThe session was held in Doha on 28 May 2020. Diplomats from Iran attended.\n\nTalks on Pakistan and the ceasefire went on. The ceasefire held.",
    );
    let expected = "\
+++
# “Twelfth session” (line 1)
title = \"Twelfth session\"
# “Twelfth session” (line 1)
number = 12
# “session was held in Doha on 28 May 2020” (line 3)
date = 2020-05-28
# “The session was held in Doha on 28 May 2020” (line 3)
place = { name = \"Doha\", country = \"QA\" }
participants = [
  # “Diplomats from Iran attended” (line 3)
  { party = \"IR\", capacity = \"diplomats\" },
]
# themes = [
#   # Likely: “Talks on Pakistan and the ceasefire went on” (line 5)
#   \"ceasefire\",
# ]
draft = true

[extra]
imported = \"a\\\"b\"
+++
";
    assert_eq!(text, expected);
}

#[test]
fn it_is_toml_whatever_the_document_holds() {
    for text in [
        "",
        "# \"Quoted\" \\ and \u{7}\u{0}\u{2028}controlled\n\nThe \"fourth\u{1}\" session was held\u{85} in Doha.",
        "# +++\n\n- +++\n\n## Recommendations\n\n- Say \"no\" to \\ and\u{b} to \u{202e}tricks of all kinds.",
        "Date: 28 May 2020\nPlace: Do\"ha\nParticipants: Iran\u{0}, \"Pakistan\"",
    ] {
        let written = drafted(text);
        let front =
            written.strip_prefix("+++\n").and_then(|rest| rest.strip_suffix("+++\n")).expect("fences");
        assert!(!front.contains("\n+++"), "{written}");
        let table: toml::Table = front.parse().unwrap_or_else(|error| panic!("{error}\n{written}"));
        assert_eq!(table["draft"].as_bool(), Some(true));
    }
}

#[test]
fn it_is_toml_wherever_a_document_breaks_off() {
    const PIECES: usize = 6;

    let mut folders: Vec<_> =
        ["documents", "held-out", "held-out-second"].map(|name| super::folder().join(name)).into();
    folders.sort();
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("a folder").flatten());
    let mut paths: Vec<_> =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    paths.sort();
    let mut all = String::new();
    for path in paths {
        let text = std::fs::read_to_string(path).expect("a text");
        let letters: Vec<char> = text.chars().collect();
        for piece in 1..PIECES {
            let at = letters.len() * piece / PIECES;
            // Without spaces, in one line, broken off, and from the middle on.
            let broken: String = letters[..at].iter().collect();
            let joined: String =
                letters[at..].iter().filter(|c| piece % 3 != 0 || !c.is_whitespace()).collect();
            for text in [broken, joined] {
                let written = drafted(&text);
                let front =
                    written.strip_prefix("+++\n").and_then(|it| it.strip_suffix("+++\n")).expect("fences");
                front.parse::<toml::Table>().unwrap_or_else(|error| panic!("{error}\n{written}"));
            }
        }
        all.push_str(&text.replace('\n', " "));
    }
    drafted(&all);
}

#[test]
fn names_of_people_stay_out_of_it() {
    let text = drafted(
        "# Fourth session\n\nAmbassador John Miller held the fourth session in Doha on 28 May 2020. Dr. Sarah Connor of Iran attended.\n\n## Recommendations\n\n- Ambassador John Miller should visit Kabul soon.\n- Open the border before the winter comes.",
    );
    assert!(
        !text.contains("Miller") && !text.contains("Connor") && text.contains("Open the border"),
        "{text}"
    );
}

#[test]
fn a_site_with_the_draft_has_no_errors() {
    let report = std::fs::read_to_string(super::folder().join("documents/en-report.txt")).expect("a file");
    let site = Fixture::empty();
    for (path, text) in site::FILES {
        site.write(path, text);
    }
    site.write("content/gulf/04-report.md", format!("{}\nText.\n", drafted(&report)));
    site.write("content/gulf/05-undated.md", format!("{}\nText.\n", drafted("A text that says nothing.")));
    let run = site.run(&["check", "--drafts"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}
