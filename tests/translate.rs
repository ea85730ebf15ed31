//! `rapporteur translate`: skeletons, dates, and how everything stands.

use std::fs;

use serde_json::{Value, json};

use crate::fixture::{CONFIG, Fixture, Run};

const SESSION: &str = r#"+++
title = "After \"the\" fall"
summary = "What they said."
date = 2021-09-14
number = 12

[[recommendations]]
text = "Open the border."

[[recommendations]]
text = "Meet again."
note = "Soon."
+++
## Context

See [](country:QA).

```
--> and <!-- x -->
```

<!-- Check this. -->

They met yesterday.
"#;

fn site() -> Fixture {
    Fixture::site()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"fa-AF\", \"ps\"]\n"))
        .file("content/talks/12-after-the-fall.md", SESSION)
        .file("content/talks/13/index.md", "+++\ntitle = \"Thirteen\"\ndate = 2022-01-01\n+++\n")
        .file("content/about.md", "+++\ntitle = \"About\"\nsummary = \"What this is.\"\n+++\nText.\n")
}

#[track_caller]
fn begun(site: &Fixture, arguments: &[&str]) -> String {
    let run = site.run(arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let root = format!("{}/", site.root().display());
    run.stdout.trim_end().strip_prefix(&root).expect("a path in the site").to_owned()
}

#[test]
fn a_skeleton_has_every_text_of_the_original_beside_the_place_of_its_translation() {
    let site = site();
    let path = begun(&site, &["translate", "talks/12", "FA-af"]);
    assert_eq!(path, "content/talks/12-after-the-fall.fa-AF.md");
    let text = fs::read_to_string(site.path(&path)).expect("the skeleton");
    insta::assert_snapshot!(text, @r#"
    +++
    # To translate a text, write the translation between the quotes below the original, and remove the # and the
    # space before the key. The report goes below the second +++. Texts without a translation are shown in the
    # original's language.
    original = "490eddb9394315d2"

    # After "the" fall
    # title = """"""

    # What they said.
    # summary = """"""

    # The translator, if the name is to be published.
    # translator = ""

    [[recommendations]]
    number = 1
    # Open the border.
    # text = """"""

    [[recommendations]]
    number = 2
    # Meet again.
    # text = """"""

    # Soon.
    # note = """"""
    +++

    <!-- Write the translation below this comment, which is not published. Keep the addresses of links; translate their text.

    ## Context

    See [](country:QA).

    ```
    -- > and <!-- x -- >
    ```



    They met yesterday.

    -->
    "#);
}

#[test]
fn a_skeleton_leaves_the_site_as_it_was_until_something_is_translated() {
    let site = site();
    let before = site.build().snapshot();
    let found = site.diagnostics();
    for what in ["talks/12", "talks/13", "talks", "about"] {
        begun(&site, &["translate", what, "ps"]);
    }
    assert_eq!(site.diagnostics(), found);
    assert_eq!(site.build().snapshot(), before);
}

#[test]
fn a_skeleton_that_is_filled_in_as_it_says_is_a_whole_translation() {
    let site = site();
    let path = begun(&site, &["translate", "talks/12", "ps"]);
    let text = fs::read_to_string(site.path(&path)).expect("the skeleton");
    let fill = |line: &str| match line.strip_prefix("# ").and_then(|line| line.split_once(" = ")) {
        Some((key, "\"\"\"\"\"\"")) => format!("{key} = \"\"\"ژباړه \"په\" کې\"\"\""),
        Some((key, "\"\"")) => format!("{key} = \"ژباړن\""),
        _ => line.to_owned(),
    };
    let filled: Vec<String> = text.lines().map(fill).collect();
    site.write(&path, format!("{}\nژباړه.\n\n```\nx\n```\n\nژباړه.\n", filled.join("\n")));
    let run = site.run(&["translate", "--status", "ps", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let session = report["texts"]
        .as_array()
        .expect("texts")
        .iter()
        .find(|text| text["id"] == "talks/12-after-the-fall");
    assert_eq!(
        session.expect("it")["translations"]["ps"],
        json!({ "progress": "complete", "age": "current" }),
        "{filled:#?}"
    );
    let of_it =
        site.diagnostics().into_iter().filter(|diagnostic| diagnostic.contains("12-after-the-fall.ps"));
    assert_eq!(of_it.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_text_is_named_by_number_name_folder_or_file_and_from_anywhere() {
    for (what, path) in [
        ("talks/12", "content/talks/12-after-the-fall.ps.md"),
        ("talks/12-after-the-fall", "content/talks/12-after-the-fall.ps.md"),
        ("content/talks/12-after-the-fall.md", "content/talks/12-after-the-fall.ps.md"),
        ("./content/talks/12-after-the-fall.md", "content/talks/12-after-the-fall.ps.md"),
        ("talks/13", "content/talks/13/index.ps.md"),
        ("content/talks/13/index.md", "content/talks/13/index.ps.md"),
        ("content/talks/13/", "content/talks/13/index.ps.md"),
        ("talks", "content/talks/_index.ps.md"),
        ("content/talks/", "content/talks/_index.ps.md"),
        ("content/talks/_index.md", "content/talks/_index.ps.md"),
        ("about", "content/about.ps.md"),
        ("content/about.md", "content/about.ps.md"),
    ] {
        assert_eq!(begun(&site(), &["translate", what, "ps"]), path, "{what}");
    }
    let site = site();
    let mut inside = site.command(&["translate", "12-after-the-fall.md", "ps"]);
    let run = Run::of(&inside.current_dir(site.path("content/talks")).output().expect("a run"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.trim_end().ends_with("content/talks/12-after-the-fall.ps.md"), "{}", run.stdout);
}

#[test]
fn what_makes_no_sense_is_refused_with_what_was_meant() {
    let site = site().file("content/bare/1.md", "+++\ntitle = \"1\"\ndate = 2020-01-01\n+++\n");
    let said = |arguments: &[&str]| {
        let run = site.run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        run.stderr
    };
    assert!(said(&["translate", "talk/12", "ps"]).contains("did you mean `talks/12`?"));
    assert!(said(&["translate", "abuot", "ps"]).contains("did you mean `about`?"));
    assert!(said(&["translate", "about", "pss"]).contains("did you mean `ps`?"));
    assert!(said(&["translate", "about", "fa"]).contains("did you mean `fa-AF`?"));
    assert!(said(&["translate", "about", "xx-1-"]).contains("is not a language tag"));
    assert!(said(&["translate", "about", "EN"]).contains("is the default language of this site"));
    assert!(said(&["translate", "bare", "ps"]).contains("create content/bare/_index.md first"));
    assert!(said(&["translate", "about", "ps", "--reviewed"]).contains("`rapporteur translate about ps`"));
    assert!(said(&["translate", "about"]).contains("<LANG>"));
    assert!(said(&["translate", "about", "ps", "--status"]).contains("it takes a language only"));
}

#[test]
fn no_translation_is_ever_overwritten() {
    let site = site().file("content/about.PS.md", "+++\ntitle = \"په اړه\"\n+++\n");
    let run = site.run(&["translate", "about", "ps"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("content/about.PS.md exists already") && run.stderr.contains("--reviewed"));
    assert!(!site.path("content/about.ps.md").exists() || cfg!(target_os = "macos"));
}

#[test]
fn an_original_with_mistakes_is_mended_first() {
    let site = site().file("content/about.md", "+++\ntitle = \"About\nsummary = \"x\"\n+++\n");
    let run = site.run(&["translate", "about", "ps"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("content/about.md:2") && run.stderr.contains("nothing was written"),
        "{}",
        run.stderr
    );
    assert!(!site.path("content/about.ps.md").exists());
    // Mistakes elsewhere are no reason to wait.
    assert_eq!(site.run(&["translate", "talks/12", "ps"]).code, 0);
}

#[test]
fn a_review_changes_the_digest_and_no_other_byte() {
    let site = site();
    let path = begun(&site, &["translate", "about", "ps"]);
    let skeleton = fs::read_to_string(site.path(&path)).expect("the skeleton");
    let line = skeleton.lines().find(|line| line.starts_with("original")).expect("a digest").to_owned();
    let reviewed = |text: &str| {
        site.write(&path, text);
        let run = site.run(&["translate", "about", "PS", "--reviewed"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stdout.starts_with("content/about.ps.md "), "{}", run.stdout);
        (String::from_utf8(fs::read(site.path(&path)).expect("a file")).expect("text"), run.stdout)
    };
    let rest = "title='x'   # a remark\r\n[extra]\r\n+++\r\n\r\n original = \"y\" \t\n\n";
    let (text, said) = reviewed(&format!("\u{feff}+++\r\n{rest}"));
    assert_eq!(text, format!("\u{feff}+++\r\n{line}\r\n{rest}"));
    assert!(said.contains("is now marked as up to date"), "{said}");
    let (text, _) = reviewed("+++\ntitle = \"x\"\n  original  =  'soon' # so\n+++\nText");
    let value = line.strip_prefix("original = ").expect("a value");
    assert_eq!(text, format!("+++\ntitle = \"x\"\n  original  =  {value} # so\n+++\nText"));
    let (again, said) = reviewed(&text);
    assert!(again == text && said.contains("nothing was changed"), "{said}");
    let leftovers = fs::read_dir(site.path("content")).expect("a folder").filter_map(Result::ok);
    assert!(leftovers.into_iter().all(|entry| !entry.file_name().to_string_lossy().starts_with('.')));
    // Nothing is done to unreadable files.
    site.write(&path, "+++\ntitle = \"x\n+++\n");
    assert_eq!(site.run(&["translate", "about", "ps", "--reviewed"]).code, 1);
    assert_eq!(fs::read_to_string(site.path(&path)).expect("a file"), "+++\ntitle = \"x\n+++\n");
}

/// A site in which everything stands differently.
fn mixed() -> Fixture {
    let site = site()
        .file("content/themes.toml", "[borders]\nlabel = { en = \"Borders\", fa = \"مرزها\" }\n[aid]\nlabel = \"Aid\"\n")
        .file("content/talks/14.md", "+++\ntitle = \"和平进程与地区的未来——在多哈举行的一次很长很长的会议的报告全文\"\ndate = 2022-02-01\nnumber = 14\nthemes = [\"aid\", \"borders\"]\n+++\n")
        .file("content/talks/14.ps.md", "+++\ntitle = \"۱۴\"\noriginal = \"0123456789abcdef\"\n+++\n")
        .file("content/about.ps.md", "+++\ntitle = \"په اړه\"\nsummary = \"دا څه دي.\"\n+++\nمتن.\n");
    begun(&site, &["translate", "talks/12", "ps"]);
    let path = site.path("content/talks/12-after-the-fall.ps.md");
    let text = fs::read_to_string(&path).expect("the skeleton").replace("# title = \"\"", "title = \"x\"");
    fs::write(&path, text.replace("title = \"x\"\"\"\"\"", "title = \"وروسته\"")).expect("a file");
    site
}

#[test]
fn the_status_is_a_table_that_fits_a_terminal() {
    let site = mixed();
    let run = site.run(&["translate", "--status"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout, @r#"
    fa-AF     ps
    missing   missing   talks     Talks
    missing   undated   about     About
    missing   outdated  talks/14  和平进程与地区的未来——在多哈举行的一次很长很长的…
    missing   missing   talks/13  Thirteen
    missing   partly    talks/12  After "the" fall
                        missing in ps: the summary, the body, recommendations 1–2

    outdated  the original has changed; update the translation, then use --reviewed
    undated   the version of the original is not recorded; use --reviewed to add it

    content/themes.toml: no name in fa-AF for aid
    rapporteur.toml: no name in fa-AF for title, description
    content/themes.toml: no name in ps for aid, borders
    rapporteur.toml: no name in ps for title, description

    fa-AF  sessions: 0 of 3 complete; series: 0 of 1 complete; pages: 0 of 1 complete; themes: 1 of 2 without a label; texts of the site: 2 of 2 without a translation
    ps     sessions: 0 of 3 complete, 1 partly, 1 outdated; series: 0 of 1 complete; pages: 1 of 1 complete; themes: 2 of 2 without a label; texts of the site: 2 of 2 without a translation
    "#);
    let one = site.run(&["translate", "--status", "PS"]).stdout;
    assert!(one.starts_with("ps\n") && !one.contains("fa-AF"), "{one}");
    let many = Fixture::site()
        .file(
            "rapporteur.toml",
            format!("{CONFIG}languages = [\"en\", \"fa-AF\", \"ps\", \"ar\", \"ru\", \"ur\", \"fr\"]\n"),
        )
        .run(&["translate", "--status"]);
    assert!(many.stdout.contains("\nur        fr\n"), "{}", many.stdout);
}

#[test]
fn the_status_tells_programs_everything() {
    let run = mixed().run(&["translate", "--status", "ps", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let texts = report["texts"].as_array().expect("texts");
    let of = |id: &str| texts.iter().find(|text| text["id"] == id).expect("it")["translations"]["ps"].clone();
    assert_eq!(of("talks/14"), json!({ "progress": "complete", "age": "older" }));
    assert_eq!(of("about"), json!({ "progress": "complete", "age": "undated" }));
    assert_eq!(of("talks/13"), json!({ "progress": "missing", "missing": ["title"] }));
    let missing = json!(["summary", "recommendation 1", "recommendation 2", "body"]);
    assert_eq!(
        of("talks/12-after-the-fall"),
        json!({ "progress": "part", "age": "current", "missing": missing })
    );
    let sessions = json!({ "total": 3, "complete": 1, "part": 1, "missing": 1, "older": 1, "undated": 0 });
    assert_eq!(report["languages"]["ps"]["sessions"], sessions);
    let pages = json!({ "total": 1, "complete": 1, "part": 0, "missing": 0, "older": 0, "undated": 1 });
    assert_eq!(report["languages"]["ps"]["pages"], pages);
    assert_eq!(report["languages"]["ps"]["themes"], json!({ "total": 2, "missing": 2 }));
    assert_eq!(report["languages"].as_object().expect("languages").len(), 1);
    assert_eq!(
        report["names"][0],
        json!({ "kind": "theme", "id": "aid", "path": "content/themes.toml", "missing": ["ps"] })
    );
}

#[test]
fn mistakes_in_the_content_are_no_secret_of_the_status() {
    let run =
        site().session("broken", "date = 2021-01-01\nthemes = [\"none\"]").run(&["translate", "--status"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("talks/12") && run.stderr.contains("1 error"), "{}", run.stderr);
}

#[test]
fn a_check_ends_with_what_is_translated_in_each_language() {
    let site = mixed();
    let run = site.run(&["check"]);
    insta::assert_snapshot!(run.stdout, @r#"
    fa-AF  sessions: 0 of 3 complete; series: 0 of 1 complete; pages: 0 of 1 complete; themes: 1 of 2 without a label; texts of the site: 2 of 2 without a translation
    ps     sessions: 0 of 3 complete, 1 partly, 1 outdated; series: 0 of 1 complete; pages: 1 of 1 complete; themes: 2 of 2 without a label; texts of the site: 2 of 2 without a translation
    "#);
    assert_eq!(site.run(&["check", "-q"]).stdout, "");
    assert!(serde_json::from_str::<Vec<Value>>(&site.run(&["check", "--format", "json"]).stdout).is_ok());
    let one = Fixture::site().session("s", "date = 2021-09-14").run(&["check"]);
    assert_eq!(one.stdout, "no problems found in 1 session\n");
}
