//! What the documentation says is so: its commands are commands, its examples are accepted, and it explains
//! every key.
//!
//! The word behind the language of a code block says which file an example is of, as in `toml session`.

use std::fs;
use std::path::PathBuf;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::fixture::{CONFIG, Fixture};

/// Every page with its path.
pub(crate) fn pages() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec!["README.md".to_owned(), ".github/CONTRIBUTING.md".to_owned()];
    for folder in ["docs", "themes", "benches"] {
        let entries = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name();
        for entry in entries.into_iter().map(|entry| entry.expect("a readable tree")) {
            let path = entry.path().strip_prefix(&root).expect("a path below the root");
            if path.extension().is_some_and(|extension| extension == "md") {
                paths.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let read = |path: String| (fs::read_to_string(root.join(&path)).expect("a text"), path);
    paths.into_iter().map(read).map(|(text, path)| (path, text)).collect()
}

/// The text of a page.
#[track_caller]
fn page(path: &str) -> String {
    pages().into_iter().find(|(other, _)| other == path).unwrap_or_else(|| panic!("there is no {path}")).1
}

/// A code block.
struct Example {
    /// The page that it is on.
    page: String,
    /// The language of the code: `toml`.
    language: String,
    /// The file that it is of: `session`.
    kind: String,
    text: String,
}

fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    for (page, text) in pages() {
        let mut inside = false;
        for event in Parser::new(&text) {
            match event {
                Event::Start(Tag::CodeBlock(kind)) => {
                    let CodeBlockKind::Fenced(info) = kind else { panic!("{page} has indented code") };
                    let (language, kind) = info.split_once(' ').unwrap_or((&info, ""));
                    let [page, language, kind] = [&page, language, kind].map(str::to_owned);
                    examples.push(Example { page, language, kind, text: String::new() });
                    inside = true;
                }
                Event::Text(text) if inside => {
                    examples.last_mut().expect("an example").text.push_str(&text);
                }
                Event::End(TagEnd::CodeBlock) => inside = false,
                _ => {}
            }
        }
    }
    examples
}

fn examples_of(language: &str) -> Vec<Example> {
    examples().into_iter().filter(|example| example.language == language).collect()
}

/// The words of a command of a shell: up to a comment or redirection, without quotation marks.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in command.trim().chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("a word").push(c),
        }
    }
    let is_argument = |word: &String| !matches!(word.as_str(), "#" | ">");
    words.into_iter().take_while(is_argument).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_command_is_one() {
    let mut count = 0;
    for Example { page, text, .. } in examples_of("sh") {
        let commands = text.split(['\n', '|']).flat_map(|line| line.split("&&"));
        for command in commands.map(|command| command.trim().replace("cargo run --release --", "rapporteur"))
        {
            let Some(command) = command.strip_prefix("rapporteur ") else { continue };
            let mut arguments = words(command);
            arguments.push("--help".into());
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            assert_eq!(Fixture::empty().run(&arguments).code, 0, "{page}: rapporteur {command}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn every_option_in_a_table_is_one() {
    let shown = |command: &str| Fixture::empty().run(&[command, "--help"]).stdout;
    let help = ["serve", "publish", "check"].map(shown).concat();
    let page = page("docs/maintainers.md");
    let options = page.lines().filter_map(|line| line.strip_prefix("| `--")?.split_once('`'));
    let unknown: Vec<&str> =
        options.map(|it| it.0).filter(|option| !help.contains(&format!("--{option}"))).collect();
    assert_eq!(unknown, [""; 0]);
}

/// A record of which examples can name a series, a session, themes and organisations.
fn record() -> Fixture {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let bundled = |path: &str| fs::read(root.join("content").join(path)).expect("a file");
    Fixture::empty()
        .file(
            "rapporteur.toml",
            format!(
                "{CONFIG}language = \"en\"\nlanguages = [\"en\", \"fa-AF\"]\n[build]\noutput = \"public\"\n"
            ),
        )
        .file("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file("content/themes.toml", bundled("themes.toml"))
        .file("content/organisations.toml", bundled("organisations.toml"))
        .file("content/track-ii/_index.md", "+++\ntitle = \"Track II\"\n+++\n")
        .file(
            "content/track-ii/12-after-the-fall.md",
            "+++\ntitle = \"After the fall\"\ndate = 2021-09-14\nnumber = 12\n\n\
             [[recommendations]]\ntext = \"Keep them apart.\"\n+++\n",
        )
        .file(&format!("{SESSION}/communique.pdf"), "%PDF-1.4\n")
        .file(&format!("{SESSION}/room.jpg"), crate::pictures::photograph())
        .file(&format!("{SESSION}/index.md"), "+++\ntitle = \"Example\"\ndate = 2022-05-10\n+++\n")
}

/// The folder of the session that examples are of.
const SESSION: &str = "content/track-ii/13-what-the-region-can-do";

/// Front matter or configuration with the keys that an example leaves out.
fn completed(example: &str, required: &[(&str, &str)]) -> String {
    let table: toml::Table = example.parse().unwrap_or_else(|error| panic!("{error}: {example}"));
    let missing = required.iter().filter(|(key, _)| !table.contains_key(*key));
    let missing: Vec<String> = missing.map(|(key, value)| format!("{key} = {value}\n")).collect();
    missing.concat() + example
}

fn front(example: &str, required: &[(&str, &str)]) -> String {
    format!("+++\n{}+++\n\nText.\n", completed(example, required))
}

/// The record with an example in its place.
fn with(Example { page, kind, text, .. }: &Example) -> Fixture {
    let title = ("title", "\"Example\"");
    let site = record();
    match kind.as_str() {
        "session" => site.file(&format!("{SESSION}/index.md"), front(text, &[title, ("date", "2022-05-10")])),
        "translation" => site.file(&format!("{SESSION}/index.fa-AF.md"), front(text, &[])),
        "series" => site.file("content/track-ii/_index.md", front(text, &[title])),
        "page" => site.file("content/about.md", front(text, &[title])),
        "home" => site.file("content/_index.md", front(text, &[])),
        "themes" | "organisations" | "groups" => site.file(&format!("content/{kind}.toml"), text),
        "config" => {
            let required = [title, ("description", "\"Example\""), ("base_url", "\"https://example.org/\"")];
            Fixture::site()
                .file("rapporteur.toml", completed(text, &required))
                .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
                .file("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .file("static/own.css", "")
        }
        "skin" => skin(&[("theme.toml", text), ("styles/colours.css", "p { color: red }")]),
        path if path.ends_with(".html") => skin(&[("theme.toml", ""), (&format!("templates/{path}"), text)]),
        _ => panic!("{page} has an example that does not say what it is of: {text}"),
    }
}

/// A site with the skin `ministry`.
fn skin(files: &[(&str, &str)]) -> Fixture {
    let site = Fixture::site().config("skin = \"ministry\"");
    files.iter().fold(site, |site, (path, text)| site.file(&format!("themes/ministry/{path}"), text))
}

#[test]
fn every_example_of_a_file_is_accepted() {
    let all: Vec<Example> = examples_of("toml").into_iter().chain(examples_of("html")).collect();
    assert!(all.len() > 15, "{}", all.len());
    for example in all {
        let run = with(&example).run(&["build"]);
        assert_eq!(run.code, 0, "{}: {}\n{}", example.page, example.text, run.stderr);
    }
}

#[test]
fn every_example_of_a_report_is_accepted_without_a_warning() {
    let all = examples_of("md");
    assert!(all.len() > 2, "{}", all.len());
    for Example { page, text, .. } in all {
        let path = format!("{SESSION}/index.md");
        let site =
            record().file(&path, format!("+++\ntitle = \"Example\"\ndate = 2022-05-10\n+++\n\n{text}"));
        let found: Vec<String> =
            site.diagnostics().into_iter().filter(|found| found.contains(&path)).collect();
        assert_eq!(found, [""; 0], "{page}: {text}");
    }
}

#[test]
fn every_link_in_the_table_of_links_leads_somewhere() {
    let page = page("docs/editors.md");
    let table = page.split("\n## Link to the record\n").nth(1).expect("a chapter");
    let links = table.lines().filter_map(|line| line.strip_suffix("` |")?.split_once(" | `"));
    let links: Vec<&str> = links.map(|it| it.1).take_while(|link| link.starts_with('[')).collect();
    assert!(links.len() > 8, "{links:?}");
    // `../about.md` counts from a file in the folder of the series.
    let session = format!("+++\ntitle = \"Example\"\ndate = 2023-03-01\n+++\n\n{}\n", links.join("\n\n"));
    let run = record().file("content/track-ii/14-links.md", session).run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn the_session_in_the_data_is_that_of_the_page_for_editors() {
    let is_session = |example: &Example| example.kind == "session";
    let of = |language: &str, page: &str| {
        let found = examples_of(language).into_iter().find(|it| is_session(it) && it.page == page);
        found.unwrap_or_else(|| panic!("{page} has no example of a session"))
    };
    let site = with(&of("toml", "docs/editors.md"));
    let all = site.build().json("data/sessions.json");
    let shown: Value = serde_json::from_str(&of("json", "docs/data.md").text).expect("JSON");
    let sessions = all["sessions"].as_array().expect("sessions");
    let built = sessions.iter().find(|session| session["id"] == shown["id"]).expect("the session");
    assert_eq!(built, &shown);
    let data = page("docs/data.md");
    let table = site.built("data/sessions.csv");
    for column in table.trim_start_matches('\u{feff}').lines().next().expect("columns").split(',') {
        assert!(data.contains(&format!("`{column}`")), "docs/data.md does not explain {column}");
    }
    for field in built.as_object().expect("a session").keys() {
        let explained =
            data.lines().any(|line| line.starts_with("| ") && line.contains(&format!("`{field}`")));
        assert!(explained, "docs/data.md does not explain {field}");
    }
}

/// The names of all properties of a JSON Schema, at any depth.
fn properties(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields {
                if let ("properties", Value::Object(of)) = (name.as_str(), value) {
                    names.extend(of.keys().cloned());
                }
                properties(value, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| properties(item, names)),
        _ => {}
    }
}

#[test]
fn every_key_is_explained() {
    let schema: Value =
        serde_json::from_str(&Fixture::empty().run(&["schema"]).stdout).expect("the JSON Schema");
    for (kind, definition) in schema["$defs"].as_object().expect("definitions") {
        let path = match kind.as_str() {
            "configuration" | "home" => "docs/maintainers.md",
            "session" => "docs/editors.md",
            "series" | "page" | "themes" | "organisations" | "groups" => "docs/vocabularies.md",
            "session-translation" | "translation" => "docs/translations.md",
            "skin" => "docs/skins.md",
            _ => panic!("no page explains the keys of {kind}"),
        };
        let page = page(path);
        let mut names = Vec::new();
        properties(definition, &mut names);
        assert!(!names.is_empty(), "{kind}");
        names.retain(|name| {
            let in_text = [format!("`{name}`"), format!("[{name}]")];
            let in_example = page.lines().any(|line| line.contains(&format!("{name} = ")));
            !in_example && !in_text.iter().any(|written| page.contains(written))
        });
        assert_eq!(names, [""; 0], "{path} does not explain these keys of {kind}");
    }
}

#[cfg(unix)]
#[test]
fn the_first_session_can_be_written_as_the_page_for_editors_says() {
    let text = page("docs/editors.md");
    let chapter = text.split("\n## ").find(|chapter| chapter.starts_with("Write your first session"));
    let steps = chapter.expect("a chapter").split("```sh\n").skip(1);
    let steps = steps.map(|step| step.split("```").next().unwrap_or_default());
    let lines = steps.flat_map(str::lines).map(str::trim).filter(|line| !line.contains(" serve "));
    let script = lines.collect::<Vec<_>>().join("\n");
    assert!(script.contains("rapporteur init") && script.contains("rapporteur build"), "{script}");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_rapporteur"));
    let folders = program.parent().expect("a folder").display();
    let path = format!("{folders}:{}", std::env::var("PATH").unwrap_or_default());
    let site = Fixture::empty();
    let mut shell = std::process::Command::new("sh");
    let output = shell.args(["-euc", &script]).env("PATH", path).current_dir(site.root()).output();
    let output = output.expect("a shell");
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(site.path("my-dialogues/public/track-ii/01-after-the-fall/index.html").is_file());
}
