//! Runs the `git` command.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Output, Stdio};

use anyhow::{Context, anyhow, bail};

/// Environment variables that select another repository.
const ELSEWHERE: [&str; 8] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
];

/// Options against side effects, such as automatic maintenance.
const SETTINGS: [&str; 12] = [
    "-c",
    "core.splitIndex=false",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "index.sparse=false",
    "-c",
    "gc.auto=0",
    "-c",
    "maintenance.auto=false",
    "-c",
    "log.showSignature=false",
];

/// The exit status and output of a git command.
pub(super) struct Ran {
    pub(super) ok: bool,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: String,
}

/// Writes the standard input of git.
pub(super) type InputWriter<'a> = dyn FnMut(&mut dyn Write) -> anyhow::Result<()> + Send + 'a;

/// Runs git in a folder with added environment variables; `feed` writes its standard input.
pub(super) fn run(
    root: &Path,
    arguments: &[&str],
    environment: &[(&str, &OsStr)],
    feed: &mut InputWriter<'_>,
) -> anyhow::Result<Ran> {
    let mut child = start(root, arguments, environment, Stdio::piped())?;
    let stdin = child.stdin.take();
    let (has_read, output) = std::thread::scope(|scope| {
        // On its own thread: git would block if its output were not read while it gets input.
        let feeding = scope.spawn(|| write_all(stdin, feed));
        let output = child.wait_with_output();
        (feeding.join(), output)
    });
    let ran = ran(output)?;
    has_read.map_err(|_| anyhow!("could not write to git"))??;
    Ok(ran)
}

/// Runs git with a file as its standard input, which git reads completely even if this process is
/// killed.
pub(super) fn run_on(root: &Path, arguments: &[&str], file: File) -> anyhow::Result<Ran> {
    ran(start(root, arguments, &[], file.into())?.wait_with_output())
}

fn start(
    root: &Path,
    arguments: &[&str],
    environment: &[(&str, &OsStr)],
    stdin: Stdio,
) -> anyhow::Result<Child> {
    let mut command = Command::new("git");
    for name in ELSEWHERE {
        command.env_remove(name);
    }
    let child = command
        .arg("--no-optional-locks")
        .args(SETTINGS)
        .args(arguments)
        .envs(environment.iter().copied())
        // Messages in English, since they are parsed. Prompts go to the terminal.
        .env("LC_ALL", "C")
        .current_dir(root)
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    match child {
        Err(error) if error.kind() == ErrorKind::NotFound && root.is_dir() => {
            bail!("the program `git` was not found; install it from https://git-scm.com, or add it to PATH")
        }
        child => child.context("could not start git"),
    }
}

fn ran(output: std::io::Result<Output>) -> anyhow::Result<Ran> {
    let output = output.context("could not wait for git")?;
    Ok(Ran {
        ok: output.status.success(),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

fn write_all(stdin: Option<ChildStdin>, feed: &mut InputWriter<'_>) -> anyhow::Result<()> {
    let Some(stdin) = stdin else { return Ok(()) };
    let mut stdin = BufWriter::new(stdin);
    match feed(&mut stdin).and_then(|()| Ok(stdin.flush()?)) {
        // Git has exited early; its exit status is reported instead.
        Err(error) if error.downcast_ref().is_some_and(is_broken_pipe) => Ok(()),
        outcome => outcome,
    }
}

fn is_broken_pipe(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}

impl Ran {
    /// The output without its line end.
    pub(super) fn line(&self) -> String {
        self.text().trim_end().to_owned()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// The standard error output on one line.
    pub(super) fn complaint(&self) -> String {
        let lines = self.stderr.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("; ")
    }

    /// An error if the exit status is not zero.
    pub(super) fn sound(&self, arguments: &[&str]) -> anyhow::Result<()> {
        if self.ok {
            return Ok(());
        }
        bail!("`git {}` failed: {}", arguments.first().unwrap_or(&""), self.complaint())
    }
}
