//! Dates that are approximate, uncertain, a period, or one day among several: read, shown, counted and exported.

use serde_json::Value;

use crate::fixture::{Fixture, words};
use crate::html::{self, Select as _};

const CHOICE: &str = "[2021-08-15..2021-09-07]";

fn dated(date: &str) -> Fixture {
    Fixture::site().session("s", &format!("number = 1\ndate = \"{date}\""))
}

/// The date on the page of the session, as read and as marked up for machines.
fn shown(site: &Fixture, page: &str) -> (String, Vec<String>) {
    let page = site.main(page);
    let facts = html::part(&page, ".facts dl div:first-child dd");
    let parsed = html::parse(&facts);
    let times =
        parsed.all("time").into_iter().map(|time| html::attribute(time, "datetime").to_owned()).collect();
    (words(&facts), times)
}

#[test]
fn a_date_is_shown_as_exactly_as_it_is_known_and_marked_up_as_html_allows() {
    for (written, text, machine) in [
        ("2021-09~", "about September 2021", Some("2021-09")),
        ("2021?", "2021 (uncertain)", Some("2021")),
        ("2021-09-14%", "about 14 September 2021 (uncertain)", Some("2021-09-14")),
        ("2021-08-15/2021-09-07", "15 August – 7 September 2021", Some("2021-08-15")),
        ("2021-08~/2021-09", "about August 2021 – September 2021", Some("2021-08")),
        (CHOICE, "between 15 August and 7 September 2021", Some("2021")),
        ("[2021-08-15..2021-08-17]", "between 15 and 17 August 2021", Some("2021-08")),
        ("[2021-08..2021-09]", "between August and September 2021", Some("2021")),
        ("[2021-08..2021-09-07]", "between 1 August and 7 September 2021", Some("2021")),
        ("[2021-12-20..2022-01-10]", "between 20 December 2021 and 10 January 2022", None),
        ("[2021-08-15..2021-08-15]", "15 August 2021", Some("2021-08-15")),
    ] {
        let (shown, times) = shown(dated(written).build(), "talks/s/index.html");
        assert_eq!(shown, text, "{written}");
        assert_eq!(times, machine.into_iter().collect::<Vec<_>>(), "{written}");
    }
}

#[test]
fn one_day_among_several_is_in_words_in_every_language_of_the_interface() {
    let site = dated(CHOICE).config(
        "languages = [\"en\", \"fr\", \"ar\", \"fa\", \"fa-AF\", \"ps\", \"ru\", \"es\", \"ur\", \"zh\"]",
    );
    site.build();
    for (tag, text) in [
        ("fr", "entre le 15 août et le 7 septembre 2021"),
        ("ar", "بين 15 أغسطس و7 سبتمبر 2021"),
        ("fa", "بین ۱۵ اوت و ۷ سپتامبر ۲۰۲۱ (بین ۲۴ مرداد و ۱۶ شهریور ۱۴۰۰)"),
        ("fa-AF", "بین ۱۵ اگست و ۷ سپتمبر ۲۰۲۱ (بین ۲۴ اسد و ۱۶ سنبلهٔ ۱۴۰۰)"),
        ("ps", "د ۱۵ اګست او ۷ سېپتمبر ۲۰۲۱ ترمنځ (د ۲۴ زمری او ۱۶ وږی ۱۴۰۰ ترمنځ)"),
        ("ru", "между 15 августа и 7 сентября 2021 г."),
        ("es", "entre el 15 de agosto y el 7 de septiembre de 2021"),
        ("ur", "15 اگست اور 7 ستمبر، 2021 کے درمیان"),
        ("zh", "2021年8月15日至9月7日之间"),
    ] {
        let (shown, _) = shown(&site, &format!("{tag}/talks/s/index.html"));
        assert_eq!(shown.replace(['\u{a0}', '\u{202f}'], " "), text, "{tag}");
    }
}

