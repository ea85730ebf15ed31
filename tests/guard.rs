//! The sealed roster, from the command line: what it finds, where, and what stands in its way.

mod documents;
mod encoded;
#[cfg(unix)]
mod commits;
mod forms;
mod places;
mod romanisation;
mod sealing;
mod undrawn;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::fixture::{Fixture, Run};

/// The names that most tests seal.
pub(crate) const NAMES: &str = "name,e-mail,distinctive\nAhmad Karimi,a.k@example.net,\nSara Tolzai,,yes\n";

/// A site with a folder for keys and names outside it.
struct Guarded {
    site: Fixture,
    outside: TempDir,
}

impl Guarded {
    /// A site whose roster has [`NAMES`].
    #[track_caller]
    fn new(site: Fixture) -> Self {
        let guarded = Self::unsealed(site);
        assert_eq!(guarded.seal(&[], NAMES).code, 0);
        guarded
    }

    fn unsealed(site: Fixture) -> Self {
        Self { site, outside: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A path outside the site.
    fn outside(&self, name: &str) -> PathBuf {
        self.outside.path().join(name)
    }

    /// Writes a file of names, and runs `guard seal` on it.
    fn seal(&self, options: &[&str], names: &str) -> Run {
        let path = self.outside("names.csv");
        fs::write(&path, names).expect("a file");
        self.run(&[&["guard", "seal"], options, &[path.to_str().expect("a path that is text")]].concat())
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = self.site.command(arguments);
        command.env("XDG_CONFIG_HOME", self.outside.path()).env("APPDATA", self.outside.path());
        command.env_remove("RAPPORTEUR_GUARD_KEY").env_remove("RAPPORTEUR_GUARD_PASSPHRASE");
        command.envs(variables.iter().copied());
        Run::of(&command.output().expect("the program"))
    }

    /// What `guard check` finds of the roster: `error path:line:column message`.
    #[track_caller]
    fn found(&self) -> Vec<String> {
        let run = self.run(&["guard", "check", "--format", "json"]);
        run.diagnostics()
    }
}

/// A report with this body.
fn report(body: &str) -> String {
    format!("+++\ntitle = \"First\"\ndate = 2021-01-02\n+++\n{body}\n")
}

/// A site with a report with this body.
fn with_body(body: &str) -> Fixture {
    Fixture::site().file("content/talks/1.md", report(body))
}

/// The site with a second report, `content/talks/2`, to which these files are attached.
fn with_files(site: Fixture, files: &[(&str, Vec<u8>)]) -> Fixture {
    let links: Vec<String> = files.iter().map(|(name, _)| format!("[file]({name})")).collect();
    let page = format!("+++\ntitle = \"T\"\ndate = 2021-01-03\n+++\n{}\n", links.join("\n"));
    let site = site.file("content/talks/2/index.md", page);
    files.iter().fold(site, |site, (name, bytes)| site.file(&format!("content/talks/2/{name}"), bytes))
}
