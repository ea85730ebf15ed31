//! How Markdown is read.

/// What becomes of HTML in Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RawHtml {
    /// What is harmless stays.
    Sanitise,
    /// It is shown as text.
    Escape,
    /// It stays as it is.
    Allow,
}

/// How Markdown is read.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What becomes of HTML in it.
    pub raw_html: RawHtml,
    /// Whether straight quotes become round ones, and hyphens dashes.
    pub smart_punctuation: bool,
    /// The zero of the digits in which footnotes are numbered; the other nine follow it in Unicode.
    pub zero: char,
    /// The labels of alerts such as `> [!NOTE]`, from [`super::alert_labels`].
    pub alert_labels: &'static [&'static str; 5],
}
