//! Injects the preview's script into a page, and allows it in the Content-Security-Policy.
//!
//! Only at serve time; builds are not affected.

use std::ops::{ControlFlow, Range};

use super::csp;
use crate::source::html::{self, Piece};

/// Attributes of the injected script.
pub(super) struct InjectedData<'a> {
    /// The address of the preview's own endpoints: `/dialogues/__rapporteur/`.
    pub(super) own: &'a str,
    /// The version of the page.
    pub(super) version: &'a str,
}

/// Injects the script.
pub(super) fn with_script(html: &[u8], told: &InjectedData<'_>) -> Vec<u8> {
    let script = format!(
        "<script type=\"module\" src=\"{0}client.js\" data-rapporteur=\"{0}\" data-version=\"{1}\"></script>\n",
        escaped(told.own),
        escaped(told.version),
    );
    let mut changes = Vec::new();
    // After `</head>` or where it could end; at the latest before the end of the page.
    let mut place = html.len();
    let mut meta = Meta::default();
    html::each(html, &mut |piece| {
        match piece {
            Piece::Attribute { element: b"meta", name, value } => meta.note(name, value),
            Piece::Start { element: b"meta", at } => {
                if let Some(policy) = std::mem::take(&mut meta).policy() {
                    // Apostrophes need no escape in a double-quoted attribute, and a build does not
                    // escape them.
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

/// Inserts a line of HTML at the start of the main element.
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

/// Escapes text for HTML, and replaces control characters.
pub(super) fn escaped(text: &str) -> String {
    html::escaped(&text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}"))
}

/// The attributes of a meta element.
#[derive(Default)]
struct Meta {
    kind: Option<String>,
    content: Option<String>,
}

impl Meta {
    /// Of duplicate attributes the first counts (HTML).
    fn note(&mut self, name: &[u8], value: &[u8]) {
        let said = match name {
            b"http-equiv" => &mut self.kind,
            b"content" => &mut self.content,
            _ => return,
        };
        said.get_or_insert_with(|| String::from_utf8_lossy(value).into_owned());
    }

    /// The policy, if this is a Content-Security-Policy element.
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
