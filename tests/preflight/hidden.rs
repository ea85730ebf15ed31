//! What is not for the public is nowhere in what is published: not in pages of any language, feeds,
//! data, addresses, nor in the index of the search, whose files are compressed.

use std::io::Read as _;

use crate::fixture::{CONFIG, Fixture};

/// Words of passages that are no text and of drafts. Each begins alike, and with nothing that a search
/// index cuts off or a list of words splits.
const SECRET: &str = "kvorvax";
/// A word of each language that is published.
const PUBLIC: [&str; 2] = ["jormungo", "ژرمونگو"];

fn site(raw_html: &str) -> Fixture {
    let comments = "<!-- kvorvaxa -->\n\nText <!-- kvorvaxb --> goes\n<!--\n\nkvorvaxc\n\n# kvorvaxd\n-->\non.\n\n\
                    - item <!-- kvorvaxe\n  kvorvaxf --> end\n\n<div title=\"x\"><!--kvorvaxg--><p>Inside</p></div>\n\n\
                    [ref]: https://example.org/ 'x'\n[//]: # (kvorvaxh)\n\nLast.[^1]\n\n[^1]: Note <!-- kvorvaxi -->\n";
    Fixture::empty()
        .file(
            "rapporteur.toml",
            format!("# kvorvaxj\n{CONFIG}languages = [\"en\", \"fa\"] # kvorvaxk\n[markdown]\nraw_html = \"{raw_html}\"\n"),
        )
        .file("content/themes.toml", "# kvorvaxl\n[water]\nlabel = { en = \"Water\", fa = \"آب\" } # kvorvaxm\n")
        .file("content/organisations.toml", "[chs]\nname = \"Centre\" # kvorvaxn\n")
        .file("content/groups.toml", "[six]\nname = \"Six\"\nmembers = [\"IR\"] # kvorvaxo\n")
        .file("content/talks/_index.md", format!("+++\n# kvorvaxp\ntitle = \"Talks\"\n+++\n{comments}"))
        .file("content/talks/_index.fa.md", format!("+++\ntitle = \"گفتگو\" # kvorvaxq\n+++\n{comments}"))
        .file(
            "content/talks/01/index.md",
            format!(
                "+++\n# kvorvaxr\ntitle = \"First\" # kvorvaxs\ndate = 2021-09-14\nnumber = 1\nthemes = [\"water\"]\n\
                 participants = [\"six\"]\norganisers = [\"chs\"]\n+++\n{}\n\n{comments}",
                PUBLIC[0]
            ),
        )
        .file(
            "content/talks/01/index.fa.md",
            format!("+++\ntitle = \"نخست\" # kvorvaxt\n+++\n{}\n\n{comments}", PUBLIC[1]),
        )
        .file("content/about.md", format!("+++\ntitle = \"About\" # kvorvaxu\n+++\n{comments}"))
        .file(
            "content/talks/kvorvaxone/index.md",
            "+++\ntitle = \"kvorvaxtwo\"\nsummary = \"kvorvaxthree\"\ndate = 2021-10-14\nnumber = 2\ndraft = true\n\
             themes = [\"water\"]\nparticipants = [{ party = \"IR\", capacity = \"kvorvaxfour\" }]\n\
             place = { name = \"kvorvaxfive\", country = \"QA\" }\naliases = [\"/kvorvaxsix/\"]\n\
             [[recommendations]]\ntext = \"kvorvaxseven\"\n[[sources]]\ntitle = \"kvorvaxeight\"\n\
             url = \"https://example.org/kvorvaxnine\"\n+++\nkvorvaxten ![x](kvorvaxeleven.png)\n",
        )
        .file("content/talks/kvorvaxone/index.fa.md", "+++\ntitle = \"kvorvaxtwelve\"\n+++\nkvorvaxthirteen\n")
        .file("content/talks/kvorvaxone/kvorvaxeleven.png", "kvorvaxfourteen")
        .file("content/kvorvaxpage.md", "+++\ntitle = \"kvorvaxfifteen\"\ndraft = true\n+++\nkvorvaxsixteen\n")
}

/// Every file of the built site whose name or content has a word, with what is around it.
fn files_with(site: &Fixture, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in site.snapshot() {
        let mut unpacked = Vec::new();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked).expect("compressed data");
        }
        let all = [path.as_bytes(), &bytes, &unpacked].concat();
        let text = String::from_utf8_lossy(&all).to_lowercase();
        if let Some(at) = text.find(word) {
            found.push(format!("{path}: {}", text[at..].chars().take(40).collect::<String>()));
        }
    }
    found
}

#[test]
fn drafts_and_passages_that_are_no_text_are_nowhere_in_what_is_published() {
    for raw_html in ["sanitise", "escape", "allow"] {
        let site = site(raw_html);
        site.build();
        assert_eq!(files_with(&site, SECRET), [""; 0], "{raw_html}");
        // It is looked for where it would be: in pages, and in the index of the search if there is one.
        for (word, folder) in PUBLIC.into_iter().zip(["", "fa/"]) {
            let found = files_with(&site, word);
            let is_in = |place: &str| found.iter().any(|file| file.starts_with(&format!("{folder}{place}")));
            assert!(is_in("talks/01/index.html"), "{found:?}");
            if cfg!(feature = "search") {
                assert!(is_in("search/pagefind/fragment/"), "{found:?}");
                assert!(is_in("search/pagefind/index/"), "{found:?}");
            }
        }
    }
}

#[test]
fn the_same_drafts_are_published_when_they_are_asked_for() {
    let site = site("allow").with(&["--drafts"]);
    site.build();
    for word in
        ["kvorvaxone", "kvorvaxtwo", "kvorvaxseven", "kvorvaxten", "kvorvaxthirteen", "kvorvaxsixteen"]
    {
        assert!(!files_with(&site, word).is_empty(), "{word}");
    }
}
