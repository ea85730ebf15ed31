//! The text of HTML and XML: text, values of attributes, comments.
//!
//! A text that elements within a line divide stays one: `Ahmad <b>Karimi</b>`. Works on anything that looks like
//! markup, since more text than a browser shows does no harm here.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::file_text::FileText;
use super::json;
use super::typefaces::{is_typeface, without_typefaces};
use crate::guard::names::tokens::CELL_END;
use crate::i18n::slug::percent_decode;
use crate::source::html::{self, Piece};

/// What a tag does to the text around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TagBreak {
    /// The texts before and after it are one.
    None,
    /// It is a space.
    Space,
    /// It parts texts.
    Paragraph,
    /// It is a cell of a row.
    Cell,
    /// It is a row of a table.
    Row,
}

/// The breaks of HTML, Atom and SVG.
pub(super) fn html_break(element: &str) -> TagBreak {
    match element {
        // The second is of SVG.
        "font" | "tspan" => TagBreak::None,
        _ if html::is_inline(element.as_bytes()) => TagBreak::None,
        "br" | "img" | "picture" | "source" => TagBreak::Space,
        "td" | "th" => TagBreak::Cell,
        "tr" | "table" => TagBreak::Row,
        _ => TagBreak::Paragraph,
    }
}

/// Attributes whose values are addresses.
const ADDRESSES: [&str; 9] =
    ["href", "src", "srcset", "action", "poster", "data", "cite", "id", "xlink:href"];

/// The contents of markup. `breaks` is called with the name of an element, without a prefix.
pub(super) fn read(markup: &str, breaks: &dyn Fn(&str) -> TagBreak) -> FileText<'static> {
    let mut contents = FileText::default();
    let (mut text, mut attributes) = (String::with_capacity(markup.len() / 2), String::new());
    let mut rest = markup;
    let mut raised = None;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        push_text(&rest[..at], &mut text);
        rest = &rest[at..];
        let next = rest.as_bytes().get(1).copied().unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = memchr::memmem::find(comment.as_bytes(), b"-->");
            attributes.push_str("\n\n");
            attributes.push_str(&comment[..end.unwrap_or(comment.len())]);
            rest = &comment[end.map_or(comment.len(), |end| end + 3)..];
        } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let end = memchr::memmem::find(data.as_bytes(), b"]]>").unwrap_or(data.len());
            text.push_str(&data[..end]);
            rest = data.get(end + 3..).unwrap_or_default();
        } else if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?') {
            let length = tag_length(rest);
            let tag = &rest[1..length];
            rest = rest.get(length + 1..).unwrap_or_default();
            let name = element(tag);
            push_break(breaks(name), tag, &mut text);
            if tag.len() > name.len() + 1 {
                add_attributes(tag, &mut attributes, &mut contents);
            }
            if name == "script" && !tag.starts_with('/') {
                let end = memchr::memmem::find(rest.as_bytes(), b"</script").unwrap_or(rest.len());
                text.push_str(&json::unescaped(&rest[..end]));
                rest = &rest[end..];
            } else if name == "style" && tag.starts_with("style") && !tag.ends_with('/') && !tag.contains(':')
            {
                let end = memchr::memmem::find(rest.as_bytes(), b"</style").unwrap_or(rest.len());
                text.push_str(&without_typefaces(&rest[..end]));
                rest = &rest[end..];
            } else if name == "sup" {
                if tag.starts_with('/') {
                    set_aside(raised.take(), &mut text, &mut attributes);
                } else {
                    raised = Some(text.len());
                }
            }
        } else {
            text.push('<');
            rest = &rest[1..];
        }
    }
    push_text(rest, &mut text);
    text.push_str(&attributes);
    contents.prose = Cow::Owned(text);
    contents
}

/// The most characters of the mark of a footnote.
const MAX_MARK: usize = 3;

/// Moves a raised text from its start to the others that are apart, if it can be the mark of a footnote: the words
/// around it are one text.
fn set_aside(start: Option<usize>, text: &mut String, aside: &mut String) {
    if let Some((start, mark)) = start.and_then(|start| Some((start, text.get(start..)?)))
        && mark.chars().count() <= MAX_MARK
    {
        aside.push_str("\n\n");
        aside.push_str(mark);
        text.truncate(start);
    }
}

