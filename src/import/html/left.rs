//! Elements of a page that Markdown does not have, and what is said of them.

use dom_query::NodeRef;

use crate::import::problem::{ImportRemark, RemarkKind};
use crate::import::remarks::excerpt;

/// An element that is not carried over.
pub(super) struct LeftElement {
    name: String,
    /// Its text, or the address of what it shows.
    content: String,
}

impl LeftElement {
    pub(super) fn of(name: &str, node: &NodeRef<'_>) -> Self {
        let text = node.text().trim().to_owned();
        let address = || {
            let own = ["src", "data"].iter().find_map(|name| node.attr(name));
            let inner = node.descendants().into_iter().find_map(|inner| inner.attr("src"));
            own.or(inner).map(|address| address.to_string())
        };
        let content = if text.is_empty() { address().unwrap_or_default() } else { text };
        Self { name: name.to_owned(), content }
    }
}

/// The remarks on the elements that show something: one for each kind, with the first of them.
pub(super) fn remarks(all: &[LeftElement]) -> Vec<ImportRemark> {
    let mut names: Vec<&str> = Vec::new();
    for element in all.iter().filter(|element| !element.content.is_empty()) {
        if !names.contains(&element.name.as_str()) {
            names.push(&element.name);
        }
    }
    let remark = |name: &str| {
        let same: Vec<&LeftElement> =
            all.iter().filter(|element| element.name == name && !element.content.is_empty()).collect();
        let count = match same.len() {
            1 => format!("1 element `{name}` of the page is not carried over"),
            several => format!("{several} elements `{name}` of the page are not carried over, the first"),
        };
        let first = same.first().map_or("", |element| &element.content);
        ImportRemark::new(RemarkKind::LeftOut, format!("{count}: {}", excerpt(first)))
    };
    names.into_iter().map(remark).collect()
}

/// The remark on marked changes. What they mean is for a person to decide.
pub(super) fn changes(count: usize) -> Option<ImportRemark> {
    let marks = match count {
        0 => return None,
        1 => "1 insertion or deletion".to_owned(),
        several => format!("{several} insertions and deletions"),
    };
    let text = format!(
        "the page marks {marks}: what was inserted stands in the text, what was deleted is struck through"
    );
    Some(ImportRemark::new(RemarkKind::Changes, text))
}
