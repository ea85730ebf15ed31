//! Whatever the files hold, nothing panics, and every diagnostic stands at a place that there is.

use std::sync::{Arc, LazyLock};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rapporteur::atlas::{self, Atlas};
use rapporteur::site::{self, Inputs, Overrides, Payload};
use rapporteur::source::{Content, Copied, File, Tree};

static ATLAS: LazyLock<Atlas> = LazyLock::new(atlas::atlas);

/// A site in which nothing is amiss and nearly everything occurs.
const SOUND: &[(&str, &str)] = &[
    ("content/about.fa.md", "+++\ntitle = \"درباره\"\n+++\nدر [قطر](country:QA)\n"),
    ("content/about.md", "+++\ntitle = \"About\"\naliases = [\"/old/\"]\n+++\n\nSee [](session:talks/1).\n"),
    (
        "content/groups.toml",
        "[trio]\nname = { en = \"Trio\", fa = \"سه\" }\nmembers = [\"QA\", { party = \"IR\", from = 2020-01-01 }]\n",
    ),
    (
        "content/organisations.toml",
        "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\nshort = \"CHS\"\nurl = \"https://example.org/\"\ncountry = \"CH\"\n",
    ),
    (
        "content/talks/01.fa.md",
        "+++\ntitle = \"یکم\"\nrecommendations = [{ number = 1, text = \"دیدار\" }]\n+++\n\n# گزارش\n\nمتن[^۱]\n\n| الف | ب |\n|---|---|\n| ۱ | ۲ |\n\n> نقل\n\n- مورد\n\n[^۱]: یادداشت\n",
    ),
    (
        "content/talks/01.md",
        "+++\ntitle = \"One\"\nnumber = 1\ndate = 2021-09-14\nend_date = 2021-09-15\nplace = { name = \"Doha\", country = \"Qatar\" }\n\
         organisers = [\"chs\"]\nparticipants = [\"IR\", \"trio\", { party = \"central-asia\", capacity = \"observers\", count = 2 }]\n\
         subjects = [\"AF\"]\nthemes = [\"recognition\"]\nrule = \"chatham-house\"\nspeakers = [{ name = \"A\", party = \"QA\", named_by = \"chs\" }]\n\
         summary = \"They met.\"\nsources = [{ url = \"https://example.org/1\", published = \"2021-09\" }]\n\
         [[recommendations]]\ntext = \"Meet.\"\nto = [\"QA\"]\nthemes = [\"security\"]\nstatus = \"open\"\n+++\n\n\
         # Report\n\nA [link](theme:recognition), **bold**, a note[^a], `code`.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> quote\n\n- item\n\n[^a]: Note.\n",
    ),
    (
        "content/talks/_index.md",
        "+++\ntitle = \"Talks\"\nunrecorded = [{ number = 2, note = \"no page\" }]\nformat = \"virtual\"\n+++\n\nAll talks.\n",
    ),
    (
        "content/themes.toml",
        "[security]\nlabel = { en = \"Security\", fa = \"امنیت\" }\n[recognition]\nlabel = { en = \"Recognition\", fa = \"شناسایی\" }\nbroader = \"security\"\naliases = [\"recog\"]\n",
    ),
    (
        "rapporteur.toml",
        "title = \"Dialogues\"\nbase_url = \"https://example.org/base/\"\nlanguages = [\"en\", \"fa\"]\n[build]\npaginate = 2\n[countries]\nQA = \"Qatar\"\n",
    ),
    ("static/logo.svg", "<svg/>"),
    ("themes/standard/i18n/fa.ftl", "extra = { $count ->\n   [one] یک\n  *[other] چند\n }\n"),
    (
        "themes/standard/templates/page.html",
        "{% extends \"base.html\" %}{% block content %}<h1>{{ title.text }}</h1>{% endblock %}\n",
    ),
];

/// What is often found where something is wrong.
const PIECES: &[&str] = &[
    "+++\n",
    "---\n",
    "\"",
    "'",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "é",
    "😀",
    "\u{202e}",
    "\u{fdd0}",
    "|",
    "`",
    "```\n",
    "[^",
    "[^a]",
    "](",
    "![",
    "session:",
    "country:",
    "../",
    "/",
    "%",
    "%zz",
    "<",
    "</div>",
    "{{",
    "}}",
    "{%",
    "%}",
    "0",
    "-1",
    "9999999999999999999",
    "2021-99-99",
    "inf",
    "nan",
    "true",
    "\\",
    "\\u0000",
    "\"\"\"",
    "title = ",
    "date = ",
    "number = 0",
    "draft = true\n",
    "slug = \"..\"\n",
    "aliases = [\"/\"]\n",
    "skin = \"x\"\n",
    "language = \"fa\"\n",
    "broader = \"recognition\"\n",
];