/// Adds what a tag is to the text. Spaces before a break are left out, so that they do not add up.
fn push_break(tag_break: TagBreak, tag: &str, text: &mut String) {
    match tag_break {
        TagBreak::None => {}
        TagBreak::Space => text.push(' '),
        TagBreak::Cell if tag.starts_with('/') || tag.ends_with('/') => {
            text.truncate(text.trim_end().len());
            text.push(CELL_END);
        }
        TagBreak::Cell | TagBreak::Paragraph => {
            text.truncate(text.trim_end().len());
            // A cell can begin with a paragraph.
            if !text.ends_with(CELL_END) {
                text.push_str("\n\n");
            }
        }
        TagBreak::Row => {
            text.truncate(text.trim_end_matches(|c: char| c.is_whitespace() || c == CELL_END).len());
            text.push_str("\n\n");
        }
    }
}

/// The pieces of a page, each of which begins with the start tag of a block, or of a line of the head.
pub(super) fn pieces(page: &[u8]) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in memchr::memchr_iter(b'<', page).filter(|at| begins_piece(&page[at + 1..])) {
        pieces.push(&page[start..at]);
        start = at;
    }
    pieces.push(&page[start..]);
    pieces
}

fn begins_piece(tag: &[u8]) -> bool {
    match tag {
        [b'p', b' ' | b'>', ..]
        | [b'l', b'i', b' ' | b'>', ..]
        | [b't', b'r', b' ' | b'>', ..]
        | [b'h', b'1'..=b'6', ..] => true,
        [b'd' | b'a' | b's' | b'm' | b'l' | b't', ..] => {
            let begins = |name: &&[u8]| tag.starts_with(name);
            [&b"div"[..], b"article", b"section", b"meta", b"link", b"title"].iter().any(begins)
        }
        _ => false,
    }
}

/// The bytes before the `>` of a tag, which may have one in quotes.
fn tag_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr3(b'>', b'"', b'\'', rest)) {
        at += found;
        let byte = bytes[at];
        // An apostrophe outside a value, as in a declaration, opens nothing.
        if byte == b'>' || !bytes[..at].trim_ascii_end().ends_with(b"=") {
            if byte == b'>' {
                return at;
            }
            at += 1;
            continue;
        }
        match memchr::memchr(byte, &bytes[at + 1..]) {
            Some(end) => at += end + 2,
            None => return memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len(), |end| at + end),
        }
    }
    bytes.len()
}

/// The name of the element of a tag, without a prefix.
pub(super) fn element(tag: &str) -> &str {
    let name = tag.trim_start_matches(['/', '?', '!']);
    let end = name.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(name.len());
    let name = &name[..end];
    name.bytes().rposition(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// The value of an attribute of a tag, as it is written.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

/// A text with its character references resolved.
pub(super) fn text_of(text: &str) -> String {
    let mut resolved = String::with_capacity(text.len());
    push_text(text, &mut resolved);
    resolved
}

fn add_attributes(tag: &str, attributes: &mut String, contents: &mut FileText<'_>) {
    let mut rest = tag;
    let element = element(tag);
    while let Some(at) = rest.find('=') {
        let name = rest[..at].trim_end().rsplit(|c: char| c.is_ascii_whitespace() || c == '/').next();
        let name = name.unwrap_or_default();
        let value = rest[at + 1..].trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((value, "")),
        };
        rest = after;
        // The class of a code block has the language that its author wrote, and `lang` any text.
        let language = match name {
            "class" => value.split_once("language-").map_or("", |(_, language)| language),
            "lang" if value.len() > MAX_TAG => value,
            _ => "",
        };
        if !language.is_empty() {
            contents.add_path(&text_of(language));
        }
        // Most values are classes and sizes.
        if value.len() < 2
            || matches!(name, "class" | "style" | "d" | "width" | "height" | "lang" | "dir" | "type")
            || is_typeface(element, name)
        {
            continue;
        }
        if ADDRESSES.contains(&name) || value.starts_with("http") {
            if !value.contains(['%', '&', '@']) {
                contents.add_path(value);
                continue;
            }
            let mut address = String::new();
            push_text(value, &mut address);
            // An e-mail address is found in prose.
            if address.contains('@') || address.contains("%40") {
                attributes.push_str("\n\n");
                attributes.push_str(&percent_decode(&address));
            }
            contents.add_path(&percent_decode(&address));
        } else {
            attributes.push_str("\n\n");
            push_text(value, attributes);
        }
    }
}

/// The longest name of a character, in bytes: `&CounterClockwiseContourIntegral;`.
const MAX_REFERENCE: usize = 36;

/// The longest tag of a language that can be no name, in bytes: `fa-AF`.
const MAX_TAG: usize = 5;

/// Adds a text with its character references resolved.
fn push_text(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        into.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.as_bytes().iter().take(MAX_REFERENCE).position(|byte| *byte == b';');
        let Some(end) = end else {
            into.push('&');
            rest = &rest[1..];
            continue;
        };
        push_reference(&rest[..=end], into);
        rest = &rest[end + 1..];
    }
    into.push_str(rest);
}

