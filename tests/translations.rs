//! Translations that lag behind: what editors are warned of, and what readers are told.

use crate::fixture::{CONFIG, Fixture, links, words};

const NOT_AT_ALL: &str = "This text has not been translated into this language yet.";
const IN_PART: &str = "Parts of this page have not been translated into this language yet.";
const OLDER: &str = "The original text has been revised since this translation was made.";

const SESSION: &str = "+++\ntitle = \"Talks in Doha\"\nsummary = \"What they said.\"\ndate = 2021-09-14\nnumber = 1\n\
                       [[recommendations]]\ntext = \"Meet again.\"\nnote = \"Soon.\"\n+++\nThe talks.\n\nThe end.\n";
const WHOLE: &str = "title = \"Gesprekken in Doha\"\nsummary = \"Wat zij zeiden.\"\n[[recommendations]]\n\
                     text = \"Kom weer bijeen.\"\nnote = \"Spoedig.\"\n+++\nDe gesprekken.\n\nHet einde.\n";

/// Translated into Dutch, but for the words of the interface, which are in English.
fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"nl\"]\n"))
        .file("themes/standard/i18n/nl.ftl", include_str!("../themes/standard/i18n/en.ftl"))
        .file("content/talks/doha.md", SESSION)
        .file("content/talks/_index.nl.md", "+++\ntitle = \"Gesprekken\"\n+++\n")
}

