//! Parses inline Markdown: text within a sentence or list, without blocks.

use super::body::{Body, ParsedMarkdown, Placeholder};
use super::{Options, parse};
use crate::markdown::options::{BodyKind, RawHtml};

/// Prepended before parsing, so that no block can begin.
const LEAD: &str = "x ";
/// The rendered form of `LEAD`.
const HEAD: &str = "<p>x ";

/// Parses one line. Line breaks are spaces, and HTML is text.
pub fn inline(text: &str, options: &Options) -> ParsedMarkdown {
    // Replacements of equal length, so that spans stay valid.
    let line = format!("{LEAD}{}", text.replace(['\n', '\r'], " "));
    let mut parsed = parse(&line, &Options { raw_html: RawHtml::Escape, kind: BodyKind::Line, ..*options });
    let back = |at: usize| at.saturating_sub(LEAD.len());
    let spans = (parsed.problems.iter_mut().map(|problem| &mut problem.span))
        .chain(parsed.body.links.iter_mut().map(|link| &mut link.span))
        .chain(&mut parsed.comments);
    for span in spans {
        *span = back(span.start)..back(span.end);
    }
    let inner = parsed.body.html.trim_end().strip_prefix(HEAD).and_then(|html| html.strip_suffix("</p>"));
    if let Some(html) = inner {
        let placeholder = |placeholder: &Placeholder| Placeholder {
            at: placeholder.at.saturating_sub(HEAD.len()),
            ..*placeholder
        };
        let placeholders = parsed.body.placeholders.iter().map(placeholder).collect();
        parsed.body = Body { html: html.into(), placeholders, ..parsed.body };
    }
    parsed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Options {
        let english = crate::i18n::lang::Lang::parse("en").expect("a language");
        Options {
            raw_html: RawHtml::Sanitise,
            smart_punctuation: false,
            zero: '0',
            alert_labels: crate::markdown::alert_labels(&english),
            passages: crate::markdown::PassagePolicy::LeaveOut,
            kind: BodyKind::Line,
        }
    }

    fn html(text: &str) -> String {
        inline(text, &options()).body.html.to_string()
    }

    #[test]
    fn what_would_begin_a_block_elsewhere_is_text() {
        assert_eq!(html("*Met* in 2022."), "<em>Met</em> in 2022.");
        assert_eq!(html("# 4 of 5"), "# 4 of 5");
        assert_eq!(html("1. then\n2. now"), "1. then 2. now");
        assert_eq!(html("    indented\n\nagain"), "    indented  again");
        assert_eq!(html("- one\n- two\n===\n"), "- one - two ===");
        assert_eq!(html("<div>a</div>"), "&lt;div&gt;a&lt;/div&gt;");
    }

    #[test]
    fn links_keep_their_places() {
        let text = "Met: [](session:talks/2), see [it](country:QA).";
        let body = inline(text, &options()).body;
        let places: Vec<&str> = body.links.iter().map(|link| &text[link.span.clone()]).collect();
        assert_eq!(places, ["[](session:talks/2)", "[it](country:QA)"]);
        let filled = crate::markdown::html(&body, |_| "/x/".into(), |_| ("Name".into(), None), |_| None);
        assert_eq!(filled, "Met: <a href=\"/x/\">Name</a>, see <a href=\"/x/\">it</a>.");
    }
}
