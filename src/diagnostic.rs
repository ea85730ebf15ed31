//! A mistake in content, as a value: where it is, what is wrong, and what to do.
//!
//! Not for failures of the machine (a full disk, a missing folder); those are `anyhow::Error`.

use std::ops::Range;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be built until this is mended.
    Error,
    /// The site can be built, but its editor would want to know.
    Warning,
}

/// One finding about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The weight of the finding.
    pub severity: Severity,
    /// The file, relative to the site's root, with `/` between its parts.
    pub path: String,
    /// The bytes of the file that the finding is about; none for a folder or a whole file.
    pub span: Option<Range<usize>>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding that stops the build.
    pub fn error(
        path: impl Into<String>,
        span: impl Into<Option<Range<usize>>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            span: span.into(),
            message: message.into(),
            help: None,
        }
    }

    /// A finding that does not stop the build.
    pub fn warning(
        path: impl Into<String>,
        span: impl Into<Option<Range<usize>>>,
        message: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(path, span, message) }
    }

    /// The same finding with a remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether this finding stops the build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts findings as a reader meets them: by file, by place in it, errors before warnings; each once.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let start = |d: &Diagnostic| d.span.as_ref().map_or(0, |span| span.start);
        (&a.path, start(a), a.severity, &a.message).cmp(&(&b.path, start(b), b.severity, &b.message))
    });
    // One mistake in a template or in a series' defaults is met on many pages: once is enough.
    diagnostics.dedup_by(|a, b| a.path == b.path && a.span == b.span && a.message == b.message);
}
