//! Extracts links and anchors from HTML.
//!
//! Targets are checked elsewhere.

use std::ops::ControlFlow;

use crate::source::html::{self, Piece};

/// Links and anchors of a page, in document order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scanned {
    /// URLs as written, with decoded character references: of links, images, scripts, styles and forms.
    pub links: Vec<String>,
    /// Ids that fragments can refer to.
    pub ids: Vec<String>,
}

/// Cannot fail, since all text is valid HTML.
pub fn scan(html: &[u8]) -> Scanned {
    let mut scanned = Scanned::default();
    html::each(html, &mut |piece| {
        if let Piece::Attribute { element, name, value } = piece {
            let text = || String::from_utf8_lossy(value);
            match (element, name) {
                (b"base", _) => {}
                (_, b"id") | (b"a" | b"map", b"name") => scanned.ids.push(text().into_owned()),
                (_, b"href" | b"xlink:href" | b"src" | b"poster" | b"formaction")
                | (b"form", b"action")
                | (b"object", b"data") => {
                    scanned.links.push(text().trim_matches(|c: char| c.is_ascii_whitespace()).to_owned());
                }
                (_, b"srcset" | b"imagesrcset") => {
                    scanned.links.extend(candidates(&text()).map(str::to_owned));
                }
                _ => {}
            }
        }
        ControlFlow::Continue(())
    });
    scanned
}

/// The URLs of a `srcset` (HTML): each up to white space, followed by a descriptor up to a comma. URLs may
/// contain commas, and end with one if there is no descriptor.
fn candidates(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    std::iter::from_fn(move || {
        let space = |c: char| c.is_ascii_whitespace();
        rest = rest.trim_start_matches(|c| space(c) || c == ',');
        let end = rest.find(space).unwrap_or(rest.len());
        let (written, behind) = rest.split_at(end);
        let address = written.trim_end_matches(',');
        rest = if address.len() < written.len() {
            behind
        } else {
            behind.split_once(',').map_or("", |(_, next)| next)
        };
        Some(address).filter(|address| !address.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(html: &str) -> Vec<String> {
        scan(html.as_bytes()).links
    }

    #[test]
    fn links_of_every_kind_are_found_in_order() {
        let html = r#"<!doctype html><link rel=stylesheet href="/s.css"><script src='/s.js'></script>
            <a href=/a/>a</a><img src="/i.png" srcset="/i.png 1x, /i@2.png 2x"><iframe src="/f"></iframe>
            <form action="/search/"><button formaction="/b"></button></form><video poster="/p.jpg"></video>
            <svg><a xlink:href="/x"></a><use href=#u /></svg><object data="/o.pdf"></object>"#;
        assert_eq!(
            links(html),
            [
                "/s.css", "/s.js", "/a/", "/i.png", "/i.png", "/i@2.png", "/f", "/search/", "/b", "/p.jpg",
                "/x", "#u", "/o.pdf"
            ]
        );
    }

    #[test]
    fn character_references_are_resolved_and_spaces_around_an_address_dropped() {
        assert_eq!(links("<a href=' /a?b=1&amp;c=2&#x2F; '>"), ["/a?b=1&c=2/"]);
    }

    #[test]
    fn what_only_looks_like_a_link_is_none() {
        let html = "<script>'<a href=\"/s\">'</script><style><a href=/t></style><!-- <a href=/c> -->
            <textarea><a href=/x></textarea><title><a href=/y></title>&lt;a href=/e><base href=/b></p href=/p>
            <p title='<a href=/q>' data-href=/d>";
        assert_eq!(links(html), [""; 0]);
    }

    #[test]
    fn what_is_shown_without_scripts_counts() {
        assert_eq!(links("<noscript><a href=/n></noscript><a href=/m>"), ["/n", "/m"]);
    }

    #[test]
    fn anchors_are_ids_and_names_of_links() {
        let html = "<h2 id=one>1</h2><a name=two></a><input name=three><p ID='چهار'>";
        assert_eq!(scan(html.as_bytes()).ids, ["one", "two", "چهار"]);
    }

    #[test]
    fn candidates_may_have_commas_and_no_description() {
        let found = |value| candidates(value).collect::<Vec<_>>();
        assert_eq!(found("a.png, b.png 2x"), ["a.png", "b.png"]);
        assert_eq!(
            found(" data:image/png;base64,AA== 1x ,c,d.png 10w"),
            ["data:image/png;base64,AA==", "c,d.png"]
        );
        assert_eq!(found(" , "), [""; 0]);
    }

    #[test]
    fn broken_html_ends_like_any_other() {
        for html in ["<", "<a", "<a href", "<a href=", "<a href='", "</", "<!", "&", "<a href=x\0y>", ""] {
            scan(html.as_bytes());
        }
        assert_eq!(links("<a href=/a <b href=/c>"), ["/a", "/c"]);
    }
}