/// The digest that the program writes for an original.
fn digest(site: &Fixture, what: &str) -> String {
    let fresh = Fixture::empty();
    for path in ["rapporteur.toml", "content/talks/doha.md", "content/talks/_index.md", "content/about.md"] {
        if let Ok(text) = std::fs::read(site.path(path)) {
            fresh.write(path, text);
        }
    }
    let run = fresh.run(&["translate", what, "nl"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = std::fs::read_to_string(run.stdout.trim_end()).expect("the skeleton");
    text.lines()
        .find_map(|line| line.strip_prefix("original = \"")?.strip_suffix('"'))
        .expect("a digest")
        .into()
}

fn translate(site: &Fixture, original: &str, rest: &str) {
    site.write("content/talks/doha.nl.md", format!("+++\noriginal = \"{original}\"\n{rest}"));
}

#[test]
fn a_text_that_has_changed_since_makes_its_translation_old_and_a_fact_does_not() {
    let site = site();
    translate(&site, &digest(&site, "talks/1"), WHOLE);
    let with = |old: &str, new: &str| {
        assert!(SESSION.contains(old), "{old}");
        site.write("content/talks/doha.md", SESSION.replace(old, new));
        site.diagnostics()
    };
    assert_eq!(with("x", "x"), [""; 0]);
    for (old, new) in [
        ("2021-09-14", "2021-09-15"),
        ("number = 1", "number = 1\nformat = \"hybrid\"\nsources = [{ url = \"https://example.org/\" }]"),
        ("text = ", "status = \"open\"\ntext = "),
        ("\n", "\r\n"),
        ("The talks.\n", "  \nThe talks.  \n\n\n"),
        ("The end.", "<!-- Who was it that said so? -->\n\nThe end."),
    ] {
        assert_eq!(with(old, new), [""; 0], "{new}");
    }
    for (old, new) in [
        ("Talks in", "Dialogue in"),
        ("they said", "was said"),
        ("Meet again", "Meet soon"),
        ("Soon.", "In May."),
        ("The end.", "No end."),
        ("The talks.\n\nThe", "The talks. The"),
    ] {
        assert_eq!(
            with(old, new),
            ["warning content/talks/doha.nl.md:2:12 the original has changed since it was translated"],
            "{new}"
        );
    }
}

#[test]
fn the_remedy_names_the_command_for_a_session_a_series_and_a_page() {
    let site = site()
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/about.nl.md", "+++\ntitle = \"Over\"\noriginal = \"0123456789abcdef\"\n+++\n")
        .file("content/talks/_index.nl.md", "+++\noriginal = \"0123456789abcdef\"\ntitle = \"G\"\n+++\n")
        .file("content/talks/b.md", "+++\ntitle = \"B\"\ndate = 2021-10-01\n+++\n")
        .file("content/talks/b.nl.md", "+++\ntitle = \"B\"\noriginal = \"0123456789abcdef\"\n+++\n");
    translate(&site, "0123456789ABCDEF", WHOLE);
    let report = site.report();
    for name in ["about", "talks", "talks/b", "talks/1"] {
        assert!(report.contains(&format!("run `rapporteur translate {name} nl --reviewed`\n")), "{report}");
    }
    assert_eq!(report.matches("warning").count(), 4, "{report}");
    assert_eq!(site.run(&["build"]).stderr.matches("the original has changed since").count(), 4);
}

#[test]
fn a_digest_that_is_none_is_an_error_where_it_stands() {
    let site = site();
    for wrong in ["", "yesterday", "0123456789abcde", "0123456789abcdef0", "+123456789abcdef"] {
        translate(&site, wrong, WHOLE);
        let found = site.diagnostics();
        let message = format!(
            "error content/talks/doha.nl.md:2:12 `original` is not a digest of 16 hexadecimal digits: \"{wrong}\""
        );
        assert_eq!(found, [message]);
    }
    site.write("content/talks/doha.nl.md", "+++\noriginal = 12\n+++\n");
    assert_eq!(site.diagnostics().len(), 1);
    assert!(site.diagnostics()[0].contains("must be a digest of 16 hexadecimal digits, not a whole number"));
    // Of an original there is no other.
    site.write("content/talks/doha.nl.md", "+++\n+++\n");
    site.write("content/talks/doha.md", SESSION.replace("number", "original = \"0123456789abcdef\"\nnumber"));
    assert!(site.diagnostics()[0].contains("this session has no key `original`"));
}

#[test]
fn readers_are_told_what_is_not_translated_in_part_or_older() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\nText.\n");
    let pages = ["talks/doha/", "talks/", "about/"];
    let originals = ["talks/1", "talks", "about"].map(|what| digest(&site, what));
    let texts = ["content/talks/doha.nl.md", "content/talks/_index.nl.md", "content/about.nl.md"];
    let said = || {
        site.build();
        pages.map(|page| {
            assert!(!site.main(&format!("{page}index.html")).contains("class=\"notice\""), "{page}");
            let main = words(&site.main(&format!("nl/{page}index.html")));
            [NOT_AT_ALL, IN_PART, OLDER].map(|notice| main.contains(notice))
        })
    };
    let [nothing, part, whole] = ["+++\n", "translator = \"A\"\n+++\nTekst.\n", WHOLE];
    let write = |original: &dyn Fn(usize) -> String, rest: &str| {
        for (at, path) in texts.iter().enumerate() {
            let rest =
                if at == 0 { rest.to_owned() } else { rest.replace("summary = \"Wat zij zeiden.\"\n", "") };
            let end = rest.find("[[").filter(|_| at > 0).map(|from| from..rest.find("+++").expect("an end"));
            let rest = end.map_or(rest.clone(), |cut| rest.replace(&rest[cut.clone()], ""));
            site.write(path, format!("+++\n{}{rest}", original(at)));
        }
    };
    let old = |_: usize| "original = \"0123456789abcdef\"\n".to_owned();
    let new = |at: usize| format!("original = \"{}\"\n", originals[at]);
    write(&|_| String::new(), nothing);
    assert_eq!(said(), [[true, false, false]; 3]);
    // What a file without a text was made from is of no interest to a reader.
    write(&old, nothing);
    assert_eq!(said(), [[true, false, false]; 3]);
    write(&new, part);
    assert_eq!(said(), [[false, true, false]; 3]);
    write(&old, part);
    assert_eq!(said(), [[false, true, true]; 3]);
    write(&new, whole);
    assert_eq!(said(), [[false; 3]; 3]);
    write(&old, whole);
    assert_eq!(said(), [[false, false, true]; 3]);
}

#[test]
fn a_file_in_which_nothing_is_translated_yet_is_no_translation() {
    let site = site();
    translate(&site, "0123456789abcdef", "+++\n<!-- The talks. -->\n");
    site.build();
    let page = site.main("nl/talks/doha/index.html");
    assert!(words(&page).contains(NOT_AT_ALL) && page.contains("The talks."), "{page}");
    assert!(links(&page).contains(&"/talks/doha/".to_owned()));
    assert_eq!(site.json("data/sessions.json")["sessions"][0]["languages"], serde_json::json!(["en"]));
    assert!(!site.main("talks/doha/index.html").contains("hreflang=\"nl\""));
}

