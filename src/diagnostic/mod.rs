//! A mistake in content, as a value: where it is, what is wrong, and what to do.
//!
//! Not for failures of the machine (a full disk, a missing folder); those are `anyhow::Error`.

mod code;
mod code_texts;
mod confidential;
mod severity;

use std::ops::Range;

pub use code::Code;
pub use severity::Severity;

/// One diagnostic about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether it stops the build.
    pub severity: Severity,
    /// The kind of mistake.
    pub code: Code,
    /// The file, relative to the site's root, with `/` between its parts.
    pub path: String,
    /// The bytes of the file that it is about; `None` for a folder or a whole file.
    pub span: Option<Range<usize>>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic that stops the build.
    pub fn error(
        code: Code,
        path: impl Into<String>,
        span: impl Into<Option<Range<usize>>>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(Severity::Error, code, path, span, message)
    }

    /// A diagnostic that does not stop the build.
    pub fn warning(
        code: Code,
        path: impl Into<String>,
        span: impl Into<Option<Range<usize>>>,
        message: impl Into<String>,
    ) -> Self {
        Self::new(Severity::Warning, code, path, span, message)
    }

    /// A diagnostic of a severity.
    pub fn new(
        severity: Severity,
        code: Code,
        path: impl Into<String>,
        span: impl Into<Option<Range<usize>>>,
        message: impl Into<String>,
    ) -> Self {
        debug_assert!(
            code.severities().contains(&severity),
            "{} is not declared as {severity:?}",
            code.as_str()
        );
        Self { severity, code, path: path.into(), span: span.into(), message: message.into(), help: None }
    }

    /// The same diagnostic with a remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether this diagnostic stops the build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts diagnostics by file, then by position, errors before warnings, and removes duplicates.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let start = |d: &Diagnostic| d.span.as_ref().map_or(0, |span| span.start);
        (&a.path, start(a), a.severity, &a.message).cmp(&(&b.path, start(b), b.severity, &b.message))
    });
    // One mistake in a template or in a series' defaults is met on many pages: once is enough.
    diagnostics.dedup_by(|a, b| a.path == b.path && a.span == b.span && a.message == b.message);
}