#[derive(Clone, Debug)]
enum Edit {
    Insert(Index, &'static str),
    Remove(Index, u8),
    Repeat(Index, u8),
    Byte(Index, u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (any::<Index>(), select(PIECES)).prop_map(|(at, piece)| Edit::Insert(at, piece)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, length)| Edit::Remove(at, length)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, length)| Edit::Repeat(at, length)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
    ]
}

fn edited(text: &str, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for edit in edits {
        let place = |at: &Index, bytes: &[u8]| at.index(bytes.len() + 1);
        match edit {
            Edit::Insert(at, piece) => {
                let at = place(at, &bytes);
                bytes.splice(at..at, piece.bytes());
            }
            Edit::Remove(at, length) => {
                let at = place(at, &bytes);
                let end = (at + usize::from(*length)).min(bytes.len());
                bytes.drain(at..end);
            }
            Edit::Repeat(at, length) => {
                let at = place(at, &bytes);
                let end = (at + usize::from(*length)).min(bytes.len());
                bytes.extend_from_within(at..end);
            }
            Edit::Byte(at, byte) => {
                let at = place(at, &bytes);
                bytes.insert(at, *byte);
            }
        }
    }
    bytes
}

/// The sound site with some files replaced.
fn tree(replaced: &[(usize, Vec<u8>)]) -> Tree {
    let file = |(at, (path, text)): (usize, &(&str, &str))| {
        let own = replaced.iter().rev().find(|(which, _)| *which == at).map(|(_, bytes)| bytes.as_slice());
        let bytes = own.unwrap_or(text.as_bytes());
        let content = if path.starts_with("static/") {
            Content::Copied(Copied::default())
        } else {
            Content::Text(Arc::from(bytes))
        };
        File { path: (*path).to_owned(), content }
    };
    Tree { files: SOUND.iter().enumerate().map(file).collect() }
}

/// Everything that could go wrong with a tree of files.
fn examine(tree: &Tree) -> Result<(), TestCaseError> {
    let prepared = site::prepare(&Inputs { tree: tree.clone(), overrides: Overrides::default() }, &ATLAS);
    for diagnostic in &prepared.diagnostics {
        prop_assert!(!diagnostic.message.is_empty());
        let (Some(span), Some(file)) = (&diagnostic.span, tree.get(&diagnostic.path)) else { continue };
        let Content::Text(bytes) = &file.content else { continue };
        prop_assert!(span.start <= span.end && span.end <= bytes.len(), "{diagnostic:?} of {}", bytes.len());
        if let Ok(text) = std::str::from_utf8(bytes) {
            prop_assert!(text.get(span.clone()).is_some(), "{diagnostic:?} is within a character");
        }
    }
    let has_errors = prepared.diagnostics.iter().any(rapporteur::diagnostic::Diagnostic::is_error);
    prop_assert!(has_errors || prepared.site.is_some());
    if let Some(site) = prepared.site {
        for (path, output) in site.files() {
            if let Ok(Payload::Bytes(bytes)) = site.make(&output) {
                prop_assert!(std::str::from_utf8(&bytes).is_ok() || path.ends_with(".png"));
            }
        }
    }
    Ok(())
}

#[test]
fn the_sound_site_is_sound() {
    let prepared = site::prepare(&Inputs { tree: tree(&[]), overrides: Overrides::default() }, &ATLAS);
    assert_eq!(prepared.diagnostics, []);
    examine(&tree(&[])).expect("nothing amiss");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_any_file_are_reported_or_let_be(which in 0..SOUND.len(), bytes in vec(any::<u8>(), 0..200)) {
        examine(&tree(&[(which, bytes)]))?;
    }

    #[test]
    fn any_text_in_any_front_matter_and_body_is_reported_or_let_be(
        front in "\\PC{0,60}(\\n\\PC{0,60}){0,3}",
        body in "(\\PC|\\n|\\[|\\]|\\(|\\)|\\^|:|`|<|\\|){0,200}",
    ) {
        let text = format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n{front}\n+++\n{body}");
        examine(&tree(&[(5, text.into_bytes())]))?;
    }

    #[test]
    fn a_sound_site_with_slips_in_it_is_reported_or_let_be(
        slips in vec((0..SOUND.len(), vec(edit(), 1..6)), 1..4),
    ) {
        let replaced: Vec<_> =
            slips.iter().map(|(which, edits)| (*which, edited(SOUND[*which].1, edits))).collect();
        examine(&tree(&replaced))?;
    }
}
