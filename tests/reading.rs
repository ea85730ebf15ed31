//! What pages say to their readers beyond the facts themselves.

use crate::fixture::{CONFIG, Fixture};
use crate::html;

#[test]
fn a_country_that_was_there_in_several_capacities_is_told_which_at_each_session() {
    let site = Fixture::site()
        .session("01-first", "date = 2021-09-14\nparticipants = [\"KZ\"]\nsubjects = [\"AF\"]")
        .session("02-second", "date = 2021-10-14\nparticipants = [\"KZ\"]\nplace = { country = \"KZ\" }");
    site.build();
    let host = site.main("countries/kz/index.html");
    let [second, first] = &html::texts(&host, "ol.rows > li")[..] else { panic!("{host}") };
    assert!(second.contains("Host"), "{second}");
    assert!(!first.contains("Host"), "{first}");
    let subject = site.main("countries/af/index.html");
    assert!(!subject.contains("Role"), "one capacity all along needs no repeating: {subject}");
}

#[test]
fn a_page_in_dari_counts_and_dates_in_persian_digits() {
    let site = Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa-AF\"]\n"))
        .session("01-first", "date = 2021-03-30\nnumber = 12");
    let session = site.build().main("fa-AF/talks/01-first/index.html");
    assert!(session.contains("<time datetime=\"2021-03-30\">۳۰ مارچ ۲۰۲۱</time>"), "{session}");
    assert!(session.contains("نشست ۱۲"), "{session}");
    let years = site.main("fa-AF/years/index.html");
    assert!(years.contains("۲۰۲۱") && !years.contains(">1<"), "{years}");
}
