//! Publishing to a branch of a bare repository on disk: the bench, and what goes out.

mod addresses;
mod between;
mod corrections;
mod interrupted;
mod kept;
mod killed;
mod places;
mod privacy;
mod refusals;
mod undo;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::fixture::{CONFIG, Fixture, Run};

/// The address of the sites.
const ADDRESS: &str = "https://dialogues.test/";

/// A site in a repository whose remote is another one.
struct Bench {
    site: Fixture,
    remote: TempDir,
}

impl Bench {
    /// Two sessions, committed, and a remote with nothing in it.
    fn new() -> Self {
        Self::of(site())
    }

    /// A site, committed, and a remote with nothing in it.
    fn of(site: Fixture) -> Self {
        let remote = tempfile::tempdir().expect("a temporary folder");
        git(remote.path(), &["init", "--quiet", "--bare"]);
        // An address for examples cannot be published.
        if let Ok(config) = fs::read_to_string(site.path("rapporteur.toml")) {
            site.write("rapporteur.toml", config.replace("https://example.org/", ADDRESS));
        }
        let bench = Self { site: site.file(".gitignore", "public\n"), remote };
        bench.git(&["init", "--quiet", "--initial-branch=main"]);
        bench.git(&["remote", "add", "origin", &bench.address()]);
        bench.commit("the first");
        bench
    }

    fn address(&self) -> String {
        self.remote.path().to_str().expect("a path that is text").to_owned()
    }

    /// Runs git on the sources.
    #[track_caller]
    fn git(&self, arguments: &[&str]) -> String {
        git(self.site.root(), arguments)
    }

    /// Runs git on the remote.
    #[track_caller]
    fn remote(&self, arguments: &[&str]) -> String {
        git(self.remote.path(), arguments)
    }

    /// Commits all of the sources.
    #[track_caller]
    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    /// Writes a session, and commits it.
    #[track_caller]
    fn session(&self, name: &str, title: &str) {
        let text = format!("+++\ntitle = \"{title}\"\ndate = 2021-11-14\n+++\n\nSaid in {name}.\n");
        self.site.write(&format!("content/talks/{name}.md"), text);
        self.commit(title);
    }

    /// The program, to be run with these arguments.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.site.command(arguments);
        in_isolation(&mut command);
        command
    }

    /// Publishes with these arguments.
    fn run(&self, arguments: &[&str]) -> Run {
        let arguments = [&["publish"], arguments].concat();
        Run::of(&self.command(&arguments).output().expect("the program"))
    }

    /// Publishes, which must go well.
    #[track_caller]
    fn publish(&self) -> Run {
        let run = self.run(&["--yes"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        run
    }

    /// Publishes, which must be refused, and gives what is said of it.
    #[track_caller]
    fn refused(&self, arguments: &[&str]) -> String {
        let before = self.tip();
        let run = self.run(arguments);
        assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
        assert_eq!(self.tip(), before, "the remote has changed");
        run.stderr
    }

    /// The commit that the public branch is at; empty if there is no such branch.
    fn tip(&self) -> String {
        self.remote(&["for-each-ref", "--format=%(objectname)", "refs/heads/gh-pages"])
    }

    /// Every public file with its bytes, sorted.
    #[track_caller]
    fn public(&self) -> Vec<(String, Vec<u8>)> {
        let names = self.remote(&["ls-tree", "-r", "-z", "--name-only", "gh-pages"]);
        let bytes = |name: &str| {
            let mut command =
                git_command(self.remote.path(), &["cat-file", "blob", &format!("gh-pages:{name}")]);
            command.output().expect("git").stdout
        };
        let mut files: Vec<_> =
            names.split_terminator('\0').map(|name| (name.to_owned(), bytes(name))).collect();
        files.sort();
        files
    }

    /// A copy of the public branch in which others work.
    fn others(&self) -> Others {
        let folder = tempfile::tempdir().expect("a temporary folder");
        git(folder.path(), &["clone", "--quiet", "--branch", "gh-pages", &self.address(), "."]);
        Others { folder }
    }

    /// A folder with a `git` that is this script, in which `real` is the real one.
    fn wrapper(script: &str) -> TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = std::env::var_os("PATH").expect("a PATH");
        let real = std::env::split_paths(&path).map(|folder| folder.join("git")).find(|it| it.is_file());
        let real = real.expect("git");
        executable(&folder.path().join("git"), &format!("#!/bin/sh\nreal='{}'\n{script}\n", real.display()));
        folder
    }
}