#[test]
fn a_text_in_the_language_at_large_is_a_translation_for_its_regions() {
    let site = site().file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"nl-BE\", \"nl\"]\n"));
    translate(&site, &digest(&site, "talks/1"), WHOLE);
    let page = site.build().main("nl-BE/talks/doha/index.html");
    assert!(page.contains("De gesprekken.") && !page.contains("class=\"notice\""), "{page}");
}

#[test]
fn the_notice_leads_to_where_readers_can_help() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\"\n+++\n");
    let with = |help: &str| {
        let config = format!("{CONFIG}languages = [\"en\", \"nl\"]\n[translation]\nhelp = \"{help}\"\n");
        site.write("rapporteur.toml", config);
    };
    for (help, address) in [
        ("about", "/nl/about/"),
        ("https://example.org/help?a=b&c", "https://example.org/help?a=b&c"),
        ("mailto:editors@example.org", "mailto:editors@example.org"),
    ] {
        with(help);
        let page = site.build().main("nl/talks/doha/index.html");
        let link = format!("href=\"{}\">Help with the translation</a>", address.replace('&', "&amp;"));
        assert!(page.contains(&link), "{page}");
    }
    with("abuot");
    insta::assert_snapshot!(site.report(), @r#"
    error rapporteur.toml:7:8 there is no page `abuot`
      did you mean "about"?
    "#);
    with("ftp://example.org/");
    assert!(
        site.report()
            .contains("`ftp://example.org/` is neither a page name nor an https: or mailto: address")
    );
    site.write("content/about.md", "+++\ntitle = \"About\"\ndraft = true\n+++\n");
    with("about");
    assert!(site.report().contains("`about` is a draft, and drafts are not published"));
}

#[test]
fn comments_are_for_editors_alone_whatever_becomes_of_html() {
    let body = "<!-- Seen [nowhere](session:talks/99)\n\nby me yesterday. -->\n\nOne <!-- hidden --> two.\n\n\
                - <!-- hidden -->\n\n<div>\n<!-- hidden\nhidden -->\n<p>three</p></div>\n\n```\n<!-- shown -->\n```\n";
    for mode in ["sanitise", "escape", "allow"] {
        let site = Fixture::site()
            .config(&format!("[markdown]\nraw_html = \"{mode}\""))
            .file("content/talks/s.md", format!("+++\ntitle = \"S\"\ndate = 2021-09-14\n+++\n{body}"));
        assert_eq!(site.diagnostics(), [""; 0], "{mode}");
        let page = site.build().main("talks/s/index.html");
        assert!(!page.contains("hidden") && !page.contains("Seen"), "{mode}: {page}");
        assert!(page.contains("One  two.") && page.contains("three"), "{mode}: {page}");
        assert!(page.contains("<code>&lt;!-- shown --&gt;\n</code>"), "{mode}: {page}");
    }
}

#[test]
fn a_comment_without_an_end_is_an_error_where_it_begins() {
    let site = Fixture::site().file(
        "content/talks/s.md",
        "+++\ntitle = \"S\"\ndate = 2021-09-14\n+++\nText.\n\n<!-- Mine.\n\nLost.\n",
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/s.md:7:1 this comment is not closed
      close it with `-->`; inside other HTML, a comment cannot have an empty line
    ");
}

#[test]
fn languages_in_a_line_are_a_plain_list_since_each_name_is_in_its_own_language() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fr\", \"es\", \"ar\"]")
        .session("01", "date = 2021-01-01")
        .file("content/talks/01.fr.md", "+++\ntitle = \"Un\"\n+++\n")
        .file("content/talks/01.es.md", "+++\ntitle = \"Uno\"\n+++\n")
        .file("content/talks/01.ar.md", "+++\ntitle = \"واحد\"\n+++\n");
    site.build();
    for (page, list) in [
        ("talks/01/index.html", "Français, Español, العربية"),
        ("es/talks/01/index.html", "English, Français, العربية"),
        ("ar/talks/01/index.html", "English، Français، Español"),
    ] {
        // Each name is an element of its own, which the words of a page stand apart from.
        let words = words(&site.main(page)).replace(" ,", ",").replace(" ،", "،");
        assert!(words.contains(list), "{page}: {words}");
    }
}
