//! Passages that are not published: `::: internal` and `::: withheld`.

mod anywhere;
mod mistakes;
#[cfg(feature = "serve")]
mod preview;
mod sources;

use crate::fixture::{Fixture, words};

const FACTS: &str = "title = \"One\"\nnumber = 1\ndate = 2021-09-14\nsummary = \"What was said.\"\n\
                     themes = [\"security\"]\nparticipants = [\"QA\"]";

/// A site with texts of every kind, in two languages.
fn site(report: &str, translation: &str, series: &str, about: &str) -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa-AF\"]")
        .file("content/themes.toml", "[security]\nlabel = { en = \"Security\", fa-AF = \"امنیت\" }\n")
        .file("content/talks/_index.md", format!("+++\ntitle = \"Talks\"\n+++\n{series}"))
        .file("content/about.md", format!("+++\ntitle = \"About\"\n+++\n{about}"))
        .file("content/index.md", format!("+++\ntitle = \"Home\"\n+++\n{about}"))
        .file("content/talks/01-one.md", format!("+++\n{FACTS}\n+++\n{report}"))
        .file("content/talks/01-one.fa-AF.md", format!("+++\ntitle = \"یک\"\n+++\n{translation}"))
        .file("content/talks/02-two.md", "+++\ntitle = \"Two\"\nnumber = 2\ndate = 2021-09-15\n+++\nText.\n")
}

const INTERNAL: &str = "\n::: internal\n## Zanzibar\n\nZanzibar [x](02-two.md)[^z] and [more][zanzibar].\n\n\
                        ```\n:::\nZanzibar\n```\n\n| Zanzibar | b |\n|---|---|\n| c | d |\n\n\
                        <a id=\"zanzibar\">Zanzibar</a>\n\n[^z]: Zanzibar.\n\n\
                        [zanzibar]: https://zanzibar.example/\n\n- Zanzibar\n:::\n";

#[test]
fn a_site_with_internal_passages_is_byte_for_byte_the_one_without_them() {
    let text = |passage: &str| {
        format!(
            "First[^a].\n{passage}\n## Zanzibar\n\n- One\n{}- Two\n\n> Quoted\n>\n{}> again.\n\nLast.\n{passage}\n\
             [^a]: Note.\n",
            passage.replace('\n', "\n  ").trim_end_matches(' ').trim_start_matches('\n'),
            passage.replace('\n', "\n> ").trim_end_matches("> ").trim_start_matches('\n'),
        )
    };
    let (with, without) = (
        text(INTERNAL).replace("## Zanzibar\n\n- One", "## Sum\n\n- One"),
        text("").replace("Zanzibar", "Sum"),
    );
    let with = site(&with, &with, &with, &with);
    with.build();
    let without = site(&without, &without, &without, &without);
    without.build();
    let names = |site: &Fixture| site.snapshot().into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    assert_eq!(names(&with), names(&without));
    for ((path, with), (_, without)) in with.snapshot().into_iter().zip(without.snapshot()) {
        assert!(with == without, "{path} differs");
        assert!(!String::from_utf8_lossy(&with).to_lowercase().contains("zanzibar"), "{path}");
    }
}

#[test]
fn a_withheld_passage_leaves_the_reason_in_the_language_of_the_page() {
    let text = "First.\n\n::: withheld Names a *source*\n\nZanzibar.\n\n## Zanzibar\n\n:::\n\nLast.\n";
    let site = site(text, "اول.\n\n::: withheld نام یک منبع\nZanzibar\n:::\n", "", "");
    site.build();
    let main = site.main("talks/01-one/index.html");
    assert!(
        words(&main).contains("First. A passage is withheld: Names a *source* Last."),
        "{}",
        words(&main)
    );
    assert!(words(&site.main("fa-AF/talks/01-one/index.html")).contains("بخشی منتشر نشده است: نام یک منبع"));
    for (path, bytes) in site.snapshot() {
        assert!(!String::from_utf8_lossy(&bytes).contains("anzibar"), "{path}");
    }
}

