//! The command-line interface: parses arguments, runs commands, and prints results.
//!
//! Contains no site logic. Exit codes: 0 success, 1 errors in the content, 2 wrong usage, 3 system
//! error.

mod args;
mod build;
mod check;
mod completions;
mod console;
mod translation_status;
mod format;
mod exit_status;
mod folders;
mod guard;
mod import;
mod init;
mod build_output;
mod names;
mod new_file;
mod new;
#[cfg(feature = "external")]
mod external_links;
mod preflight;
mod progress;
mod publish;
mod rename;
mod report;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod threads;
mod translate;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use args::{Cli, Command};
use console::Console;
use exit_status::{ExitStatus, Usage};
use threads::on_threads;

/// Runs the command with the process's arguments, including the program name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match args::parse(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe is not an error.
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()) * 2);
        }
    };
    let console = Console::new(&cli.common);
    match dispatch(&cli, console) {
        Ok(ExitStatus::Fine) => ExitCode::SUCCESS,
        Ok(ExitStatus::Faulty) => ExitCode::from(1),
        Err(error) => {
            // If standard error cannot be written either, nothing else can be done.
            let _ = console.tell_error(&error);
            ExitCode::from(if error.is::<Usage>() { 2 } else { 3 })
        }
    }
}

fn dispatch(cli: &Cli, console: Console) -> anyhow::Result<ExitStatus> {
    let common = &cli.common;
    match &cli.command {
        Command::Init { dir, skin: None, github } => {
            let root = dir.as_deref().or(common.root.as_deref()).unwrap_or(Path::new("."));
            let status =
                if *github && init::is_site(root) { ExitStatus::Fine } else { init::run(console, root)? };
            if *github {
                init::github::run(console, root)?;
            }
            Ok(status)
        }
        Command::Init { dir, skin: Some(name), .. } => {
            init::skin::run(console, &folders::site_in(dir.as_ref(), common)?, name)
        }
        Command::New { what } => new::run(console, &folders::site(common)?, what),
        Command::Translate(asked) => {
            translate::run(console, &folders::site(common)?, &common.overrides_for_sources(), asked)
        }
        Command::Rename(asked) => {
            rename::run(console, &folders::site(common)?, &common.overrides_for_sources(), asked)
        }
        Command::Import(asked) => {
            let root = folders::site(common)?;
            on_threads(None, || import::run(console, &root, &common.overrides_for_sources(), asked))
        }
        Command::Build { threads } => {
            let root = folders::site(common)?;
            on_threads(*threads, || build::run(console, &root, common.overrides()))
        }
        Command::Check(asked) => {
            let root = folders::site(common)?;
            on_threads(asked.threads, || check::run(console, &root, common.overrides(), asked))
        }
        Command::Publish(asked) => {
            let root = folders::site(common)?;
            on_threads(None, || publish::run(console, &root, common.overrides(), asked))
        }
        #[cfg(feature = "serve")]
        Command::Serve(asked) => {
            let root = folders::site(common)?;
            on_threads(None, || serve::run(console, &root, common, asked))
        }
        Command::Guard { what } => {
            let root = folders::site(common)?;
            on_threads(None, || guard::run(console, &root, common.overrides(), what))
        }
        Command::Schema => schema::run(console),
        Command::Completions { shell } => completions::run(console, *shell),
    }
}
