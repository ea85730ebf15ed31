//! Notes and pictures of the document that is being written.

use crate::import::content::DocContent;

/// What the text of a line refers to.
pub(super) struct MarkdownContext<'a> {
    /// The file of each picture; `None` if there is no file, so that its alternative text stands alone.
    pub(super) pictures: Vec<Option<String>>,
    pub(super) content: &'a DocContent,
    /// Notes in the order in which the text refers to them.
    pub(super) notes: Vec<usize>,
}

impl MarkdownContext<'_> {
    /// The number of a note that the text refers to here.
    pub(super) fn note_number(&mut self, note: usize) -> Option<usize> {
        self.content.notes.get(note)?;
        if let Some(at) = self.notes.iter().position(|known| *known == note) {
            return Some(at + 1);
        }
        self.notes.push(note);
        Some(self.notes.len())
    }

    /// The alternative text of a picture.
    pub(super) fn alternative(&self, picture: usize) -> &str {
        self.content.pictures.get(picture).map_or("", |picture| picture.alt.as_str())
    }
}