/// Adds the characters of a reference: `&amp;`.
fn push_reference(reference: &str, into: &mut String) {
    match reference {
        "&amp;" => into.push('&'),
        "&lt;" => into.push('<'),
        "&gt;" => into.push('>'),
        "&quot;" => into.push('"'),
        "&#39;" | "&#x27;" | "&apos;" => into.push('\''),
        "&nbsp;" => into.push('\u{a0}'),
        _ => html::each(reference.as_bytes(), &mut |piece| {
            if let Piece::Text(text) = piece {
                into.push_str(&String::from_utf8_lossy(text));
            }
            ControlFlow::Continue(())
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(markup: &str) -> (String, String) {
        let contents = read(markup, &html_break);
        let tidy = |text: &str| {
            text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("|")
        };
        (tidy(&contents.prose), tidy(&contents.paths))
    }

    #[test]
    fn a_page_is_divided_at_its_blocks_only() {
        let page = b"<!doctype html><title>a</title><meta><div><p>a <b>b</b><li>c<track><pre>d<h2>e";
        let pieces = pieces(page);
        assert_eq!(pieces.concat(), page);
        let expected: [&[u8]; 6] =
            [b"<title>a</title>", b"<meta>", b"<div>", b"<p>a <b>b</b>", b"<li>c<track><pre>d", b"<h2>e"];
        assert_eq!(pieces[1..], expected);
    }

    #[test]
    fn text_attributes_and_comments_are_read() {
        for (markup, prose, paths) in [
            ("<p>Ahmad <b>Karimi</b></p><p>x", "Ahmad Karimi|x", ""),
            ("<b>A</b>hmad<br>Karimi", "Ahmad Karimi", ""),
            ("<img alt='Ahmad &gt; Karimi' src=\"a%20b.jpg\">", "Ahmad > Karimi", "a b.jpg"),
            ("a <!-- Karimi --> b", "a  b|Karimi", ""),
            ("1 < 2 & 3 &eacute; &#1575; &zwnj;", "1 < 2 & 3 é ا \u{200c}", ""),
            (
                "<a href=mailto:a@x.org title=\"it's > all\">b</a>",
                "b|mailto:a@x.org|it's > all",
                "mailto:a@x.org",
            ),
            ("<script>{\"a\":\"x\\u0041\"}</script>y", "{\"a\":\"xA\"}|y", ""),
            ("<![CDATA[a<b]]>", "a<b", ""),
            ("<meta content=\"Karimi", "Karimi", ""),
            ("<", "<", ""),
            ("<code class='a language-ahmad-karimi' lang=fa>b</code>", "b", "ahmad-karimi"),
            ("<i lang='Ahmad-Karimi'>b</i>", "b", "Ahmad-Karimi"),
            ("Ahmad<sup><a href='#n'>1</a></sup> Karimi", "Ahmad Karimi|1", "#n"),
            ("Ahmad <img src='a.png'> Karimi", "Ahmad   Karimi", "a.png"),
            ("<tr><td>Ahmad</td>\n <td><p>Karimi</p></td></tr><tr>x", "Ahmad\u{1f}Karimi|x", ""),
            ("Kari&ZeroWidthSpace;mi", "Kari\u{200b}mi", ""),
            ("<text font-family='Mangal'>a</text><style>b{font:1em Mangal}</style>", "a|b{font: }", ""),
        ] {
            assert_eq!(words(markup), (prose.to_owned(), paths.to_owned()), "{markup}");
        }
    }
}