#[test]
fn the_label_is_in_the_language_of_the_page_where_the_text_is_not() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"ar\"]")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n::: withheld Names\nx\n:::\n");
    site.build();
    let page = site.main("ar/about/index.html");
    assert!(
        page.contains("<strong class=\"withheld-label\" lang=\"ar\" dir=\"rtl\">حُجب مقطع:</strong>"),
        "{page}"
    );
}

#[test]
fn an_item_quotation_or_footnote_that_has_nothing_else_is_left_out_with_its_passage() {
    let text = "1. ::: internal\n   Zanzibar\n   :::\n2. Two\n3. - ::: internal\n     Zanzibar\n     :::\n   - Four\n\n\
                > [!NOTE]\n> ::: internal\n> Zanzibar\n> :::\n\n- ::: internal\n  Zanzibar\n  :::\n\n  Five\n";
    let site = site(text, "", "", "");
    site.build();
    let page = site.main("talks/01-one/index.html");
    let prose = page.split_once("class=\"prose\"").expect("a text").1;
    let prose = prose.split_once(">\n").expect("a tag").1.split_once("</div>").expect("an end").0;
    let prose = (1..=3).fold(prose.to_owned(), |prose, n| {
        let link =
            format!("<a class=\"para\" data-n=\"{n}\" aria-label=\"Paragraph {n}\" href=\"#p{n}\"></a>");
        prose.replace(&link, "")
    });
    assert_eq!(
        prose.trim(),
        "<ol>\n<li id=\"p1\">Two</li>\n<li id=\"p2\">\n<ul>\n<li>Four</li>\n</ul>\n</li>\n</ol>\n<ul>\n<li id=\"p3\">Five</li>\n</ul>"
    );
}

#[test]
fn a_list_whose_first_item_is_left_out_begins_with_its_number() {
    let text = "9. ::: internal\n   Zanzibar\n   :::\n10. Ten\n11. Eleven\n";
    let site = site(text, "", "", "");
    site.build();
    let page = site.main("talks/01-one/index.html");
    assert!(page.contains("<ol start=\"9\">\n<li id=\"p1\">"), "{page}");
}

#[test]
fn code_around_a_passage_is_closed_up() {
    let text = "::: internal\nZanzibar\n:::\n\n    One.\n\n::: internal\nZanzibar\n:::\n\n    Two.\n";
    let site = site(text, "", "", "");
    site.build();
    let page = site.main("talks/01-one/index.html");
    assert!(page.contains("One.\n\nTwo."), "{page}");
}

#[test]
fn footnotes_that_only_passages_lead_to_are_left_out() {
    let notes = "\n[^2]: Zanzibar[^3]\n\n[^3]: Zanzibar[^4]\n\n[^4]: Zanzibar[^3]\n\n[^5]: Shown.\n";
    for passage in ["::: internal\nZanzibar[^2]\n:::\n", "::: withheld Names\nZanzibar[^2][^5]\n:::\n"] {
        let text = format!("First.\n\n{passage}\nLast[^5].\n{notes}");
        let site = site(&text, "", "", "");
        site.build();
        for (path, bytes) in site.snapshot() {
            assert!(!String::from_utf8_lossy(&bytes).contains("Zanzibar"), "{path}");
        }
        assert!(words(&site.main("talks/01-one/index.html")).contains("Shown."));
    }
}

#[test]
fn references_to_a_footnote_that_has_nothing_else_are_left_out_with_it() {
    let text = "First[^1]. Second [^1].\n\n[^1]: ::: internal\n    Zanzibar\n    :::\n";
    let site = site(text, "", "", "");
    site.build();
    let page = site.main("talks/01-one/index.html");
    assert!(words(&page).contains("First. Second."), "{}", words(&page));
    assert!(!page.contains("footnote"), "{page}");
}
