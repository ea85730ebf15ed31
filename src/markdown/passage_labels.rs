//! The labels of passages that are not published: empty elements in bodies, into which the skin writes its
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
