//! The numbers of paragraphs in reports.

use rapporteur::i18n::lang::Lang;
use rapporteur::markdown::{BodyKind, Options, PassagePolicy, RawHtml, alert_labels, parse};

use crate::fixture::Fixture;
use crate::html::{self, Select as _, attribute};

/// A site with one session, in English and Dari.
fn site(report: &str, translation: &str) -> Fixture {
    let facts = "title = \"One\"\nnumber = 1\ndate = 2021-09-14\nthemes = [\"recognition\"]";
    Fixture::site()
        .config("languages = [\"en\", \"fa-AF\"]")
        .file("content/themes.toml", "[recognition]\nlabel = { en = \"Recognition\", fa-AF = \"شناسایی\" }\n")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n")
        .file("content/talks/01-one.md", format!("+++\n{facts}\n+++\n{report}"))
        .file("content/talks/01-one.fa-AF.md", format!("+++\ntitle = \"یک\"\n+++\n{translation}"))
}

/// The numbered blocks of a page: id, element and first word.
fn blocks(site: &Fixture, path: &str) -> Vec<String> {
    let page = html::parse(&site.built(path));
    let links = page.all(".prose .para");
    let block = |link: scraper::ElementRef<'_>| {
        let parent = link.parent().and_then(scraper::ElementRef::wrap).expect("a block");
        let text = html::text(parent);
        let word = text.split(' ').next().unwrap_or_default().to_owned();
        format!("{} {} {word}", parent.attr("id").unwrap_or_default(), parent.value().name())
    };
    links.into_iter().map(block).collect()
}

const REPORT: &str = "First.\n\n## Heading\n\nSecond[^1].\n\n[^1]: Note.\n\n- Third\n\n  with more\n  - within\n- Fourth\n\n\
                      | Fifth | x |\n|---|---|\n| y | z |\n\n> Sixth\n>\n> again\n>\n> - within\n\n1. Seventh\n\n\
                      > [!NOTE]\n> Eighth\n\n```\nNinth\n```\n\nTerm\n: Tenth\n\n![Room](https://a.example/r.jpg \"Eleventh\")\n";

#[test]
fn every_block_of_a_report_has_a_number_and_what_is_in_it_has_none() {
    let site = site(REPORT, "");
    site.build();
    assert_eq!(
        blocks(&site, "talks/01-one/index.html"),
        [
            "p1 p First.",
            "p2 p Second",
            "p3 li Third",
            "p4 li Fourth",
            "p5 div Fifth",
            "p6 blockquote Sixth",
            "p7 li Seventh",
            "p8 blockquote Note",
            "p9 pre Ninth",
            "p10 dd Tenth",
            "p11 figure Eleventh",
        ]
    );
    let page = html::parse(&site.built("talks/01-one/index.html"));
    assert_eq!(page.all("[id^=p1]").len(), 3);
    let link = page.one("#p10 > a.para");
    assert_eq!(attribute(link, "href"), "#p10");
    assert_eq!(attribute(link, "aria-label"), "Paragraph 10");
}

#[test]
fn a_translation_has_the_same_numbers_in_its_own_digits_and_words() {
    let site = site("One.\n\n- Two\n\n| a |\n|---|\n| b |\n", "یک.\n\n- دو\n\n| الف |\n|---|\n| ب |\n");
    site.build();
    assert_eq!(site.diagnostics(), [""; 0]);
    let of = |path: &str| {
        let page = html::parse(&site.built(path));
        let ids = page.all(".para").into_iter().map(|link| attribute(link, "href").to_owned());
        (ids.collect::<Vec<_>>(), attribute(page.one("#p3 > .para"), "aria-label").to_owned())
    };
    let (ids, label) = of("talks/01-one/index.html");
    let (their_ids, their_label) = of("fa-AF/talks/01-one/index.html");
    assert_eq!(ids, ["#p1", "#p2", "#p3"]);
    assert_eq!(ids, their_ids);
    assert_eq!((label.as_str(), their_label.as_str()), ("Paragraph 3", "بند ۳"));
}

#[test]
fn the_label_is_in_the_language_of_the_page_where_the_text_is_not() {
    let site = site("One.\n", "");
    site.build();
    let page = html::parse(&site.built("fa-AF/talks/01-one/index.html"));
    let link = page.one("#p1 > .para");
    assert_eq!(attribute(link, "aria-label"), "بند ۱");
    assert_eq!(attribute(link, "lang"), "fa-AF");
}

