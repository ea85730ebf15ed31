//! Writes results to standard output, and everything else to standard error.
//!
//! A closed pipe (`rapporteur check | head`) is not an error and does not stop the command.

use std::io::{self, ErrorKind, IsTerminal, Write};

use annotate_snippets::{Group, Level, Renderer};
use anstream::{AutoStream, ColorChoice};

use crate::cli::args::{Color, Common, ReportFormat};
use crate::source::excerpt::harmless;

/// Verbosity, format and colours of the output.
#[derive(Clone, Copy, Debug)]
pub(super) struct Console {
    pub(super) format: ReportFormat,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    pub(super) color: ColorChoice,
}

impl Console {
    pub(super) fn new(common: &Common) -> Self {
        Self {
            format: common.format.unwrap_or_else(default_format),
            quiet: common.quiet,
            verbose: common.verbose,
            color: match common.color {
                Color::Auto => ColorChoice::Auto,
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            },
        }
    }

    pub(super) fn is_json(self) -> bool {
        self.format == ReportFormat::Json
    }

    /// Whether to print GitHub workflow annotations.
    pub(super) fn annotates(self) -> bool {
        self.format == ReportFormat::Github
    }

    pub(super) fn print(self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stdout(), self.color).lock();
        unless_closed(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Whether a summary for people may be printed to standard output.
    pub(super) fn prints_summary(self) -> bool {
        !self.quiet && !self.is_json()
    }

    pub(super) fn tell(self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stderr(), self.color).lock();
        unless_closed(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Writes a line to standard error, unless `--quiet` is given.
    pub(super) fn remark(self, text: &str) -> io::Result<()> {
        if self.quiet { Ok(()) } else { self.tell(&format!("{text}\n")) }
    }

    /// Writes a line to standard error if `--verbose` is given.
    pub(super) fn detail(self, text: &str) -> io::Result<()> {
        if self.verbose { self.tell(&format!("{text}\n")) } else { Ok(()) }
    }

    /// Writes the error of a command to standard error.
    pub(super) fn tell_error(self, error: &anyhow::Error) -> io::Result<()> {
        let report = &[Group::with_title(Level::ERROR.primary_title(harmless(&format!("{error:#}"))))];
        self.tell(&format!("{}\n", Renderer::styled().render(report)))
    }

    /// `None` to show no progress, else whether the terminal can draw a bar.
    pub(super) fn shows_progress(self) -> Option<bool> {
        let draws = io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        self.prints_summary().then_some(draws)
    }
}

/// Without `--format`. The log of a workflow of GitHub is public if its repository is, so it must name nobody.
fn default_format() -> ReportFormat {
    let is_workflow = std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
    if is_workflow { ReportFormat::Github } else { ReportFormat::Human }
}

fn unless_closed(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
