//! The bundled site and the README, which are read by more people than the code.

use std::path::Path;

use crate::fixture::Fixture;

const README: &str = include_str!("../README.md");

#[test]
fn the_bundled_site_has_no_problem_and_no_dead_link() {
    let run = Fixture::bundled().run(&["check"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "no problems found in 20 sessions\n"), "{}", run.stderr);
}

#[test]
fn the_twelfth_session_is_there_in_dari_and_arabic_as_our_own_translation() {
    let site = Fixture::bundled();
    site.build();
    for language in ["fa-AF", "ar"] {
        let page = site.main(&format!("{language}/track-ii/12-after-the-fall/index.html"));
        assert!(page.contains("class=\"prose\">"), "{language}: the report is not in its language");
        let source = format!("content/track-ii/12-after-the-fall.{language}.md");
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(source)).expect("text");
        assert!(text.contains("translator = "), "{language}");
    }
}

#[test]
fn every_command_in_the_readme_is_one() {
    let commands: Vec<&str> = README.lines().filter_map(|line| line.strip_prefix("rapporteur ")).collect();
    assert!(commands.len() >= 4, "{commands:?}");
    for command in commands {
        let words = command.split_whitespace().take_while(|word| *word != "#");
        let mut arguments: Vec<&str> = words.collect();
        arguments.push("--help");
        assert_eq!(Fixture::empty().run(&arguments).code, 0, "rapporteur {command}");
    }
}

#[test]
fn the_front_matter_in_the_readme_is_accepted() {
    let example = README.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("TOML");
    let site = Fixture::bundled()
        .file("content/readme/_index.md", "+++\ntitle = \"Example\"\n+++\n")
        .file("content/readme/example.md", format!("+++\n{example}+++\n\nText.\n"));
    let found = site.findings();
    assert!(found.iter().all(|finding| !finding.starts_with("error")), "{found:?}");
}
