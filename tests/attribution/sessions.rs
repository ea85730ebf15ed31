//! From the command line: where it is looked for, under which rule, and how it is said to be public.

use crate::fixture::{CONFIG, Fixture};

/// A session under the Chatham House Rule, with further facts and a body.
fn site(facts: &str, body: &str) -> Fixture {
    with_rule("chatham-house", facts, body)
}

fn with_rule(rule: &str, facts: &str, body: &str) -> Fixture {
    let front = format!("title = \"Talks\"\ndate = 2021-01-01\nrule = \"{rule}\"\n{facts}");
    Fixture::site().file("content/talks/01.md", format!("+++\n{front}\n+++\n\n{body}\n"))
}

/// The codes of what is reported, with their places.
fn codes(site: &Fixture) -> Vec<String> {
    let run = site.run(&["check", "--format", "json"]);
    let place = |found: &serde_json::Value| {
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        let path = text("path").replace("content/talks/", "");
        format!("{} {} {path}:{}:{}", text("severity"), text("code"), found["line"], found["column"])
    };
    run.json().iter().map(place).collect()
}

const SAID: &str = "At first, the Iranian participant said that the border was closed.";

#[test]
fn a_statement_with_its_party_is_reported_at_its_words() {
    let found = site("", SAID).diagnostics();
    assert_eq!(
        found,
        ["warning content/talks/01.md:8:15 \"Iranian participant said\" tells who made a statement"]
    );
}

#[test]
fn languages_without_rules_are_said_once() {
    let config = format!("{CONFIG}language = \"en\"\nlanguages = [\"en\", \"tr\", \"de\"]\n");
    let ruled = site("", "Nothing.").file("rapporteur.toml", &config);
    for command in [&["check"][..], &["guard", "status"]] {
        let said = ruled.run(command).stdout;
        assert_eq!(said.matches("the guard has no rules for tr, de:").count(), 1, "{said}");
    }
    let open = with_rule("on-record", "", "Nothing.").file("rapporteur.toml", &config);
    assert!(!open.run(&["check"]).stdout.contains("no rules"));
    let off = site("", "Nothing.")
        .file("rapporteur.toml", format!("{config}[guard]\nattribution = \"off\"\nnames = \"off\"\n"));
    assert!(!off.run(&["check"]).stdout.contains("no rules"));
}

#[test]
fn statements_are_looked_for_under_a_rule_of_attribution_only() {
    assert_eq!(codes(&with_rule("non-attribution", "", SAID)), ["warning attributed-statement 01.md:8:15"]);
    assert_eq!(codes(&with_rule("on-record", "", SAID)), [""; 0]);
    let series =
        "+++\ntitle = \"Talks\"\nrule = \"chatham-house\"\n+++\n\nThe Iranian participant said so.\n";
    let inherited = Fixture::site()
        .file("content/talks/_index.md", series)
        .file("content/talks/01.md", format!("+++\ntitle = \"T\"\ndate = 2021-01-01\n+++\n\n{SAID}\n"));
    assert_eq!(codes(&inherited), ["warning attributed-statement 01.md:6:15"]);
}

#[test]
fn every_text_that_readers_see_is_searched_in_every_language() {
    let facts = "summary = \"The Turkish delegate agreed.\"\n\
                 place = { name = \"Where the Qatari delegate spoke\", country = \"QA\" }\n\
                 subjects = [\"TR\", \"QA\"]\n\
                 extra = { box = \"The Indian delegate agreed.\" }\n\
                 [[recommendations]]\n\
                 text = \"Do as the Uzbek delegate proposed.\"\n\
                 note = { en = \"The Kazakh delegate\\tagreed.\", fa-AF = \"نمایندهٔ پاکستان گفت که چنین است.\" }\n";
    let body = "![The Chinese delegate spoke](https://news.example/a.png)\n\n- The *Norwegian* **delegate** spoke\n\
                - The [](country:RU) delegate spoke\n";
    let config = format!("{CONFIG}languages = [\"en\", \"fa-AF\"]\n");
    let translation =
        "+++\ntitle = \"نمایندهٔ ایران گفت\"\n+++\n\nبه گفتهٔ نمایندهٔ قطر، راه باز است.\n\n- الف\n- ب\n";
    let site =
        site(facts, body).file("rapporteur.toml", config).file("content/talks/01.fa-AF.md", translation);
    let found = [
        "01.fa-AF.md:2:10",
        "01.fa-AF.md:5:1",
        "01.md:5:16",
        "01.md:6:29",
        "01.md:8:22",
        "01.md:10:19",
        "01.md:11:15",
        "01.md:11:56",
        "01.md:15:7",
        "01.md:17:8",
        "01.md:18:7",
    ];
    assert_eq!(codes(&site), found.map(|place| format!("warning attributed-statement {place}")));
}

