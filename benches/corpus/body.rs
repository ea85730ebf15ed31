//! What a report says: Markdown, with the links into the site left open, since each tool that the
//! corpus is written for has its own way of writing them.

/// What a report links to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Link {
    /// Another session, by number.
    Session(usize),
    /// A theme, by its place in the vocabulary.
    Theme(usize),
    /// A country, by its place among those of the corpus.
    Country(usize),
}

/// A report.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    linked: Vec<(String, Link)>,
    rest: String,
}

impl Body {
    /// Where it goes on.
    pub(crate) fn text(&mut self) -> &mut String {
        &mut self.rest
    }

    /// Goes on with a link.
    pub(crate) fn link(&mut self, link: Link) {
        self.linked.push((std::mem::take(&mut self.rest), link));
    }

    /// The whole as Markdown, with links as they are written here.
    pub(crate) fn markdown(&self, mut write: impl FnMut(Link) -> String) -> String {
        let mut text = String::with_capacity(8 * 1024);
        for (before, link) in &self.linked {
            text.push_str(before);
            text.push_str(&write(*link));
        }
        text + &self.rest
    }
}
