//! Who belonged to a group on the day of a session.

use serde_json::json;

use crate::fixture::Fixture;
use crate::html;

/// The United Kingdom left on a day, Croatia joined on one, Qatar left and came back.
const GROUPS: &str = r#"
[contact]
name = "Contact Group"
members = [
    "KZ",
    { party = "GB", until = 2020-01-31 },
    { party = "Croatia", from = 2013-07-01 },
    { party = "QA", from = 2015-01-01, until = 2017-06-05 },
    { party = "QAT", from = 2021-01-05 },
]
[neighbours]
name = "Neighbours"
members = ["KZ", { party = "GB", from = 2020-02-01 }]
"#;

/// The countries that were at a session on each of these dates through the contact group alone.
#[track_caller]
fn members_on(dates: &[&str]) -> Vec<String> {
    let mut site = Fixture::site().file("content/groups.toml", GROUPS);
    for (number, date) in dates.iter().enumerate() {
        site = site.session(&format!("{number}"), &format!("date = {date}\nparticipants = [\"contact\"]"));
    }
    let index = site.build().json("data/index.json");
    let at = |number: usize| {
        let countries = index["countries"].as_object().expect("countries").iter();
        let id = json!(format!("talks/{number}"));
        let there = countries.filter(|(_, entry)| {
            entry["through"]["contact"].as_array().is_some_and(|sessions| sessions.contains(&id))
        });
        there.map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(" ")
    };
    (0..dates.len()).map(at).collect()
}

#[test]
fn the_first_and_the_last_day_belong_to_the_membership() {
    let dates = ["2013-06-30", "2013-07-01", "2020-01-31", "2020-02-01"];
    assert_eq!(members_on(&dates), ["GB KZ", "GB HR KZ", "GB HR KZ", "HR KZ"]);
}

#[test]
fn a_country_may_leave_and_come_back() {
    let dates = ["2014-12-31", "2015-01-01", "2017-06-05", "2017-06-06", "2021-01-04", "2021-01-05"];
    let without = "GB HR KZ";
    let with = "GB HR KZ QA";
    assert_eq!(members_on(&dates), [without, with, with, without, "HR KZ", "HR KZ QA"]);
}

#[test]
fn a_month_or_a_year_counts_as_its_first_day() {
    let dates = ["\"2020-01\"", "\"2020-02\"", "\"2020\"", "\"2013\"", "\"2013-07\"", "\"2021\""];
    assert_eq!(members_on(&dates), ["GB HR KZ", "HR KZ", "GB HR KZ", "GB KZ", "GB HR KZ", "HR KZ"]);
}

#[test]
fn of_a_longer_session_the_first_day_counts() {
    assert_eq!(members_on(&["2020-01-31\nend_date = 2020-02-03"]), ["GB HR KZ"]);
}

#[test]
fn a_country_is_there_through_each_group_that_it_belonged_to() {
    let site = Fixture::site()
        .file("content/groups.toml", GROUPS)
        .session("1", "date = 2020-02-01\nparticipants = [\"contact\", \"neighbours\", \"HR\"]");
    let index = site.build().json("data/index.json");
    let expected = json!({
        "GB": { "through": { "neighbours": ["talks/1"] } },
        "HR": { "participant": ["talks/1"] },
        "KZ": { "through": { "contact": ["talks/1"], "neighbours": ["talks/1"] } },
    });
    assert_eq!(index["countries"], expected);
}

#[test]
fn a_groups_page_shows_when_each_member_joined_and_left() {
    let site = Fixture::site()
        .file("content/groups.toml", GROUPS)
        .session("1", "date = 2020-02-01\nparticipants = [\"contact\"]");
    let page = site.build().main("groups/contact/index.html");
    let members = html::text_of(&page, "section[aria-labelledby=members_]");
    for day in ["31 January 2020", "1 July 2013", "1 January 2015", "5 June 2017", "5 January 2021"] {
        assert!(members.contains(day), "{day} is missing from {members}");
    }
}

#[test]
fn a_built_in_group_stands_for_its_members_of_the_time() {
    let site = Fixture::site()
        .session("1", "date = 2020-01-31\nparticipants = [\"eu\"]")
        .session("2", "date = 2020-02-01\nparticipants = [\"eu\"]");
    let countries = &site.build().json("data/index.json")["countries"];
    assert_eq!(countries["GB"], json!({ "through": { "eu": ["talks/1"] } }));
    assert_eq!(countries["DE"], json!({ "through": { "eu": ["talks/1", "talks/2"] } }));
}
