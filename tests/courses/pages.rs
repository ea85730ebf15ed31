//! The page of a recommendation, the lists that show its newest status, and the data.

use serde_json::{Value, json};

use super::site;
use crate::fixture::{Fixture, links, words};
use crate::html;

#[test]
fn a_recommendation_has_a_page_with_its_whole_course_by_date() {
    let site = site();
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.built("recommendations/talks/01-one/1/index.html");
    assert_eq!(html::text_of(&page, "h1"), "Open the border.");
    assert_eq!(html::text_of(&page, "title"), "Recommendation 1, 01-one – Dialogues");
    let canonical = html::parse(&page);
    let canonical = html::attribute(html::Select::one(&canonical, "link[rel=canonical]"), "href");
    assert_eq!(canonical, "https://example.org/recommendations/talks/01-one/1/");
    let steps = html::texts(&page, ".course > li");
    let begins = [
        "1 March 2019 Recommended in 01-one",
        "2 May 2020 Repeated in 02-two Open the border at once.",
        "November 2020 In progress One crossing was opened & signed. Recorded in the report on 03-three A treaty",
        "20 August 2021 Implemented Recorded in the report on 03-three",
    ];
    assert_eq!(steps, begins);
    let links = links(&page);
    for address in [
        "/talks/01-one/",
        "/recommendations/talks/02-two/1/",
        "/talks/03-three/",
        "https://example.net/treaty",
    ] {
        assert!(links.iter().any(|link| link == address), "{address}: {links:?}");
    }
    let data: Value =
        serde_json::from_str(&html::text_of(&page, "script[type='application/ld+json']")).unwrap();
    assert_eq!(data["text"], "Open the border.");
    assert_eq!((&data["position"], &data["isPartOf"]["name"]), (&json!(1), &json!("01-one")));
}

#[test]
fn it_is_there_in_every_language_and_in_the_sitemap() {
    let site = site();
    site.build();
    let page = site.main("fa-AF/recommendations/talks/02-two/1/index.html");
    assert!(page.contains("یک گذرگاه باز شد."), "{page}");
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">A treaty</span>"), "{page}");
    let map = site.built("sitemap.xml");
    for address in ["recommendations/talks/01-one/2/", "fa-AF/recommendations/talks/02-two/1/"] {
        assert!(map.contains(&format!("<loc>https://example.org/{address}</loc>")), "{address}");
    }
}

#[test]
fn lists_show_the_newest_status_with_its_date_and_lead_to_the_page() {
    let site = site();
    site.build();
    let list = site.built("recommendations/index.html");
    let statuses = html::texts(&list, ".recommendation dd .status");
    assert_eq!(statuses, ["Implemented", "Implemented", "Implemented"]);
    let dates = html::texts(&list, ".recommendation .pairs time");
    // The repetition is the same recommendation, and without a date the session's own counts.
    assert_eq!(dates, ["20 August 2021", "20 August 2021", "1 September 2021"]);
    let facets: Vec<_> = html::parse(&list)
        .select(&scraper::Selector::parse("[data-facets]").unwrap())
        .map(|item| {
            item.attr("data-facets").unwrap_or_default().split(' ').next().unwrap_or_default().to_owned()
        })
        .collect();
    assert_eq!(facets, ["status:met"; 3]);
    assert!(links(&list).contains(&"/recommendations/talks/01-one/2/".to_owned()));
    // What stood in the session's own report is not lost.
    let own = words(&site.main("recommendations/talks/01-one/2/index.html"));
    assert!(own.contains("Recommended in 01-one Open No date yet. 1 September 2021 Implemented"), "{own}");
}

#[test]
fn the_session_that_follows_a_recommendation_says_so() {
    let site = site();
    site.build();
    let session = words(&site.main("talks/03-three/index.html"));
    assert!(session.contains("Earlier recommendations followed up Open the border at once."), "{session}");
    assert!(session.contains("In progress , November 2020 One crossing was opened & signed."), "{session}");
}