#[test]
fn pages_and_series_have_no_numbers() {
    let site = Fixture::site()
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\nText. {#here}\n\nSee [it](#here).\n")
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\nText.\n")
        .session("01", "date = 2021-01-01");
    site.build();
    assert!(site.built("about/index.html").contains("<p id=\"here\">Text.</p>"));
    for path in ["about/index.html", "talks/index.html"] {
        assert!(!site.built(path).contains("class=\"para\""), "{path}");
    }
}

#[test]
fn an_internal_passage_takes_no_number_and_a_withheld_one_takes_one() {
    let passage = "\n::: internal\nHidden {#hidden}\n\n## Hidden {themes=\"recognition\"}\n\n- Hidden\n:::\n";
    let text =
        |passage: &str| format!("First.\n{passage}\nSecond.\n\n::: withheld Names\nx\n\ny\n:::\n\nFourth.\n");
    let (with, without) = (site(&text(passage), ""), site(&text(""), ""));
    with.build();
    without.build();
    for ((path, with), (other, without)) in with.snapshot().into_iter().zip(without.snapshot()) {
        assert_eq!(path, other);
        assert!(with == without, "{path} differs");
    }
    assert_eq!(
        blocks(&with, "talks/01-one/index.html"),
        ["p1 p First.", "p2 p Second.", "p3 p A", "p4 p Fourth."]
    );
}

#[test]
fn the_preview_has_the_numbers_of_the_published_report() {
    let text = "One.\n\n::: internal\n- a\n\nb\n\n## H {themes=\"x\"}\n:::\n\nTwo.\n\n::: withheld Why\nc\n\n> d\n:::\n\nFour.\n";
    let english = Lang::parse("en").expect("a language");
    let read = |passages: PassagePolicy| {
        let options = Options {
            raw_html: RawHtml::Sanitise,
            smart_punctuation: false,
            zero: '0',
            alert_labels: alert_labels(&english),
            passages,
            kind: BodyKind::Report,
        };
        let body = parse(text, &options).body;
        let blocks = body.blocks.iter().map(|block| (block.kind, block.start, block.themes.len()));
        (blocks.collect::<Vec<_>>(), body.html.matches(" id=\"p").count())
    };
    assert_eq!(read(PassagePolicy::LeaveOut), read(PassagePolicy::Mark));
    assert_eq!(read(PassagePolicy::Mark).1, 4);
}

#[test]
fn an_author_can_fix_the_id_of_a_paragraph_and_its_number_still_leads_there() {
    let site =
        site("First.\n\nSee [it](#conditions).\n\nThe conditions. {#conditions}\n\n- Item {#item}\n", "");
    site.build();
    assert_eq!(
        blocks(&site, "talks/01-one/index.html"),
        ["p1 p First.", "p2 p See", "conditions p The", "item li Item"]
    );
    let page = site.built("talks/01-one/index.html");
    assert!(!page.contains("{#"), "{page}");
    let page = html::parse(&page);
    assert_eq!(attribute(page.one("#p3"), "href"), "#conditions");
    assert_eq!(html::text(page.one("#conditions")), "The conditions.");
    assert_eq!(attribute(page.one("#item > .para"), "id"), "p4");
}

#[test]
fn ids_that_are_numbers_or_not_valid_or_twice_are_reported() {
    let site = site(
        "One. {#p7}\n\n## Two {#p2}\n\nThree. {#a}\n\nFour. {#a}\n\nFive. {#six seven}\n\nSix. \\{#no}\n\n<i id=\"p1\">x</i>\n",
        "",
    );
    assert_eq!(
        site.diagnostics(),
        [
            "error content/talks/01-one.md:7:6 `p7` is the address of a paragraph by its number",
            "error content/talks/01-one.md:9:1 `p2` is the address of a paragraph by its number",
            "warning content/talks/01-one.md:13:7 the id `a` is used twice on this page; links go to the first one",
            "warning content/talks/01-one.md:15:7 `{#six seven}` is shown as text, since it is not a valid id",
            "error content/talks/01-one.md:19:1 `p1` is the address of a paragraph by its number",
        ]
    );
}

#[test]
fn a_heading_whose_text_is_a_number_makes_room_for_the_paragraph() {
    let site = site("## P1\n\nText.\n", "");
    site.build();
    let page = html::parse(&site.built("talks/01-one/index.html"));
    assert_eq!(page.one("#p1").value().name(), "p");
    assert_eq!(html::text(page.one("#p1-2")), "P1");
}

#[test]
fn a_link_to_a_paragraph_that_is_not_there_is_broken() {
    let site = site("One, see [two](#p2).\n\nTwo, see [nine](#p9).\n", "");
    let report = site.report();
    assert!(report.contains("the linked page has no heading or anchor `#p9`"), "{report}");
    assert!(!report.contains("`#p2`"), "{report}");
}

#[test]
fn a_translation_with_other_blocks_is_reported_at_the_first_difference() {
    let original = "One.\n\n## Part\n\nTwo.\n\n- Three\n\nFour.\n";
    let found = |translation: &str| site(original, translation).diagnostics();
    assert_eq!(found(""), [""; 0]);
    assert_eq!(found("الف.\n\nب.\n\n- ج\n\nد.\n"), [""; 0]);
    assert_eq!(site("> One.\n", "<blockquote>الف.</blockquote>\n").diagnostics(), [""; 0]);
    assert_eq!(
        found("الف.\n\n## بخش\n\nب.\n\nج\n\nد.\n"),
        [
            "warning content/talks/01-one.fa-AF.md:10:1 this is a paragraph, but the original has a list item here \
             (number 3, content/talks/01-one.md:13)"
        ]
    );
    assert_eq!(
        found("الف.\n\n## بخش\n\n- ج\n\nد.\n"),
        [
            "warning content/talks/01-one.fa-AF.md:8:1 this is a list item, but the original has a paragraph here \
             (number 2, content/talks/01-one.md:11)"
        ]
    );
    assert_eq!(
        found("الف.\n\n## بخش\n\nب.\n\n- ج\n"),
        [
            "warning content/talks/01-one.fa-AF.md:10:1 the translation ends after this, but the original has a \
             paragraph here (number 4, content/talks/01-one.md:15)"
        ]
    );
    assert_eq!(
        found("الف.\n\n## بخش\n\nب.\n\n- ج\n\nد.\n\nه.\n"),
        ["warning content/talks/01-one.fa-AF.md:14:1 this is a paragraph, but the original ends there \
             (content/talks/01-one.md)"]
    );
}

#[test]
fn a_note_of_the_translator_has_no_number() {
    let site = site("One.\n", "*یادداشت مترجم* {.unnumbered}\n\nیک.\n");
    site.build();
    assert_eq!(site.diagnostics(), [""; 0]);
    assert_eq!(blocks(&site, "fa-AF/talks/01-one/index.html"), ["p1 p یک."]);
    assert!(!site.built("fa-AF/talks/01-one/index.html").contains("unnumbered"));
}

#[test]
fn a_translation_in_progress_is_not_compared() {
    let front = "+++\ntitle = \"یک\"\n\n# Summary\n# summary = \"\"\"\"\"\"\n+++\n";
    let site = site("One.\n\nTwo.\n", "").file("content/talks/01-one.fa-AF.md", format!("{front}یک.\n"));
    assert_eq!(site.diagnostics(), [""; 0]);
}

#[test]
fn a_link_to_an_id_of_the_original_leads_to_the_same_place_in_a_translation() {
    let original =
        "One. {#aa}\n\n## Conclusion\n\nSee [one](#aa) and [the end](#conclusion). {#own}\n\n> Two. {#bb}\n";
    let site = site(original, "یک. {#aa}\n\n## نتیجه\n\nدو. {#other}\n\n> سه\n")
        .file("content/talks/02.md", "+++\ntitle = \"Two\"\ndate = 2022-01-01\nnumber = 2\n+++\n[a](session:1#aa) [b](session:1#conclusion) [c](session:1#own)\n");
    assert_eq!(site.diagnostics(), [""; 0]);
    site.build();
    let page = html::parse(&site.built("fa-AF/talks/01-one/index.html"));
    assert_eq!(html::text(page.one("#aa")), "یک.");
    assert_eq!(html::text(page.one("#bb")), "سه");
    assert_eq!(page.one("h2#نتیجه > #conclusion").value().name(), "span");
    assert_eq!(page.one("p#other > #own").value().name(), "span");
}

#[test]
fn an_id_that_a_translation_has_elsewhere_or_cannot_have_is_reported_in_the_translation() {
    let of = |translation: &str| site("One. {#aa}\n\n## Head {#hh}\n\nTwo.\n", translation).diagnostics();
    let without = |line: &str, what: &str, id: &str, original: &str| {
        format!(
            "warning content/talks/01-one.fa-AF.md:{line}:1 this is {what} without the id `{id}`, which the original \
             has here (content/talks/01-one.md:{original})"
        )
    };
    assert_eq!(of("یک. {#aa}\n\n## سر {#hh}\n\nدو.\n"), [""; 0]);
    assert_eq!(of("یک.\n\n## سر {#سر}\n\nدو.\n"), [""; 0]);
    assert_eq!(of("یک.\n\n## سر\n\nدو. {#aa}\n"), [without("4", "a paragraph", "aa", "7")]);
    assert_eq!(of("یک. {#hh}\n\n## سر\n\nدو.\n"), [without("6", "a heading", "hh", "9")]);
    assert!(of("یک.\n\n> دو.\n").iter().any(|line| line.contains("the id `hh`")));
    // On pages, too, which have no numbers.
    let pages = Fixture::site()
        .config("languages = [\"en\", \"fa-AF\"]")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n## Head {#hh}\n\nText. {#here}\n")
        .file("content/about.fa-AF.md", "+++\ntitle = \"درباره\"\n+++\n## سر {#hh}\n\nمتن.\n");
    let found = pages.diagnostics();
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("warning content/about.fa-AF.md:4:1") && line.contains("`here`")),
        "{found:?}"
    );
}

