//! What the README says is so.

use crate::fixture::Fixture;

const README: &str = include_str!("../README.md");

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
    let found = site.diagnostics();
    assert!(found.iter().all(|diagnostic| !diagnostic.starts_with("error")), "{found:?}");
}
