//! What is worth a second look though the site can be built: each warning the web address due, and
//! silence the web address not.

use crate::fixture::{CONFIG, Fixture};

const THEMES: &str =
    "[security]\nlabel = \"Security\"\n[borders]\nlabel = \"Borders\"\nbroader = \"security\"\n";

#[test]
fn a_gap_in_the_numbers_is_reported_at_the_number_behind_it() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("03", "date = 2021-03-01\nnumber = 3")
        .session("06", "date = 2021-06-01\nnumber = 6");
    assert_eq!(
        site.diagnostics(),
        [
            "warning content/talks/03.md:4:10 session 2 is missing from this series",
            "warning content/talks/06.md:4:10 sessions 4 to 5 are missing from this series",
        ]
    );
    let series =
        "+++\ntitle = \"Talks\"\nunrecorded = [{ number = 2 }, { number = 4 }, { number = 5 }]\n+++\n";
    assert_eq!(site.file("content/talks/_index.md", series).diagnostics(), [""; 0]);
}

#[test]
fn a_later_number_on_an_earlier_day_is_reported_unless_the_dates_may_be_in_order() {
    let first = "date = 2021-05-01\nnumber = 1";
    let second = |date: &str| {
        Fixture::site()
            .session("01", first)
            .session("02", &format!("date = {date}\nnumber = 2"))
            .diagnostics()
    };
    assert_eq!(
        second("2021-04-30"),
        ["warning content/talks/02.md:3:8 session 2 has an earlier date than session 1"]
    );
    // Known to the year or the month alone, it may have been later.
    for date in ["\"2021\"", "\"2021-05\"", "2021-05-01"] {
        assert_eq!(second(date), [""; 0], "{date}");
    }
}

#[test]
fn a_theme_that_no_session_has_is_reported_and_one_whose_part_is_used_is_not() {
    let site = Fixture::site().file("content/themes.toml", THEMES);
    assert_eq!(
        site.session("01", "date = 2021-01-01\nthemes = [\"security\"]").diagnostics(),
        ["warning content/themes.toml:3:2 no session has the theme `borders`"]
    );
    let site = Fixture::site().file("content/themes.toml", THEMES);
    assert_eq!(site.session("01", "date = 2021-01-01\nthemes = [\"borders\"]").diagnostics(), [""; 0]);
}

#[test]
fn an_entry_without_a_name_in_a_language_of_the_site_is_reported() {
    let site = |label: &str| {
        Fixture::site()
            .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa-AF\"]\n"))
            .file("content/themes.toml", format!("[borders]\nlabel = {label}\n"))
            .session("01", "date = 2021-01-01\nthemes = [\"borders\"]")
    };
    assert_eq!(
        site("\"Borders\"").diagnostics(),
        ["warning content/themes.toml:1:2 `borders` has no name in `fa-AF`"]
    );
    // Persian serves readers of Dari.
    assert_eq!(site("{ en = \"Borders\", fa = \"مرزها\" }").diagnostics(), [""; 0]);
}

#[test]
fn a_day_named_by_its_distance_from_today_is_reported_unless_it_is_quoted() {
    let site = |body: &str| {
        Fixture::site()
            .file("content/talks/01.md", format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n\n{body}\n"))
            .diagnostics()
    };
    assert_eq!(
        site("They met **yesterday**."),
        [
            "warning content/talks/01.md:6:12 \"yesterday\" is a relative date, which readers cannot resolve later"
        ]
    );
    for body in
        ["“It ended yesterday”, he said.", "See https://a.example/yesterday.", "Last year (2020) it met."]
    {
        assert_eq!(site(body), [""; 0], "{body}");
    }
    for body in ["> They met yesterday.", "The week before 1 January.", "`yesterday`", "The day was long."] {
        assert_eq!(site(body), [""; 0], "{body}");
    }
}

#[test]
fn a_verbatim_record_may_speak_of_yesterday_and_a_series_says_it_for_its_sessions() {
    let site = |series: &str, session: &str| {
        let session =
            format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n{session}\n+++\n\nThey met yesterday.\n");
        Fixture::site()
            .file("content/talks/_index.md", format!("+++\ntitle = \"Talks\"\n{series}\n+++\n"))
            .file("content/talks/01.md", session)
            .diagnostics()
            .len()
    };
    let verbatim = "record = \"verbatim\"";
    assert_eq!([site("", verbatim), site(verbatim, ""), site(verbatim, "record = \"edited\"")], [0, 0, 1]);
}

#[test]
fn a_country_in_the_summary_that_the_lists_do_not_name_is_reported() {
    let site = |facts: &str| {
        let facts = format!("date = 2021-01-01\nsummary = \"Talks with Iran in Nigeria.\"\n{facts}");
        Fixture::site().session("01", &facts).diagnostics()
    };
    let about = |country: &str| {
        format!(
            "warning content/talks/01.md:4:11 the summary names {country}, which is not a party to the session"
        )
    };
    assert_eq!(site(""), [about("Iran"), about("Nigeria")]);
    assert_eq!(site("participants = [\"IR\"]\nplace = { country = \"NG\" }"), [""; 0]);
    // Niger is in Nigeria by its letters alone; a group stands for its members.
    assert_eq!(site("subjects = [\"IR\"]\nparticipants = [\"western-africa\"]"), [""; 0]);
}

#[test]
fn markdown_in_a_text_that_is_none_is_reported() {
    let site = Fixture::site()
        .config("[[partners]]\nname = \"The *Arc* Centre\"")
        .file("content/themes.toml", "[security]\nlabel = \"Security\"\nabout = \"See [it](https://example.org).\"\n")
        .session(
            "01",
            "date = 2021-01-01\nnumber = 1\nthemes = [\"security\"]\nsummary = \"2 * 3 * 4, as in the note*\"\n\
             [[recommendations]]\ntext = \"A **bold** [](theme:security).\"\nnote = \"**bold** [](theme:security)\"\n\
             [[corrections]]\ndate = 2021-02-01\ntext = { en = \"A **bold** one.\" }\n\
             [[sources]]\nurl = \"https://journal.example/a\"\ntitle = \"*Journal*\"",
        )
        .session("02", "date = 2021-02-01\nnumber = 2\n[[followed]]\nof = \"1#1\"\nstatus = \"met\"\ntext = \"On [](country:QA).\"");
    let place = |line: &String| {
        line.split(' ').take(2).collect::<Vec<_>>().join(" ")
            + " "
            + line.split('`').nth(1).unwrap_or_default()
    };
    let found: Vec<String> = site.diagnostics().iter().map(place).collect();
    assert_eq!(
        found,
        [
            "warning content/talks/01.md:8:8 **bold**",
            "warning content/talks/01.md:12:15 **bold**",
            "warning content/talks/01.md:15:9 *Journal*",
            "warning content/talks/02.md:8:8 [](country:QA)",
            "warning content/themes.toml:3:9 [it](https://example.org)",
            "warning rapporteur.toml:6:8 *Arc*",
        ]
    );
}

#[test]
fn markdown_in_the_reason_of_a_withheld_passage_is_reported() {
    let session =
        "+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\nText.\n\n::: withheld **Names** of people\nx\n:::\n";
    let site = Fixture::site().file("content/talks/01.md", session);
    assert_eq!(
        site.diagnostics(),
        ["warning content/talks/01.md:7:1 the reason is not Markdown, so `**Names**` is shown as text"]
    );
}
