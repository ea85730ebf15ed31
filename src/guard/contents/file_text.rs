//! The text of a file, as far as it can be read.

use std::borrow::Cow;

/// The text of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileText<'a> {
    /// Text in sentences, also metadata.
    pub prose: Cow<'a, str>,
    /// Addresses and names of files, one a line.
    pub paths: String,
    /// Why a part could not be read.
    pub closed: Option<&'static str>,
    /// Whether the text is what looks like text among the bytes of a picture or a recording.
    pub is_guessed: bool,
}

impl FileText<'_> {
    /// The same text without the file.
    pub(super) fn into_owned(self) -> FileText<'static> {
        let Self { prose, paths, closed, is_guessed } = self;
        FileText { prose: Cow::Owned(prose.into_owned()), paths, closed, is_guessed }
    }

    /// Adds a text that is apart from the others.
    pub(super) fn add(&mut self, text: &str) {
        if !text.is_empty() {
            let prose = self.prose.to_mut();
            prose.push_str("\n\n");
            prose.push_str(text);
        }
    }

    pub(super) fn add_path(&mut self, path: &str) {
        self.paths.push_str(path);
        self.paths.push_str("\n\n");
    }

    pub(super) fn add_inner(&mut self, inner: &FileText<'_>) {
        self.add(&inner.prose);
        self.paths.push_str(&inner.paths);
        self.closed = self.closed.or(inner.closed);
    }
}
