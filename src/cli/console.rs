//! The two streams to people and programs: results go to standard output, everything else to
//! standard error.
//!
//! A reader who leaves early (`rapporteur check | head`) is no failure, and stops no work.

use std::io::{self, ErrorKind, IsTerminal, Write};

use annotate_snippets::{Group, Level, Renderer};
use anstream::{AutoStream, ColorChoice};

use crate::cli::args::{Color, Common, ReportFormat};
use crate::source::excerpt::harmless;

/// How much to say, to whom, and in what colours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Console {
    pub(super) format: ReportFormat,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    pub(super) color: ColorChoice,
}

impl Console {
    /// As the arguments have it.
    pub(super) fn new(common: &Common) -> Self {
        Self {
            format: common.format,
            quiet: common.quiet,
            verbose: common.verbose,
            color: match common.color {
                Color::Auto => ColorChoice::Auto,
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            },
        }
    }

    /// Whether diagnostics are for a program.
    pub(super) fn is_json(self) -> bool {
        self.format == ReportFormat::Json
    }

    /// Whether a workflow of GitHub reads along.
    pub(super) fn annotates(self) -> bool {
        self.format == ReportFormat::Github
    }

    /// Writes a result to standard output.
    pub(super) fn print(self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stdout(), self.color).lock();
        unless_closed(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Writes to standard error.
    pub(super) fn tell(self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stderr(), self.color).lock();
        unless_closed(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Writes a remark to standard error, if remarks are wanted.
    pub(super) fn remark(self, text: &str) -> io::Result<()> {
        if self.quiet { Ok(()) } else { self.tell(&format!("{text}\n")) }
    }

    /// Writes a detail to standard error, if details are wanted.
    pub(super) fn detail(self, text: &str) -> io::Result<()> {
        if self.verbose { self.tell(&format!("{text}\n")) } else { Ok(()) }
    }

    /// Writes to standard error why a command could not do its work.
    pub(super) fn tell_error(self, error: &anyhow::Error) -> io::Result<()> {
        let report = &[Group::with_title(Level::ERROR.primary_title(harmless(&format!("{error:#}"))))];
        self.tell(&format!("{}\n", Renderer::styled().render(report)))
    }

    /// Whether progress is of use to somebody, and whether it can be drawn.
    pub(super) fn shows_progress(self) -> Option<bool> {
        let draws = io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        (!self.quiet && !self.is_json()).then_some(draws)
    }
}

fn unless_closed(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