#[test]
fn a_dead_link_into_a_translation_names_the_translation() {
    let site = site("One.\n\n> Two. {#bb}\n", "یک.\n\nدو.\n").file(
        "content/talks/02.md",
        "+++\ntitle = \"Two\"\ndate = 2022-01-01\nnumber = 2\n+++\n[a](session:1#bb)\n",
    );
    let report = site.report();
    assert!(
        report.contains(
            "error content/talks/01-one.fa-AF.md this translation has no heading or anchor `#bb`, to which \
             content/talks/02.md:6 links\n  write `{#bb}` at the end of the heading or paragraph that has this id in \
             content/talks/01-one.md"
        ),
        "{report}"
    );
    assert!(!report.contains("error content/talks/02.md"), "{report}");
}

#[test]
fn attributes_may_be_in_any_order_and_in_several_braces() {
    let site = site("One. {.unnumbered #one}\n\nTwo. {#two} {.unnumbered}\n\nThree. {#three.1}\n", "");
    assert_eq!(site.diagnostics(), [""; 0]);
    site.build();
    assert_eq!(blocks(&site, "talks/01-one/index.html"), ["three.1 p Three."]);
    let page = site.built("talks/01-one/index.html");
    assert!(page.contains("<p id=\"one\">One.</p>") && page.contains("<p id=\"two\">Two.</p>"), "{page}");
}

