//! Detects pages that moved to another address.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use serde_json::Value;

use crate::i18n::suggest::fold;
use crate::source::html::{self, Piece};

/// Properties that identify a page independently of its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Only pages of the same kind are compared.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Series and number of a session.
    pub number: Option<(String, u64)>,
    /// Last segment of the address.
    pub name: String,
}

/// Index in `pages` of the new location of a page: the same number, or else the same title, or else the same
/// last segment. `None` if there is none or more than one.
pub fn moved(gone: &Identity, pages: &[Identity]) -> Option<usize> {
    let only = |is_same: &dyn Fn(&Identity) -> bool| {
        let mut same = (0..).zip(pages).filter(|(_, page)| page.kind == gone.kind && is_same(page));
        let (at, _) = same.next()?;
        same.next().is_none().then_some(at)
    };
    let title = fold(&gone.title);
    only(&|page| page.number.is_some() && page.number == gone.number)
        .or_else(|| only(&|page| !title.is_empty() && fold(&page.title) == title))
        .or_else(|| only(&|page| page.name == gone.name))
}

/// Series and numbers of sessions by id, from `sessions.json`. Empty for invalid JSON.
pub fn numbers(json: &[u8]) -> BTreeMap<String, (String, u64)> {
    let data: Value = serde_json::from_slice(json).unwrap_or_default();
    let number = |session: &Value| {
        let series = session["series"].as_str()?.to_owned();
        Some((session["id"].as_str()?.to_owned(), (series, session["number"].as_u64()?)))
    };
    data["sessions"].as_array().into_iter().flatten().filter_map(number).collect()
}

/// Text of the `h1`; empty if there is none.
pub fn heading(html: &[u8]) -> String {
    let (mut text, mut is_inside) = (String::new(), false);
    html::each(html, &mut |piece| {
        match piece {
            Piece::Start { element: b"h1", .. } => is_inside = true,
            Piece::End { element: b"h1", .. } if is_inside => return ControlFlow::Break(()),
            Piece::Text(part) if is_inside => text.push_str(&String::from_utf8_lossy(part)),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(number: Option<u64>, title: &str, name: &str) -> Identity {
        let number = number.map(|number| ("talks".to_owned(), number));
        Identity { kind: "session", title: title.to_owned(), number, name: name.to_owned() }
    }

    #[test]
    fn a_page_is_found_by_its_number_then_by_its_title_then_by_its_name() {
        let pages = [
            session(Some(1), "One", "one"),
            session(Some(2), "Two", "two"),
            session(None, "Three", "three"),
            Identity { kind: "theme", title: "Aid".into(), ..Identity::default() },
        ];
        let found = |number, title, name| moved(&session(number, title, name), &pages);
        assert_eq!(found(Some(2), "One", "three"), Some(1));
        assert_eq!(found(Some(9), "ONE", "three"), Some(0));
        assert_eq!(found(None, "Other", "three"), Some(2));
        assert_eq!(found(None, "Aid", "aid"), None, "of another kind");
    }

    #[test]
    fn a_page_that_may_be_one_of_two_is_not_found() {
        let pages = [session(None, "Meeting", "a"), session(None, "Meeting", "b")];
        assert_eq!(moved(&session(None, "Meeting", "c"), &pages), None);
        assert_eq!(moved(&session(None, "Meeting", "b"), &pages), Some(1));
    }

    #[test]
    fn a_page_says_in_its_main_heading_what_it_is() {
        assert_eq!(
            heading(b"<title>x</title><h1 class=a>After <em>the</em>\n fall &amp; so on</h1><h1>b</h1>"),
            "After the fall & so on"
        );
        assert_eq!(heading(b"<p>none"), "");
    }
}