#[test]
fn members_of_a_group_see_its_recommendations_apart_with_their_status() {
    let site = site();
    site.build();
    assert!(!site.has("countries/kz/index.html"), "no session names it");
    let site = site.session("04-four", "date = 2021-10-01\nnumber = 4\nparticipants = [\"KZ\"]");
    site.build();
    let member = html::texts(&site.built("countries/kz/index.html"), "section.through");
    assert!(
        member.iter().any(|part| part.contains("Open the border.") && part.contains("Implemented")),
        "{member:?}"
    );
}

#[test]
fn what_repeats_several_is_followed_for_each_but_each_is_not_the_whole() {
    let site = Fixture::site()
        .session("1", "date = 2019-01-01\nnumber = 1\n[[recommendations]]\ntext = \"Do A.\"\n[[recommendations]]\ntext = \"Do B.\"")
        .session("2", "date = 2020-01-01\nnumber = 2\n[[recommendations]]\ntext = \"Do A and B.\"\nrepeats = [\"1#1\", \"1#2\"]")
        .session("3", "date = 2021-01-01\nnumber = 3\n[[followed]]\nof = \"1#1\"\nstatus = \"met\"");
    site.build();
    let data = site.json("data/recommendations.json");
    let status = |at: usize| data["recommendations"][at].get("status").cloned();
    assert_eq!((status(0), status(1), status(2)), (Some(json!("met")), None, None));
    let both = words(&site.main("recommendations/talks/2/1/index.html"));
    assert!(both.contains("Recommendations that it repeats Do A."), "{both}");
    site.write(
        "content/talks/3.md",
        "+++\ntitle = \"3\"\ndate = 2021-01-01\nnumber = 3\n[[followed]]\nof = \"2#1\"\nstatus = \"met\"\n+++\n",
    );
    site.build();
    let data = site.json("data/recommendations.json");
    assert!((0..3).all(|at| data["recommendations"][at]["status"] == "met"), "{data}");
}

#[test]
fn a_session_of_which_only_the_year_is_known_stands_in_a_course_where_its_number_puts_it() {
    let site = Fixture::site()
        .session("1", "date = 2021-03-01\nnumber = 1\n[[recommendations]]\ntext = \"Do A.\"")
        .session("2", "date = 2021-06-01\nnumber = 2\n[[followed]]\nof = \"1#1\"\nstatus = \"under-way\"")
        .session(
            "3",
            "date = \"2021\"\nnumber = 3\n[[followed]]\nof = \"1#1\"\nstatus = \"met\"\n\
             [[recommendations]]\ntext = \"Do A again.\"\nrepeats = [\"1#1\"]",
        );
    site.build();
    let steps = html::texts(&site.main("recommendations/talks/1/1/index.html"), ".course > li");
    assert_eq!(
        steps,
        [
            "1 March 2021 Recommended in 1",
            "1 June 2021 In progress Recorded in the report on 2",
            "2021 Repeated in 3 Do A again.",
            "2021 Implemented Recorded in the report on 3",
        ]
    );
    let data = site.json("data/recommendations.json");
    assert_eq!(data["recommendations"][0]["status"], "met");
}

#[test]
fn years_show_what_was_called_for_repeated_and_implemented() {
    let site = site();
    site.build();
    let rows = html::texts(&site.built("recommendations/index.html"), ".course-years tbody tr");
    assert_eq!(rows, ["2019 2 0 0", "2020 0 1 0", "2021 0 0 3"]);
    let chart = site.main("fa-AF/recommendations/index.html");
    assert!(chart.contains("<rect class=\"key met\""), "{chart}");
}