#[test]
fn attributes_that_are_shown_as_text_are_reported() {
    let body = "| a |\n|---|\n| 1 |\n\n{#tab}\n\nTerm {#term}\n: definition\n\nA {#b} c.\n\nD. {.lead}\n\nE. \\{#e}, {#}, {1}, `{#f}`\n";
    let found = site(body, "").diagnostics();
    let place = |line: &String| {
        line.split(' ').take(2).collect::<Vec<_>>().join(" ")
            + " "
            + line.split('`').nth(1).unwrap_or_default()
    };
    let found: Vec<String> = found.iter().map(place).collect();
    let expected = ["11:1 {#tab}", "13:6 {#term}", "16:3 {#b}", "18:4 {.lead}"];
    assert_eq!(found, expected.map(|it| format!("warning content/talks/01-one.md:{it}")));
}

#[test]
fn a_block_of_html_has_a_number() {
    let body = "<p>First <b>one</b>.</p>\n\n<table><tr><td>Second</td></tr></table>\n\nThird.\n\n<div>\n\nFourth.\n\n</div>\n\n\
                <h2>Heading</h2>\n\n<blockquote>Fifth</blockquote>\n\n- <p>Sixth</p>\n\n<!-- none -->\n\nSeventh.\n";
    let site = site(body, "");
    assert_eq!(site.diagnostics(), [""; 0]);
    site.build();
    assert_eq!(
        blocks(&site, "talks/01-one/index.html"),
        [
            "p1 div First",
            "p2 div Second",
            "p3 p Third.",
            "p4 p Fourth.",
            "p5 div Fifth",
            "p6 li Sixth",
            "p7 p Seventh."
        ]
    );
}
