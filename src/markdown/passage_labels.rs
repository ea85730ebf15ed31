//! The labels and marks of passages that are not published. Labels are empty elements in bodies, into which the skin writes its
//! messages in the language of the page.

/// The label before the reason of a withheld passage.
pub(super) const WITHHELD: &str = "<strong class=\"withheld-label\"></strong>";
/// The label of an internal passage, in the preview.
pub(super) const INTERNAL: &str = "<p class=\"passage-label internal-label\"></p>";
/// The label of the text of a withheld passage, in the preview.
pub(super) const WITHHELD_TEXT: &str = "<p class=\"passage-label withheld-text-label\"></p>";

/// Each label with the id of its message.
pub const LABELS: [(&str, &str); 3] = [
    (WITHHELD, "passage-withheld"),
    (INTERNAL, "passage-internal-shown"),
    (WITHHELD_TEXT, "passage-withheld-shown"),
];

/// What readers see in place of a fence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PassageMark {
    /// That a passage is withheld, and the reason.
    Withheld(String),
    /// The start of a frame around an internal passage, in the preview.
    OpenInternal,
    /// The start of a frame around a withheld passage, in the preview.
    OpenWithheld(String),
    /// The end of a frame.
    Close,
}

/// A thematic break that stands for the start or end of a passage.
#[derive(Clone, Copy)]
pub(super) struct MarkedBreak<'a> {
    /// Its byte offset.
    pub(super) at: usize,
    pub(super) mark: &'a PassageMark,
}