#[test]
fn figures_years_and_list_count_the_same_recommendations() {
    let site = site().session(
        "04-four",
        "date = 2021-10-01\nnumber = 4\n\n[[recommendations]]\ntext = \"Wait.\"\n\n\
         [[recommendations]]\ntext = \"Rest.\"\n\n[[recommendations]]\ntext = \"Rest.\"\n\n\
         [[recommendations]]\ntext = \"Rest.\"\nstatus = \"met\"",
    );
    site.build();
    let page = site.built("recommendations/index.html");
    assert_eq!(html::texts(&page, ".figures > div"), ["Total 7", "Implemented 4", "Status not known 3"]);
    assert_eq!(html::texts(&page, ".recommendation").len(), 7);
    let rows = html::texts(&page, ".course-years tbody tr");
    assert_eq!(rows, ["2019 2 0 0", "2020 0 1 0", "2021 4 0 3"]);
    let text = words(&site.main("recommendations/index.html"));
    assert!(text.contains("Recommendations that repeat an earlier one are counted too"), "{text}");
    assert!(text.contains("One more was implemented on a date that is not recorded."), "{text}");
    let without = Fixture::site().session("1", "date = 2021-10-01\n[[recommendations]]\ntext = \"Wait.\"");
    without.build();
    let text = words(&without.main("recommendations/index.html"));
    assert!(!text.contains("are counted too") && text.contains("Total 1"), "{text}");
}

#[test]
fn a_status_that_is_not_known_is_said_on_the_page_and_in_the_list() {
    let site = Fixture::site().session("1", "date = 2021-10-01\n[[recommendations]]\ntext = \"Wait.\"");
    site.build();
    for page in ["recommendations/talks/1/1/index.html", "recommendations/index.html"] {
        let pairs = html::texts(&site.main(page), ".pairs > div");
        assert_eq!(pairs, ["Status Not known"], "{page}");
    }
}

#[test]
fn the_data_has_every_recommendation_with_its_course() {
    let site = site();
    site.build();
    let data = site.json("data/recommendations.json");
    assert_eq!(
        data["recommendations"][0],
        json!({
            "id": "talks/01-one#1", "session": "talks/01-one", "number": 1,
            "address": "/recommendations/talks/01-one/1/", "date": "2019-03-01",
            "text": { "en": "Open the border." }, "to": ["group:sco"], "themes": ["aid"],
            "status": "met", "status_date": "2021-08-20", "repeated": ["talks/02-two#1"],
            "followed": [
                { "session": "talks/03-three", "of": "talks/02-two#1", "status": "under-way", "date": "2020-11",
                  "text": { "en": "One crossing was opened & signed.", "fa-AF": "یک گذرگاه باز شد." },
                  "sources": [{ "title": { "en": "A treaty" }, "url": "https://example.net/treaty" }] },
                { "session": "talks/03-three", "of": "talks/01-one#1", "status": "met", "date": "2021-08-20" },
            ],
        })
    );
    assert_eq!(data["recommendations"][2]["repeats"], json!(["talks/01-one#1"]));
    let sessions = site.json("data/sessions.json");
    let own = &sessions["sessions"][0]["recommendations"][1];
    assert_eq!(
        (&own["status"], own.get("note")),
        (&json!("met"), None),
        "the newest status, without the older note"
    );
    let csv = site.built("data/recommendations.csv");
    assert!(csv.starts_with("\u{feff}id,session,number,address,date,text,"), "{csv}");
    let second = "talks/02-two#1,talks/02-two,1,/recommendations/talks/02-two/1/,2020-05-02,\
                  Open the border at once.,,,met,2021-08-20,talks/01-one#1,,2";
    assert!(csv.lines().any(|line| line == second), "{csv}");
}

#[test]
fn an_old_address_of_a_session_leads_to_its_recommendations_too() {
    let site = site().session(
        "05-five",
        "date = 2022-01-01\nnumber = 5\naliases = [\"/talks/fifth/\"]\n[[recommendations]]\ntext = \"Go on.\"",
    );
    site.build();
    for (old, new) in [("", ""), ("fa-AF/", "/fa-AF")] {
        let page = site.built(&format!("{old}recommendations/talks/fifth/1/index.html"));
        let target = format!("content=\"0; url={new}/recommendations/talks/05-five/1/\"");
        assert!(page.contains(&target), "{page}");
    }
    assert_eq!(site.run(&["check"]).code, 0);
}
