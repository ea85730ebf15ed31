//! A site in a temporary folder, and what Rapporteur makes of it: the bench of all tests.
//!
//! Works from outside, through the program, so that a test says nothing of how things are done.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::html::{self, Select as _};

/// A site that can be written to, built and looked at.
pub(crate) struct Fixture {
    folder: TempDir,
    /// Arguments that every run gets.
    arguments: Vec<String>,
}

/// What a run of the program left behind.
pub(crate) struct Run {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error, without colours.
    pub(crate) stderr: String,
}

/// A configuration with which nothing is amiss.
pub(crate) const CONFIG: &str = r#"
title = "Dialogues"
description = "A record of dialogues."
base_url = "https://example.org/"
"#;

impl Fixture {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { folder, arguments: Vec::new() }
    }

    /// A site with a configuration and the series `talks`, without sessions.
    pub(crate) fn site() -> Self {
        Self::empty()
            .file("rapporteur.toml", CONFIG)
            .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n")
    }

    /// Adds lines to the configuration of [`Fixture::site`].
    pub(crate) fn config(self, lines: &str) -> Self {
        self.file("rapporteur.toml", format!("{CONFIG}{lines}\n"))
    }

    /// A copy of the site that comes with the repository.
    pub(crate) fn bundled() -> Self {
        let site = Self::empty().file("rapporteur.toml", include_str!("../rapporteur.toml"));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &site.path("content"));
        site
    }

    /// Writes a file, with the folders that it lies in.
    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Writes a session of the series `talks`: its file's name without ending, and its front matter
    /// without title, which is the name.
    pub(crate) fn session(self, name: &str, facts: &str) -> Self {
        self.file(&format!("content/talks/{name}.md"), format!("+++\ntitle = \"{name}\"\n{facts}\n+++\n"))
    }

    /// Gives every run of the program these arguments as well.
    pub(crate) fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// The site's folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path in the site's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file, with the folders that it lies in.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, content).expect("a file");
    }

    /// Runs the program on the site.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut command = self.command(arguments);
        Run::of(&command.output().expect("the program"))
    }

    /// The program, to be run on the site.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(arguments).args(&self.arguments).current_dir(self.root()).env("NO_COLOR", "1");
        // The tests themselves may run in a workflow of GitHub.
        command.env_remove("GITHUB_ACTIONS");
        command
    }

    /// Builds the site, which must go well.
    #[track_caller]
    pub(crate) fn build(&self) -> &Self {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
        self
    }

    /// A file of the built site; panics if there is none.
    #[track_caller]
    pub(crate) fn built(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Whether the built site has a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.path("public").join(path).is_file()
    }

    /// The main element of a built page, as it is written: what the page says, without its frame.
    #[track_caller]
    pub(crate) fn main(&self, path: &str) -> String {
        let page = self.built(path);
        let start = page.find("<main").unwrap_or_else(|| panic!("{path} has no main element"));
        let end = page.find("</main>").unwrap_or_else(|| panic!("the main element of {path} has no end"));
        page[start..end].to_owned()
    }

    /// A JSON file of the built site.
    #[track_caller]
    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.built(path)).expect("JSON")
    }

    /// What `check` finds, a line each: `error path:line:column message`.
    #[track_caller]
    pub(crate) fn diagnostics(&self) -> Vec<String> {
        self.run(&["check", "--format", "json"]).diagnostics()
    }

    /// What `check` finds, with the remedies: `error path:line:column message`, and the help on a
    /// line of its own. The exit code must be the one that goes with it.
    #[track_caller]
    pub(crate) fn report(&self) -> String {
        let run = self.run(&["check", "--format", "json"]);
        let diagnostics = run.json();
        let faulty = diagnostics.iter().any(|diagnostic| diagnostic["severity"] == "error");
        assert_eq!(run.code, i32::from(faulty), "{}", run.stdout);
        let with_help = |diagnostic: &Value| match diagnostic["help"].as_str() {
            Some(help) => format!("{}\n  {help}\n", line(diagnostic)),
            None => line(diagnostic) + "\n",
        };
        diagnostics.iter().map(with_help).collect()
    }

    /// Every file of the built site with its bytes, sorted.
    pub(crate) fn snapshot(&self) -> Vec<(String, Vec<u8>)> {
        let public = self.path("public");
        let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(&public)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(&public).expect("a path below the output");
                (path.to_string_lossy().replace('\\', "/"), fs::read(entry.path()).expect("a file"))
            })
            .collect();
        files.sort();
        files
    }
}

impl Run {
    /// What a finished program left behind.
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The diagnostics that it gave as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Vec<Value> {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stderr))
    }

    /// The diagnostics that it gave as JSON, a line each: `error path:line:column message`.
    #[track_caller]
    pub(crate) fn diagnostics(&self) -> Vec<String> {
        self.json().iter().map(line).collect()
    }
}

/// Makes a named pipe.
#[cfg(unix)]
pub(crate) fn make_pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
}

/// The addresses that a page links to, in order.
pub(crate) fn links(html: &str) -> Vec<String> {
    let page = html::parse(html);
    page.all("[href]").into_iter().map(|link| html::attribute(link, "href").to_owned()).collect()
}

/// The text of a part of a page, with single spaces.
pub(crate) fn words(html: &str) -> String {
    html::text(html::parse(html).root_element())
}

/// The text of the main heading of a page.
#[track_caller]
pub(crate) fn heading(html: &str) -> String {
    html::text_of(html, "h1")
}

fn line(diagnostic: &Value) -> String {
    let text = |key: &str| diagnostic[key].as_str().unwrap_or_default().to_owned();
    let place = match (diagnostic["line"].as_u64(), diagnostic["column"].as_u64()) {
        (Some(line), Some(column)) => format!("{}:{line}:{column}", text("path")),
        _ => text("path"),
    };
    format!("{} {place} {}", text("severity"), text("message"))
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target = to.join(entry.path().strip_prefix(from).expect("a path below the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}