/// Others who work on the public branch by hand.
struct Others {
    folder: TempDir,
}

impl Others {
    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file and publishes it.
    #[track_caller]
    fn push(&self, path: &str, text: &str) {
        self.commit(path, text);
        git(self.folder.path(), &["push", "--quiet", "origin", "gh-pages"]);
    }

    #[track_caller]
    fn commit(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).expect("a file");
        git(self.folder.path(), &["add", "--all"]);
        git(self.folder.path(), &["commit", "--quiet", "--author", "Olive <o@example.org>", "-m", "By hand"]);
    }
}

fn site() -> Fixture {
    let config = CONFIG.replace("https://example.org/", ADDRESS);
    Fixture::site()
        .file("rapporteur.toml", format!("{config}[search]\nenabled = false\n"))
        .session("01-first", "date = 2021-09-14\nparticipants = [\"QA\"]")
        .session("02-second", "date = 2021-10-14\nparticipants = [\"KZ\"]")
}

fn executable(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text).expect("a script");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("permissions");
}

/// No settings but those of the repository, and somebody to name as the author.
fn in_isolation(command: &mut Command) {
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Ada").env(format!("GIT_{who}_EMAIL"), "ada@example.org");
    }
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
}

fn git_command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    in_isolation(&mut command);
    command.args(arguments).current_dir(folder);
    command
}

#[track_caller]
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = git_command(folder, arguments).output().expect("git");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
}

#[test]
fn the_first_publication_is_the_build_and_has_no_history() {
    let bench = Bench::new();
    let run = bench.publish();
    assert!(
        run.stdout.contains("a new branch") && run.stdout.contains("new      01-first"),
        "{}",
        run.stdout
    );
    assert_eq!(bench.public(), bench.site.build().snapshot());
    assert_eq!(bench.remote(&["rev-list", "--count", "gh-pages"]), "1");
    let head = bench.git(&["rev-parse", "HEAD"]);
    let message = bench.remote(&["log", "-1", "--format=%B%an", "gh-pages"]);
    assert!(message.starts_with(&format!("Publish {}: sessions 2 new\n", &head[..7])), "{message}");
    assert!(message.contains(&format!("\nSources: {head}\n")) && message.ends_with("Ada"), "{message}");
}

#[test]
fn a_publication_leaves_the_repository_as_it_was() {
    let bench = Bench::new();
    let state = || {
        let bytes = |path: &str| fs::read(bench.site.path(path)).expect(path);
        let mut inside: Vec<_> = fs::read_dir(bench.site.path(".git"))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        inside.sort();
        let branches = bench.git(&["for-each-ref", "refs/heads", "refs/tags", "refs/stash"]);
        let status = bench.git(&["status", "--porcelain", "--ignored"]);
        (bytes(".git/HEAD"), bytes(".git/index"), bytes(".git/config"), inside, branches, status)
    };
    bench.publish();
    bench.session("03-third", "Third");
    let before = state();
    bench.publish();
    assert_eq!(state(), before);
}

#[test]
fn the_second_publication_follows_the_first_and_tells_what_changes() {
    let bench = Bench::new();
    bench.publish();
    let first = bench.tip();
    bench.session("03-third", "After the fall");
    fs::remove_file(bench.site.path("content/talks/01-first.md")).expect("a file to remove");
    bench.commit("without the first");
    let run = bench.publish();
    for line in ["new      After the fall (talks/03-third)", "changed  02-second", "removed  01-first"] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    assert_eq!(bench.remote(&["rev-parse", "gh-pages^"]), first);
    assert_eq!(bench.public(), bench.site.build().snapshot());
}

#[test]
fn what_has_not_changed_is_not_published_again() {
    let bench = Bench::new();
    bench.publish();
    let tip = bench.tip();
    let run = bench.publish();
    assert!(run.stdout.contains("nothing to publish"), "{}", run.stdout);
    assert_eq!(bench.tip(), tip);
}

#[test]
fn a_dry_run_shows_the_texts_that_differ_and_publishes_nothing() {
    let bench = Bench::new();
    bench.session("03-third", "Third");
    bench.publish();
    let tip = bench.tip();
    bench.session("03-third", "Third time");
    let run = bench.run(&["--dry-run", "--diff"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("+++ b/talks/03-third/index.html\n"), "{}", run.stdout);
    assert!(run.stdout.contains("\n-Third\n") && run.stdout.contains("\n+Third time\n"), "{}", run.stdout);
    assert!(!run.stdout.contains('<'), "{}", run.stdout);
    assert_eq!(bench.tip(), tip);
}