#[test]
fn a_skin_without_the_words_shows_the_expression() {
    let site = dated(CHOICE)
        .config("skin = \"plain\"")
        .file("themes/plain/theme.toml", "name = \"Plain\"\n")
        .file("themes/plain/i18n/en.ftl", "date-between-day = { $nothing }\n");
    site.build();
    assert!(site.built("talks/s/index.html").contains(CHOICE));
}

#[test]
fn what_is_not_understood_is_named_and_a_sound_example_shown() {
    let site = [
        "2021-XX",
        "-0400",
        "Y1e5",
        "2021-21",
        "{2021,2022}",
        "[2021-08-15..2021-09-07",
        "2021-08-15..2021-09-07",
        "~2021-09",
        "2021-09-07/2021-08-15",
        "2021-02-30~",
        "2021-08-15 to 2021-09-07",
        "sometime",
    ]
    .iter()
    .zip(1..)
    .fold(Fixture::site(), |site, (date, at)| {
        site.session(&format!("{at:02}"), &format!("date = \"{date}\""))
    });
    insta::assert_snapshot!(site.report(), @r#"
    error content/talks/01.md:3:8 `date` has digits that are not known (X), which is not supported: "2021-XX"
      write only what is known: "2021"
    error content/talks/02.md:3:8 `date` has a year before the year 0, which is not supported: "-0400"
      write a year of four digits, without a sign
    error content/talks/03.md:3:8 `date` has a year with Y, which is not supported: "Y1e5"
      write a year of four digits
    error content/talks/04.md:3:8 `date` has a season, which is not supported: "2021-21"
      write the first and the last month, such as "[2021-03..2021-05]"
    error content/talks/05.md:3:8 `date` has a set of dates, which is not supported: "{2021,2022}"
      write a session for each date, or a period, such as "2021-08-15/2021-09-07"
    error content/talks/06.md:3:8 `date` has no closing bracket: "[2021-08-15..2021-09-07"
      write it like this: "[2021-08-15..2021-09-07]"
    error content/talks/07.md:3:8 `date` has no brackets: "2021-08-15..2021-09-07"
      write "[2021-08-15..2021-09-07]" for one day among these, or "2021-08-15/2021-09-07" for a period
    error content/talks/08.md:3:8 `date` has a qualifier (~, ? or %) for a part of a date, which is not supported: "~2021-09"
      put it at the end: "2021-09~"
    error content/talks/09.md:3:8 `date` ends before it begins: "2021-09-07/2021-08-15"
      write the earlier date first
    error content/talks/10.md:3:8 `date` is not a date: "2021-02-30"
      February 2021 has 28 days
    error content/talks/11.md:3:8 `date` is not written as a period: "2021-08-15 to 2021-09-07"
      write "2021-08-15/2021-09-07" for a period, or "[2021-08-15..2021-09-07]" for one day among these
    error content/talks/12.md:3:8 `date` is not a date: "sometime"
      write it like this: 2021-09-14, "2021-09" or "2021"
    "#);
}

#[test]
fn an_expression_without_quotes_is_told_to_have_them() {
    let report = Fixture::site().session("s", "date = 2021-09~").report();
    assert!(report.contains("this date must be in quotes: 2021-09~\n  write \"2021-09~\""), "{report}");
    let report = Fixture::site().session("s", "date = [2021-08-15..2021-09-07]").report();
    assert!(report.contains("write \"[2021-08-15..2021-09-07]\""), "{report}");
}

#[test]
fn an_end_stands_beside_a_single_date_only() {
    let ends = |date: &str, end: &str| {
        Fixture::site().session("s", &format!("date = \"{date}\"\nend_date = {end}")).diagnostics()
    };
    assert_eq!(
        ends("2021-08-15/2021-09-07", "2021-09-07"),
        [
            "error content/talks/s.md:4:12 a session cannot have an `end_date` if its `date` is a period, which has an end itself: 2021-08-15/2021-09-07"
        ]
    );
    assert_eq!(
        ends(CHOICE, "2021-09-07"),
        [
            "error content/talks/s.md:4:12 a session cannot have an `end_date` if its `date` is one day among several: [2021-08-15..2021-09-07]"
        ]
    );
    assert_eq!(ends("2021-08~", "2021-09-07"), [""; 0]);
    assert_eq!(
        ends("2021-08", "\"2021-09~\""),
        ["error content/talks/s.md:4:12 `end_date` must be a day, a month or a year, not \"2021-09~\""]
    );
}

#[test]
fn a_period_is_the_same_in_one_key_as_in_two() {
    let one = dated("2021-08-15/2021-09-07");
    let two = Fixture::site().session("s", "number = 1\ndate = 2021-08-15\nend_date = 2021-09-07");
    for page in ["talks/s/index.html", "talks/index.html", "years/2021/index.html", "calendar.ics"] {
        assert_eq!(one.build().built(page), two.build().built(page), "{page}");
    }
}

fn session(site: &Fixture) -> Value {
    site.build().json("data/sessions.json")["sessions"][0].clone()
}

#[test]
fn data_has_the_date_as_it_was_written_and_the_end_of_every_period() {
    for (written, end) in
        [("2021-09~", None), ("2021?", None), (CHOICE, None), ("2021-08-15/2021-09-07", Some("2021-09-07"))]
    {
        let site = dated(written);
        let data = session(&site);
        assert_eq!(data["date"], written);
        assert_eq!(data["end_date"].as_str(), end, "{written}");
        let row = site.built("data/sessions.csv");
        assert!(row.contains(&format!(",{written},{},", end.unwrap_or_default())), "{row}");
    }
}

#[test]
fn structured_data_says_no_more_than_is_certain() {
    let start = |written: &str| {
        let page = dated(written).build().built("talks/s/index.html");
        let data = html::text_of(&page, "script[type='application/ld+json']");
        let data: Value = serde_json::from_str(&data).expect("JSON");
        (data["about"]["startDate"].clone(), data["about"]["endDate"].clone())
    };
    assert_eq!(start(CHOICE), (Value::from("2021"), Value::Null));
    assert_eq!(start("2021-09~"), (Value::from("2021-09"), Value::Null));
    assert_eq!(start("2021-08-15/2021-09-07"), (Value::from("2021-08-15"), Value::from("2021-09-07")));
    assert_eq!(start("[2021-12-20..2022-01-10]"), (Value::Null, Value::Null));
}

#[test]
fn citations_have_the_year_and_say_that_a_date_is_not_certain() {
    let page = dated(CHOICE).build().main("talks/s/index.html");
    let bibtex = html::text_of(&page, ".bibtex");
    assert!(bibtex.contains("year = {2021}") && !bibtex.contains("month"), "{bibtex}");
    let csl: Value = serde_json::from_str(&html::text_of(&page, ".csl")).expect("JSON");
    assert_eq!(csl[0]["issued"], serde_json::json!({ "date-parts": [[2021]], "circa": true }));
    let page = dated("[2021-12-20..2022-01-10]").build().main("talks/s/index.html");
    assert!(html::text_of(&page, ".bibtex").contains("year = {2021/2022}"));
    let csl: Value = serde_json::from_str(&html::text_of(&page, ".csl")).expect("JSON");
    assert_eq!(csl[0]["issued"], serde_json::json!({ "date-parts": [[2021], [2022]], "circa": true }));
}

/// Sessions of the series `talks` by number, name and date.
fn series(sessions: &[(u32, &str, &str)]) -> Fixture {
    sessions.iter().fold(Fixture::site(), |site, (number, name, date)| {
        site.session(name, &format!("number = {number}\ndate = \"{date}\""))
    })
}

fn order(site: &Fixture) -> Vec<String> {
    let data = site.build().json("data/sessions.json");
    let sessions = data["sessions"].as_array().expect("sessions").iter();
    sessions.map(|session| session["id"].as_str().expect("an id").replace("talks/", "")).collect()
}

#[test]
fn a_session_whose_date_leaves_a_choice_stands_where_its_number_puts_it() {
    let site = series(&[(11, "a", "2021-08-20"), (12, "b", CHOICE), (13, "c", "2021-09-01")])
        .file("content/other/_index.md", "+++\ntitle = \"Other\"\n+++\n")
        .file("content/other/x.md", "+++\ntitle = \"X\"\ndate = 2021-08-18\nnumber = 1\n+++\n")
        .file("content/other/y.md", "+++\ntitle = \"Y\"\ndate = 2021-08-25\nnumber = 2\n+++\n");
    // It can be no earlier than the eleventh session, from which it counts beside other series.
    assert_eq!(order(&site), ["other/x", "a", "b", "other/y", "c"]);
    assert_eq!(site.diagnostics(), [""; 0]);
}

#[test]
fn approximate_and_uncertain_dates_are_ordered_as_written() {
    assert_eq!(
        order(&series(&[(1, "a", "2021-03~"), (2, "b", "2021?"), (3, "c", "2021-05-01")])),
        ["a", "b", "c"]
    );
}

#[test]
fn a_number_that_no_day_of_a_choice_allows_is_warned_of() {
    let site = series(&[(1, "a", "2021-10-01"), (2, "b", CHOICE)]);
    assert_eq!(order(&site), ["b", "a"]);
    assert!(site.report().contains("session 2 has an earlier date than session 1"), "{}", site.report());
    // The end of a period does not help it.
    let site = series(&[(1, "a", "2021-10-01"), (2, "b", "2021-08-15/2021-11-01")]);
    assert!(site.report().contains("session 2 has an earlier date than session 1"), "{}", site.report());
}

#[test]
fn a_date_that_may_be_in_two_years_counts_once_in_the_earlier() {
    let across = "[2021-12-20..2022-01-10]";
    let years = |site: &Fixture| site.build().json("data/index.json")["years"].clone();
    let site = series(&[(1, "a", across), (2, "b", "2022-05-01")]);
    assert_eq!(years(&site), serde_json::json!({ "2021": ["talks/a"], "2022": ["talks/b"] }));
    assert!(site.has("years/2021/index.html"));
    let list = html::parse(&site.main("sessions/index.html"));
    let facets = list.all("[data-facets]").into_iter().map(|row| html::attribute(row, "data-facets"));
    assert!(facets.last().is_some_and(|facets| facets.contains("year:2021")), "filters agree with it");
    // After a session in January it can only be in the later year.
    let site = series(&[(1, "z", "2022-01-02"), (2, "a", across)]);
    assert_eq!(years(&site), serde_json::json!({ "2022": ["talks/z", "talks/a"] }));
}

#[test]
fn a_group_has_the_members_of_the_first_day_that_a_date_allows() {
    let site = Fixture::site()
        .file(
            "content/groups.toml",
            "[club]\nname = \"Club\"\nmembers = [{ party = \"KZ\", from = 2021-09-01 }, \"UZ\"]\n",
        )
        .session("s", &format!("date = \"{CHOICE}\"\nparticipants = [\"club\"]"));
    let index = site.build().json("data/index.json");
    assert_eq!(index["countries"]["UZ"]["through"]["club"], serde_json::json!(["talks/s"]));
    assert_eq!(index["countries"]["KZ"], Value::Null);
}

#[test]
fn a_timeline_shows_a_choice_as_long_as_it_is_and_unlike_a_long_session() {
    let site = series(&[(1, "a", "2021-01-01"), (2, "b", CHOICE), (3, "c", "2021-10-01/2021-10-24")])
        .session("d", "number = 4\ndate = \"2021-12-15~\"");
    let page = site.build().main("talks/index.html");
    let mark = |class: &str| {
        let page = html::parse(&page);
        let mark = page.one(&format!(".timeline {class}"));
        (html::attribute(mark, "class").to_owned(), mark.attr("width").unwrap_or_default().to_owned())
    };
    // 24 days of a year each.
    assert_eq!(mark("rect.choice"), ("choice doubtful".into(), "6.58%".into()));
    assert_eq!(mark("rect.month"), ("month".into(), "6.58%".into()));
    assert_eq!(html::count(&page, ".timeline circle.doubtful"), 1);
    assert_eq!(html::count(&page, ".timeline circle:not(.doubtful)"), 1);
    assert!(html::text_of(&page, "#timeline-about_").contains("outline"));
    let exact = series(&[(1, "a", "2021-01-01")]);
    assert!(!html::text_of(&exact.build().main("talks/index.html"), "#timeline-about_").contains("outline"));
}

#[test]
fn a_series_of_dates_in_doubt_covers_what_is_certain() {
    let site = series(&[(1, "a", "2020-05~"), (2, "b", CHOICE)]);
    let page = site.build().main("talks/index.html");
    assert!(words(&html::part(&page, "header.title")).contains("May 2020 – 2021"), "{page}");
}

#[test]
fn a_source_may_have_such_a_date_too() {
    let site = Fixture::site().session(
        "s",
        "date = \"2021\"\nsources = [{ url = \"https://example.net/\", published = \"2021-09~\" }]",
    );
    assert!(words(&site.build().main("talks/s/index.html")).contains("about September 2021"));
    assert_eq!(session(&site)["sources"][0]["published"], "2021-09~");
}

#[test]
fn a_solar_hijri_expression_is_told_in_the_gregorian_calendar() {
    let hijri = |date: &str| dated(date).report();
    assert!(hijri("1400-06-16~").contains("write the date in the Gregorian calendar: \"2021-09-07~\""));
    assert!(hijri("[1400-05-24..1400-06-16]").contains("calendar: \"[2021-08-15..2021-09-07]\""));
}

#[test]
fn what_may_have_been_held_is_not_in_the_future() {
    let at = |date: &str| dated(date).with(&["--at", "2021-08-20T12:00:00Z"]).diagnostics().len();
    assert_eq!(at(CHOICE), 0);
    assert_eq!(at("[2021-08-25..2021-09-07]"), 1);
}

#[test]
fn a_solar_hijri_period_has_the_doubts_of_its_ends() {
    for (written, solar) in [
        ("2021-08-15~/2021-08-20~", "(حدود ۲۴ تا حدود ۲۹ اسد ۱۴۰۰)"),
        ("2021-08-15?/2021-09-07", "(۲۴ اسد (تاریخ یقینی نیست) تا ۱۶ سنبلهٔ ۱۴۰۰)"),
        ("2021-08-15/2021-09-07~", "(۲۴ اسد تا حدود ۱۶ سنبلهٔ ۱۴۰۰)"),
        ("2021-08-15?", "(۲۴ اسد ۱۴۰۰ (تاریخ یقینی نیست))"),
        ("2021-08-15/2021-09-07", "(۲۴ اسد تا ۱۶ سنبلهٔ ۱۴۰۰)"),
    ] {
        let site = dated(written).config("languages = [\"en\", \"fa-AF\"]");
        let (shown, _) = shown(site.build(), "fa-AF/talks/s/index.html");
        assert!(shown.ends_with(solar), "{written}: {shown}");
    }
}

#[test]
fn a_bibliographic_record_has_no_year_where_two_are_possible() {
    let ris = |date: &str| html::text_of(&dated(date).build().main("talks/s/index.html"), "pre.ris > code");
    let between = ris("[2021-12-20..2022-01-10]");
    assert!(!between.contains("PY -") && !between.contains("DA -"), "{between}");
    assert!(between.contains("N1 - between 20 December 2021 and 10 January 2022 "), "{between}");
    assert!(ris("[2021-08-15..2021-09-07]").contains("PY - 2021 "));
}
