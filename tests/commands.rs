//! The commands beside `build` and `check`, the options that all of them take, and exit codes.

use std::fs;

use crate::fixture::{Fixture, Run};

#[test]
fn a_new_site_builds_as_it_is_and_only_its_example_texts_are_reported() {
    let site = Fixture::empty();
    assert_eq!(site.run(&["init"]).code, 0);
    insta::assert_snapshot!(site.report(), @r#"
    warning content/about.md:3:11 the texts in lines 3 and 6 are placeholders from the template
      replace them with your own texts, or remove them
    warning content/example-dialogue/01-first-session.md:17:11 the texts in lines 17, 34 and 40 are placeholders from the template
      replace them with your own texts, or remove them
    warning content/example-dialogue/_index.md:3:9 the texts in lines 3, 4 and 16 are placeholders from the template
      replace them with your own texts, or remove them
    warning content/organisations.toml:5:8 this text is a placeholder from the template
      replace it with your own text, or remove it
    warning rapporteur.toml:5:9 the texts in lines 5, 6 and 9 are placeholders from the template
      replace them with your own; `base_url` is the address at which the site will be published
    "#);
    assert!(site.build().has("example-dialogue/01-first-session/index.html"));
    let again = site.run(&["init"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("rapporteur.toml"), "{}", again.stderr);
}

#[test]
fn a_new_session_has_the_next_number_and_today_as_its_date() {
    let site = Fixture::site().session("14-last", "date = 2021-09-14\nnumber = 14");
    let run = site.run(&["new", "session", "talks", "--title", "What comes next?"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.trim_end().ends_with("content/talks/15-what-comes-next.md"), "{}", run.stdout);
    let text = fs::read_to_string(site.path("content/talks/15-what-comes-next.md")).expect("the report");
    assert!(text.contains("number = 15\n"), "{text}");
    assert!(text.contains(&format!("date = {}", jiff::ZonedDateTime::now().date())), "{text}");
    assert!(site.build().has("talks/15-what-comes-next/index.html"));
    let unknown = site.run(&["new", "session", "talk"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("did you mean `talks`?"), "{}", unknown.stderr);
}

#[test]
fn the_schema_knows_every_kind_of_file() {
    let run = Fixture::empty().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for kind in ["configuration", "session", "session-translation", "series", "page", "themes", "groups"] {
        assert_eq!(schema["$defs"][kind]["type"], "object", "{kind}");
    }
    assert_eq!(schema["$defs"]["session"]["required"], serde_json::json!(["title", "date"]));
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = Fixture::empty().run(&["completions", shell]);
        assert_eq!(run.code, 0, "{shell}");
        assert!(run.stdout.contains("rapporteur") && run.stdout.contains("session"), "{shell}");
    }
}

#[test]
fn the_exit_code_tells_whose_fault_it_was() {
    let site = Fixture::site().session("01", "date = 2021-09-14");
    let code = |arguments: &[&str]| site.run(arguments).code;
    assert_eq!(code(&["build"]), 0);
    assert_eq!(code(&["check", "--base-url", "nonsense"]), 2);
    assert_eq!(code(&["bild"]), 2);
    assert_eq!(code(&["build", "--root", "nowhere"]), 2);
    assert_eq!(Fixture::empty().run(&["build"]).code, 2);
    // A file where the output's folder should be made.
    site.write("wall", "");
    site.write("rapporteur.toml", format!("{}[build]\noutput = \"wall/public\"\n", crate::fixture::CONFIG));
    assert_eq!(code(&["build"]), 3);
}

#[test]
fn a_command_works_from_any_folder_of_the_site_and_from_outside() {
    let site = Fixture::site().session("01", "date = 2021-09-14");
    let inside = site.command(&["build"]).current_dir(site.path("content/talks")).output().expect("a run");
    assert_eq!(Run::of(&inside).code, 0);
    assert!(site.has("talks/01/index.html"));
    let root = site.root().display().to_string();
    let outside = site.command(&["check", "--root", &root]).current_dir("/").output().expect("a run");
    assert_eq!(Run::of(&outside).code, 0);
}

#[test]
fn quiet_leaves_only_errors_and_drafts_come_when_asked_for() {
    let site = Fixture::site()
        .session("01", "date = 2021-09-14\nnumber = 1")
        .session("03", "date = 2021-09-15\nnumber = 3\ndraft = true");
    let loud = site.run(&["build"]);
    assert!(loud.stderr.contains("session 2 is missing") && loud.stdout.contains("sessions"));
    let quiet = site.run(&["build", "-q"]);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
    assert!(!site.has("talks/03/index.html"));
    assert_eq!(site.run(&["build", "--drafts"]).code, 0);
    assert!(site.has("talks/03/index.html"));
}

#[test]
fn a_page_a_series_and_a_theme_are_begun_by_a_command_and_the_site_builds_at_once() {
    let site = Fixture::site();
    for (arguments, path, title) in [
        (&["new", "page", "about-us"][..], "content/about-us.md", "title = \"About us\""),
        (
            &["new", "series", "kabul", "--title", "The \"Kabul\" talks"],
            "content/kabul/_index.md",
            r#"title = "The \"Kabul\" talks""#,
        ),
        (
            &["new", "theme", "border-trade"],
            "content/themes.toml",
            "[border-trade]\nlabel = \"Border trade\"\n# broader",
        ),
        (
            &["new", "theme", "theme:customs", "--broader", "theme:border-trade"],
            "content/themes.toml",
            "[customs]\nlabel = \"Customs\"\nbroader = \"border-trade\"\n",
        ),
    ] {
        let run = site.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        assert!(run.stdout.contains(path), "{arguments:?}: {}", run.stdout);
        let text = std::fs::read_to_string(site.path(path)).expect(path);
        assert!(text.contains(title), "{arguments:?}: {text}");
    }
    let codes: Vec<String> = site.diagnostics().into_iter().filter(|line| line.contains("error")).collect();
    assert_eq!(codes, [""; 0]);
    let line = site.run(&["new", "theme", "roads"]).stdout;
    let number: usize = line.trim_end().rsplit(':').next().and_then(|n| n.parse().ok()).expect("a line");
    let text = std::fs::read_to_string(site.path("content/themes.toml")).expect("themes");
    assert_eq!(text.lines().nth(number - 1), Some("[roads]"));
}

#[test]
fn what_is_there_is_not_begun_again() {
    let site = Fixture::site();
    for (arguments, reason) in [
        (&["new", "page", "a b"][..], "cannot be a name"),
        (&["new", "page", "talks"], "content/talks already exists"),
        (&["new", "page", "search"], "every site has a page at /search/"),
        (&["new", "series", "../x"], "cannot be a name"),
        (&["new", "theme", "x", "--broader", "nowhere"], "has no theme `nowhere`"),
    ] {
        let run = site.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(reason), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn texts_of_the_template_in_comments_of_translations_are_not_reported() {
    let site = Fixture::empty();
    site.run(&["init"]);
    let config = fs::read_to_string(site.path("rapporteur.toml")).expect("the configuration");
    site.write("rapporteur.toml", config.replace("languages = [\"en\"]", "languages = [\"en\", \"fa\"]"));
    for what in ["example-dialogue/1", "example-dialogue", "about"] {
        assert_eq!(site.run(&["translate", what, "fa"]).code, 0, "{what}");
    }
    let found = site.diagnostics();
    let in_translations: Vec<&String> = found.iter().filter(|line| line.contains(".fa.md")).collect();
    assert_eq!(in_translations, [""; 0]);
}

#[test]
fn the_examples_of_a_command_stand_above_the_options_that_all_commands_have() {
    for command in [&["build"][..], &["new", "session"], &["translate"], &["publish"]] {
        let help = Fixture::empty().run(&[command, &["--help"]].concat()).stdout;
        let at = |words: &str| help.find(words).unwrap_or_else(|| panic!("{command:?}: {words}: {help}"));
        assert!(at("Usage:") < at("Example") && at("Example") < at("Common options:"), "{help}");
    }
}