#[test]
fn titles_of_links_and_pictures_are_searched() {
    for body in [
        "![A map](https://x.example/a.png \"As the Iranian participant said\")",
        "[The map](https://x.example/a.png \"As the Iranian participant said\")",
        "<img src=\"https://x.example/a.png\" alt=\"As the Iranian participant said\">",
    ] {
        let found = codes(&site("", body));
        assert!(
            found.iter().any(|found| found.contains("attributed-statement 01.md:8:")),
            "{body} {found:?}"
        );
    }
}

#[test]
fn a_named_head_of_state_in_a_sentence_with_a_year_is_history() {
    assert_eq!(codes(&site("", "President Ghani fled on 15 August 2021.")), [""; 0]);
    assert_eq!(codes(&site("", "President Ghani spoke first.")).len(), 2);
}

#[test]
fn what_participants_said_together_and_what_states_did_is_not_reported() {
    let body = "Participants said that the border was closed. Iran's government announced in May that it would open. \
                Pakistan closed the border. <!-- The Iranian participant said so. -->";
    assert_eq!(codes(&site("", body)), [""; 0]);
}

#[test]
fn a_quotation_with_its_source_is_published_and_one_without_is_not() {
    let sourced = "> The Iranian delegate said no. ([Statement](https://news.example/statement))";
    assert_eq!(codes(&site("", sourced)), [""; 0]);
    assert_eq!(
        codes(&site("", "> The Iranian delegate said no.")),
        ["warning attributed-statement 01.md:8:7"]
    );
}

#[test]
fn names_and_contacts_are_reported_in_quotations_too() {
    let body = "“Ask Dr Karimi”, it was said. > Write to a.karimi@example.org or +93 70 012 3456.";
    assert_eq!(
        codes(&site("", body)),
        [
            "warning named-person 01.md:8:6",
            "warning contact-details 01.md:8:42",
            "warning contact-details 01.md:8:66",
        ]
    );
}

#[test]
fn a_contact_that_is_public_is_not_reported_and_any_other_is() {
    let body = "Write to office@example.org or a.karimi@example.org.";
    let site = site("", body).config("[guard]\npublic = [\"office@example.org\"]");
    assert_eq!(codes(&site), ["warning contact-details 01.md:8:32"]);
}

#[test]
fn each_kind_can_be_an_error_or_off() {
    let facts = "participants = [{ party = \"QA\", capacity = \"ambassador\" }]";
    let body = "The Iranian delegate agreed. Dr Karimi spoke. Write to a@example.org.";
    let levels = |level: &str| {
        let keys = ["attribution", "names", "contacts", "small_cells"];
        let lines: String = keys.map(|key| format!("{key} = \"{level}\"\n")).concat();
        codes(&site(facts, body).config(&format!("[guard]\n{lines}")))
    };
    let found = |level: &str| {
        [
            format!("{level} small-cell 01.md:5:27"),
            format!("{level} attributed-statement 01.md:8:5"),
            format!("{level} named-person 01.md:8:30"),
            format!("{level} contact-details 01.md:8:56"),
        ]
    };
    assert_eq!(levels("warning"), found("warning"));
    assert_eq!(levels("error"), found("error"));
    assert_eq!(levels("off"), [""; 0]);
}

#[test]
fn the_remedy_says_which_line_makes_it_public() {
    let body = "The Iranian delegate agreed. Dr Karimi spoke. Write to a@example.org.";
    let remedies: Vec<String> = ["Iranian delegate agreed", "Karimi", "a@example.org"]
        .map(|words| format!("add to rapporteur.toml: [guard] public = [\"{words}\"]"))
        .into();
    let report = site("", body).report();
    for remedy in &remedies {
        assert!(report.contains(remedy), "{remedy}: {report}");
    }
    let public = "[guard]\npublic = [\"Iranian delegate agreed\", \"Karimi\", \"a@example.org\"]\n";
    assert_eq!(codes(&site("", body).config(public)), [""; 0]);
}

