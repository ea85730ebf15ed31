//! What the preview puts into a page: its script, and the permission to run it.
//!
//! Nothing of this is ever part of a build.

use std::ops::{ControlFlow, Range};

use super::csp;
use crate::source::html::{self, Piece};

/// What the script in a page is told.
pub(super) struct InjectedData<'a> {
    /// Where the preview's own addresses begin: `/dialogues/__rapporteur/`.
    pub(super) own: &'a str,
    /// Which version of the page this is.
    pub(super) version: &'a str,
}

/// A page with the preview's script in it.
pub(super) fn with_script(html: &[u8], told: &InjectedData<'_>) -> Vec<u8> {
    let script = format!(
        "<script type=\"module\" src=\"{0}client.js\" data-rapporteur=\"{0}\" data-version=\"{1}\"></script>\n",
        escaped(told.own),
        escaped(told.version),
    );
    let mut changes = Vec::new();
    // Behind the end of what could be a head, but before the end of a page that has none.
    let mut place = html.len();
    let mut meta = Meta::default();
    html::each(html, &mut |piece| {
        match piece {
            Piece::Attribute { element: b"meta", name, value } => meta.note(name, value),
            Piece::Start { element: b"meta", at } => {
                if let Some(policy) = std::mem::take(&mut meta).policy() {
                    // Apostrophes need no escape between double quotes, and a build writes none.
                    let adapted = escaped(&csp::adapted(&policy)).replace("&#39;", "'");
                    let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{adapted}\">");
                    changes.push((at, tag));
                }
            }
            Piece::Start { element: b"body", at } | Piece::End { element: b"head", at } => {
                place = at.start;
                return ControlFlow::Break(());
            }
            _ => {}
        }
        ControlFlow::Continue(())
    });
    changes.push((place..place, script));
    replaced(html, &changes)
}

/// A page with a line of HTML at the beginning of its main part.
pub(super) fn with_line(html: &[u8], line: &str) -> Vec<u8> {
    let mut place = None;
    html::each(html, &mut |piece| match piece {
        Piece::Start { element: b"main", at } => {
            place = Some(at.end);
            ControlFlow::Break(())
        }
        Piece::Start { element: b"body", at } => {
            place = Some(at.end);
            ControlFlow::Continue(())
        }
        _ => ControlFlow::Continue(()),
    });
    let place = place.unwrap_or(html.len());
    replaced(html, &[(place..place, line.to_owned())])
}

/// A text for an attribute or between tags, without control characters.
pub(super) fn escaped(text: &str) -> String {
    html::escaped(&text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}"))
}

/// What a meta element says: of what, and what.
#[derive(Default)]
struct Meta {
    kind: Option<String>,
    content: Option<String>,
}

impl Meta {
    /// The first of two attributes of one name counts.
    fn note(&mut self, name: &[u8], value: &[u8]) {
        let said = match name {
            b"http-equiv" => &mut self.kind,
            b"content" => &mut self.content,
            _ => return,
        };
        said.get_or_insert_with(|| String::from_utf8_lossy(value).into_owned());
    }

    /// The policy, if it is one that the element holds.
    fn policy(self) -> Option<String> {
        let is_policy = self.kind?.trim().eq_ignore_ascii_case("content-security-policy");
        self.content.filter(|_| is_policy)
    }
}

fn replaced(html: &[u8], changes: &[(Range<usize>, String)]) -> Vec<u8> {
    let more: usize = changes.iter().map(|(_, text)| text.len()).sum();
    let mut result = Vec::with_capacity(html.len() + more);
    let mut at = 0;
    for (range, text) in changes {
        result.extend_from_slice(html.get(at..range.start).unwrap_or_default());
        result.extend_from_slice(text.as_bytes());
        at = range.end;
    }
    result.extend_from_slice(html.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn injected(html: &str) -> String {
        let told = InjectedData { own: "/d/__rapporteur/", version: "v1" };
        let script = "<script type=\"module\" src=\"/d/__rapporteur/client.js\" data-rapporteur=\"/d/__rapporteur/\" data-version=\"v1\"></script>\n";
        String::from_utf8(with_script(html.as_bytes(), &told)).expect("a text").replace(script, "■")
    }

    #[test]
    fn the_script_is_the_last_of_the_head() {
        assert_eq!(injected("<head><title>x</title></head><body>"), "<head><title>x</title>■</head><body>");
        assert_eq!(injected("<title></head></title></HEAD>"), "<title></head></title>■</HEAD>");
        assert_eq!(injected("<head><!-- </head> --><p>"), "<head><!-- </head> --><p>■");
        assert_eq!(injected("<title>x</title><body class=a>"), "<title>x</title>■<body class=a>");
        assert_eq!(injected("text"), "text■");
    }

    #[test]
    fn the_policy_is_adapted_where_it_stands() {
        let html = "<head><meta charset=utf-8><META HTTP-EQUIV='content-security-policy' content=\"default-src &#39;none&#39;\"></head>";
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src-elem 'self'; connect-src 'self'\">";
        assert_eq!(injected(html), format!("<head><meta charset=utf-8>{policy}■</head>"));
    }

    #[test]
    fn a_line_stands_first_in_the_main_part() {
        let with = |html: &str| String::from_utf8(with_line(html.as_bytes(), "■")).expect("a text");
        assert_eq!(with("<body><main id=a>x</main>"), "<body><main id=a>■x</main>");
        assert_eq!(with("<body>x"), "<body>■x");
        assert_eq!(with("x"), "x■");
    }

    #[test]
    fn what_is_shown_cannot_become_markup() {
        assert_eq!(escaped("<a b=\"&\">\u{1b}"), "&lt;a b=&quot;&amp;&quot;&gt;\u{fffd}");
    }
}
