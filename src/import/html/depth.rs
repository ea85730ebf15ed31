//! How deep the elements of a page are nested: pages of people are shallow, and each level costs time.

use dom_query::Document;

use crate::import::problem::ImportError;

/// Elements nested deeper than this are no page of a person; the same as in Word documents.
const MAX_DEPTH: usize = 256;

/// So many elements that are not closed make even the parser slow.
const MAX_OPEN: usize = 2_000;

/// The most bytes of a tag.
const LONGEST_TAG: usize = 4_000;

/// Elements without an end tag, or whose end tag may be left out.
const WITHOUT_END: &[&str] = &[
    "area", "base", "body", "br", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html",
    "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody",
    "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];

/// Elements that a slash at the end of their tag does not close.
const NEVER_EMPTY: &str = "article b big blockquote center code div em font i nobr ol pre s section \
                           small span strike strong table tt u ul";

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "noscript"];

fn too_deep() -> ImportError {
    ImportError::Damaged("its elements are nested too deep".into())
}

/// Refuses a page before it is parsed, if its tags open far more elements than they close.
pub(super) fn check_tags(text: &str) -> Result<(), ImportError> {
    let lower = text.to_ascii_lowercase();
    let mut open = 0usize;
    let mut rest = lower.as_str();
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let (is_end, tag) = rest.strip_prefix('/').map_or((false, rest), |tag| (true, tag));
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let length = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<'));
        let name = &tag[..length.unwrap_or(tag.len())];
        if WITHOUT_END.contains(&name) {
            continue;
        }
        // A tag is short: a search through the rest of the text for each would take long.
        let near = &tag.as_bytes()[..tag.len().min(LONGEST_TAG)];
        let end = memchr::memchr(b'>', near).unwrap_or(0);
        let is_empty = near[..end].ends_with(b"/") && !NEVER_EMPTY.split(' ').any(|it| it == name);
        if is_empty {
            continue;
        }
        if is_end {
            open = open.saturating_sub(1);
        } else if RAW.contains(&name) {
            let end = format!("</{name}");
            rest = memchr::memmem::find(tag.as_bytes(), end.as_bytes())
                .and_then(|at| tag.get(at + end.len()..))
                .unwrap_or_default();
        } else {
            open += 1;
        }
        if open > MAX_OPEN {
            return Err(too_deep());
        }
    }
    Ok(())
}

/// Refuses a page whose elements are nested too deep.
pub(super) fn check(document: &Document) -> Result<(), ImportError> {
    let mut waiting = vec![(document.root(), 0)];
    while let Some((node, depth)) = waiting.pop() {
        if depth > MAX_DEPTH {
            return Err(too_deep());
        }
        waiting.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    Ok(())
}