#[test]
fn a_speaker_with_a_source_may_appear_in_every_language() {
    let speaker = "speakers = [{ name = \"Hamid Karimi\", party = \"QA\", named_by = \"the host\" }]";
    let body = "Ambassador Karimi thanked the hosts. Qatar's ambassador said that talks would go on.";
    let config = format!("{CONFIG}languages = [\"en\", \"ar\"]\n");
    let translation = "+++\ntitle = \"محادثات\"\n+++\n\nوقال السفير القطري حميد كريمي إن المحادثات مستمرة. وشكر الدكتور كريمي المضيفين.\n";
    let site = |facts: &str| {
        site(facts, body).file("rapporteur.toml", &config).file("content/talks/01.ar.md", translation)
    };
    assert_eq!(codes(&site(speaker)), [""; 0]);
    assert!(codes(&site("")).len() >= 4, "{:?}", codes(&site("")));
}

#[test]
fn a_speaker_without_a_source_is_an_error_and_the_party_a_warning() {
    let speaker = "speakers = [{ name = \"A. Speaker\", party = \"QA\" }]";
    for rule in ["chatham-house", "non-attribution"] {
        assert_eq!(
            codes(&with_rule(rule, speaker, "")),
            ["error speaker-without-source 01.md:5:22", "warning speaker-party 01.md:5:44"]
        );
    }
    assert_eq!(codes(&with_rule("on-record", speaker, "")), [""; 0]);
    let public = site(speaker, "").config("[guard]\npublic = [\"A. Speaker\"]\n");
    assert_eq!(codes(&public), [""; 0]);
}

#[test]
fn somebody_alone_in_a_capacity_is_reported_unless_an_organiser_has_named_the_person() {
    let participant =
        |entry: &str| codes(&site(&format!("participants = [{{ party = \"QA\", {entry} }}]"), ""));
    let alone = ["warning small-cell 01.md:5:27"];
    assert_eq!(participant("capacity = \"observers\", count = 1"), alone);
    assert_eq!(participant("capacity = \"former minister of foreign affairs\""), alone);
    assert_eq!(participant("capacity = \"former ambassador\""), alone);
    for several in ["capacity = \"former officials\"", "capacity = \"ambassador\", count = 3", "count = 1"] {
        assert_eq!(participant(several), [""; 0], "{several}");
    }
    let named = "participants = [{ party = \"QA\", capacity = \"ambassador\" }]\n\
                 speakers = [{ name = \"A. Speaker\", party = \"QA\", named_by = \"the host\" }]";
    assert_eq!(codes(&site(named, "")), [""; 0]);
}

#[test]
fn public_logs_show_neither_words_nor_lines() {
    let facts = "participants = [{ party = \"QA\", capacity = \"ambassador\" }]\n\
                 speakers = [{ name = \"B. Secret\", party = \"PK\" }]";
    let body = "The Iranian delegate agreed. Dr Karimi spoke. Write to a@example.org. Last week, too.";
    let run = site(facts, body).run(&["check", "--format", "github"]);
    let kinds = [
        "attributed-statement",
        "named-person",
        "contact-details",
        "small-cell",
        "speaker-without-source",
        "speaker-party",
    ];
    for kind in kinds {
        assert!(
            run.stdout.contains(&format!("file=content/talks/01.md,title={kind}::")),
            "{kind}: {}",
            run.stdout
        );
    }
    // Another mistake in the same file could quote the same line.
    assert!(run.stdout.contains("file=content/talks/01.md,title=relative-date::"), "{}", run.stdout);
    for text in [&run.stdout, &run.stderr] {
        for secret in ["Iranian", "Karimi", "a@example.org", "ambassador", "Secret", "PK", "QA", "line="] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
    }
}

#[test]
fn passages_that_are_not_published_are_not_searched_and_their_reasons_are() {
    let body = "Trade was discussed.\n\n::: internal\nThe Iranian delegate said no.\n:::\n\n\
                ::: withheld The Qatari delegate said so.\nThe Iranian delegate said no.\n:::\n\nالف\n";
    let run = site("", body).run(&["check"]);
    assert!(!run.stderr.contains("Iranian"), "{}", run.stderr);
    assert!(run.stderr.contains("\"Qatari delegate said\" tells who"), "{}", run.stderr);
}
