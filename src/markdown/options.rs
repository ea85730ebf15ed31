//! Options of the Markdown parser.

/// The treatment of raw HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RawHtml {
    /// Harmless elements are kept.
    Sanitise,
    /// Shown as text.
    Escape,
    /// Kept unchanged.
    Allow,
}

/// The treatment of passages that are not published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PassagePolicy {
    /// Left out, as in the published site.
    #[default]
    LeaveOut,
    /// Shown and marked, for editors only.
    Mark,
}

/// What a text is, which decides what its blocks and headings can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyKind {
    /// A line in front matter.
    Line,
    /// A page: paragraphs can have ids.
    Page,
    /// A report: its blocks have numbers, and its headings can have themes.
    Report,
    /// A translation of a report: its blocks have the numbers of the original.
    Translation,
}

impl BodyKind {
    /// Whether blocks have numbers.
    pub(super) fn is_numbered(self) -> bool {
        matches!(self, Self::Report | Self::Translation)
    }
}

/// Options of the Markdown parser.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The treatment of raw HTML.
    pub raw_html: RawHtml,
    /// Whether to replace straight quotes and hyphens by typographic ones.
    pub smart_punctuation: bool,
    /// The zero of the digits for footnote numbers; the other nine follow it in Unicode.
    pub zero: char,
    /// From [`super::alert_labels`].
    pub alert_labels: &'static [&'static str; 5],
    /// The treatment of passages that are not published.
    pub passages: PassagePolicy,
    /// What the text is.
    pub kind: BodyKind,
}
