//! Translations: texts only, of something that exists, into a language of the site.

use crate::fixture::{CONFIG, Fixture};

fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa\", \"ar\"]\n"))
        .session("01", "date = 2021-01-01\n[[recommendations]]\ntext = \"Meet.\"")
}

#[test]
fn facts_repeated_in_a_translation_are_reported_each_where_it_stands() {
    let site = site()
        .file(
            "content/talks/01.fa.md",
            "+++\ntitle = \"یکم\"\ndate = 2021-01-01\nnumber = 1\nparticipants = [\"QA\"]\ntranslater = \"A\"\n+++\n",
        )
        .file("content/talks/_index.fa.md", "+++\ntitle = \"گفت‌وگوها\"\nrule = \"on-record\"\n+++\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/about.fa.md", "+++\ntitle = \"درباره\"\nslug = \"x\"\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/about.fa.md:3:1 a translation cannot have `slug`; facts are written in the original only
      remove it; the value in the original applies to all languages
    error content/talks/01.fa.md:3:1 a translation cannot have `date`; facts are written in the original only
      remove it; the value in the original applies to all languages
    error content/talks/01.fa.md:4:1 a translation cannot have `number`; facts are written in the original only
      remove it; the value in the original applies to all languages
    error content/talks/01.fa.md:5:1 a translation cannot have `participants`; facts are written in the original only
      remove it; the value in the original applies to all languages
    error content/talks/01.fa.md:6:1 this translation has no key `translater`
      did you mean `translator`?
    error content/talks/_index.fa.md:3:1 a translation cannot have `rule`; facts are written in the original only
      remove it; the value in the original applies to all languages
    ");
}

#[test]
fn a_translation_without_an_original_is_reported_once() {
    let site = site()
        .file("content/talks/02.fa.md", "+++\ntitle = \"دوم\"\n+++\n[](country:Nowhere)\n")
        .file("content/talks/03/index.ar.md", "+++\ntitle = \"٣\"\n+++\n")
        .file("content/about.ar.md", "+++\ntitle = \"حول\"\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/about.ar.md:1:1 this translation has no original
      create the original in the default language, content/about.md; the facts are written there only
    error content/talks/02.fa.md:1:1 this translation has no original
      create the original in the default language, content/talks/02.md; the facts are written there only
    error content/talks/03/index.ar.md:1:1 this translation has no original
      create the original in the default language, content/talks/03/index.md; the facts are written there only
    ");
}

#[test]
fn a_language_that_the_site_does_not_have_is_reported() {
    let site = site()
        .file("content/talks/01.ps.md", "+++\ntitle = \"۱\"\n+++\n")
        .file("content/talks/01.fa-AF.md", "+++\ntitle = \"یکم\"\n+++\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.fa-AF.md:1:1 this site has no language `fa-AF`
      add it in rapporteur.toml: languages = ["en", "fa", "ar", "fa-AF"]
    error content/talks/01.ps.md:1:1 this site has no language `ps`
      add it in rapporteur.toml: languages = ["en", "fa", "ar", "ps"]
    "#);
}

#[test]
fn two_files_for_one_text_are_reported() {
    let site = site()
        .file("content/talks/01.en.md", "+++\ntitle = \"One again\"\ndate = 2021-01-01\n+++\n")
        .file("content/talks/01.fa.md", "+++\ntitle = \"یکم\"\n+++\n")
        .file("content/talks/01.FA.md", "+++\ntitle = \"یکم\"\n+++\n")
        .file("content/talks/01/index.md", "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.fa.md:1:1 this is a second translation into `fa`
      remove one of them
    error content/talks/01.md:1:1 this file has the same name and language as content/talks/01.en.md
      remove one of them; files in the default language need no language tag in their names
    error content/talks/01/index.md:1:1 this file has the same name and language as content/talks/01.en.md
      remove one of them; files in the default language need no language tag in their names
    ");
}

#[test]
fn a_translated_recommendation_that_the_original_does_not_have_is_reported() {
    let site = site()
        .file(
            "content/talks/01.fa.md",
            "+++\n[[recommendations]]\nnumber = 1\ntext = \"۱\"\n[[recommendations]]\nnumber = 7\ntext = \"۷\"\n+++\n",
        )
        .file("content/talks/01.ar.md", "+++\nrecommendations = [{ text = \"١\" }, { text = \"٢\" }]\n+++\n");
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.ar.md:2:45 the original has no recommendation 2
      correct the number: the original has 1 recommendation
    error content/talks/01.fa.md:6:10 the original has no recommendation 7
      correct the number: the original has 1 recommendation
    ");
}

#[test]
fn the_body_of_a_translation_is_checked_like_any_other() {
    let site = site().file(
        "content/talks/01.fa.md",
        "+++\r\ntitle = \"یکم\"\r\n+++\r\n\r\nدر [قطر](country:Quatar) و [نشست](session:talks/9)، نگاه کنید[^۱].\r\n",
    );
    insta::assert_snapshot!(site.report(), @r"
    error content/talks/01.fa.md:5:4 unknown country `Quatar`
      did you mean `Qatar`?
    error content/talks/01.fa.md:5:28 there is no session `talks/9`
      did you mean `session:talks/01`?
    error content/talks/01.fa.md:5:62 the footnote `۱` does not exist
      add a line with its text: `[^۱]: …`
    ");
}

#[test]
fn a_part_of_a_name_that_is_no_language_is_not_proposed_as_one() {
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file("content/talks/notes.txt.md", "+++\ntitle = \"N\"\ndate = 2021-01-01\n+++\n");
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/notes.txt.md:1:1 this site has no language `txt`
      if `txt` is not meant as a language, rename the file to content/talks/notes-txt.md; otherwise add it in rapporteur.toml: languages = ["en", "fa", "txt"]
    "#);
}

#[test]
fn a_number_of_a_recommendation_can_be_as_large_as_any() {
    let text = "+++\ntitle = \"یکم\"\n[[recommendations]]\nnumber = 4294967295\ntext = \"دیدار\"\n\
                [[recommendations]]\ntext = \"دیدار\"\n+++\n";
    assert_eq!(
        site().file("content/talks/01.fa.md", text).diagnostics(),
        [
            "error content/talks/01.fa.md:4:10 the original has no recommendation 4294967295",
            "error content/talks/01.fa.md:7:8 the original has no recommendation 4294967295",
        ]
    );
}
