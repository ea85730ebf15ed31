//! Links and images: external ones are kept, internal ones become placeholders, and invalid ones
//! are reported.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType};

use super::reader::{Address, EventReader, Image, OpenLink};
use crate::diagnostic::Code;
use crate::i18n::suggest;
use crate::markdown::schemes::OTHER_SCHEMES;
use crate::markdown::{Problem, WrittenLink, definitions, placeholders, sentinels};
use crate::source::html;

/// The schemes of links that error messages suggest.
const SCHEMES: [&str; 7] = ["session", "country", "theme", "group", "organisation", "https", "mailto"];

impl<'a> EventReader<'a> {
    pub(super) fn use_definition(&mut self, link_type: LinkType, name: &str) {
        if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) {
            self.used.insert(definitions::folded(name));
        }
    }

    pub(super) fn start_link(
        &mut self,
        link_type: LinkType,
        destination: &CowStr<'a>,
        title: &CowStr<'a>,
        span: Range<usize>,
    ) {
        let address = if link_type == LinkType::Email {
            Some(Address::Outside(format!("mailto:{destination}")))
        } else {
            self.address(destination, span, false)
        };
        let Some(address) = address else {
            self.open_links.push(OpenLink::Nowhere);
            return;
        };
        let mut html = String::with_capacity(64);
        html.push_str("<a href=\"");
        address.push(&mut html);
        html.push('"');
        push_title(&mut html, title);
        html.push('>');
        self.push_html(html);
        self.open_links.push(match address {
            Address::Inside(link) => OpenLink::Inside { link, from: self.main.len() },
            Address::Outside(_) => OpenLink::Outside,
        });
    }

    pub(super) fn end_link(&mut self) {
        match self.open_links.pop() {
            Some(OpenLink::Inside { link, from }) => {
                if self.main.len() == from {
                    let mut html = String::with_capacity(16);
                    placeholders::push_label(&mut html, link);
                    html.push_str("</a>");
                    self.push_html(html);
                } else {
                    self.push_html("</a>");
                }
            }
            Some(OpenLink::Outside) => self.push_html("</a>"),
            Some(OpenLink::Nowhere) | None => {}
        }
    }

    /// Resolves a destination: external URLs and fragments are kept. `None`, with a problem, for
    /// schemes that could run scripts.
    pub(super) fn address(&mut self, destination: &str, span: Range<usize>, image: bool) -> Option<Address> {
        if destination.trim().is_empty() {
            self.problems.push(Problem::warning(
                Code::LinkAsText,
                span,
                "this is not a link, because the address between the round brackets is missing",
                "write the address, or delete the brackets",
            ));
            return None;
        }
        let scheme = destination.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        });
        let written_scheme = scheme.unwrap_or_default().len();
        let scheme = scheme.map(str::to_ascii_lowercase);
        let outside = match scheme.as_deref() {
            Some("http" | "https") => true,
            // There are no links to `series:` and `page:`, but they are often tried. What to write instead
            // depends on the files of the site.
            Some("session" | "country" | "theme" | "group" | "organisation" | "series" | "page") => false,
            Some(scheme) if OTHER_SCHEMES.contains(&scheme) => !image,
            Some(scheme) => {
                self.problems.push(refused(scheme, span));
                return None;
            }
            None => destination.starts_with('#') || destination.starts_with("//"),
        };
        if outside && let Some(c) = destination.chars().find(|c| is_invisible(*c)) {
            self.problems.push(Problem::warning(
                Code::InvisibleCharacter,
                span.clone(),
                format!("this address contains an invisible character, U+{:04X}", u32::from(c)),
                "delete the address and type it again, or copy it from the address bar of a browser",
            ));
        }
        if outside {
            return Some(Address::Outside(destination.replace(placeholders::is_bound, "\u{fffd}")));
        }
        // Schemes are compared without case.
        let destination = scheme.unwrap_or_default() + &destination[written_scheme..];
        self.links.push(WrittenLink { destination, span, is_html: false });
        Some(Address::Inside(self.links.len() - 1))
    }

    pub(super) fn start_image(&mut self, destination: &str, title: CowStr<'a>, span: Range<usize>) {
        let source = self.address(destination, span.clone(), true);
        self.image = Some(Image { span, depth: 0, source, title: title.into_string(), text: String::new() });
    }

    pub(super) fn read_in_image(&mut self, event: &Event<'a>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth > 0 => image.depth -= 1,
            Event::End(_) => {
                if let Some(image) = self.image.take() {
                    if image.text.trim().is_empty() {
                        self.problems.push(Problem::warning(
                            Code::MissingPictureText,
                            image.span.clone(),
                            "this picture has no alternative text",
                            "describe the picture between the square brackets: ![The table in \
                             Doha](room.jpg)",
                        ));
                    }
                    let Some(source) = &image.source else {
                        self.push(Event::Text(image.text.into()));
                        return;
                    };
                    let mut html = String::from("<img src=\"");
                    source.push(&mut html);
                    html.push_str("\" alt=\"");
                    html::escape(&image.text, &mut html);
                    html.push('"');
                    let mut attributes = String::new();
                    if let Some(Address::Inside(link)) = image.source {
                        attributes.push(' ');
                        placeholders::push_size(&mut attributes, link);
                    }
                    attributes.push_str(" loading=\"lazy\" decoding=\"async\">");
                    self.note_picture(format!("{html}{attributes}"), &image.title);
                    push_title(&mut html, &image.title);
                    html.push_str(&attributes);
                    self.push_html(html);
                }
            }
            Event::Text(text) | Event::Code(text) => image.text.push_str(&sentinels::restore(text)),
            Event::SoftBreak | Event::HardBreak => image.text.push(' '),
            _ => {}
        }
    }
}

/// The problem for a scheme that is not allowed.
fn refused(scheme: &str, span: Range<usize>) -> Problem {
    if scheme == "data" {
        return Problem::error(
            Code::EmbeddedData,
            span,
            "this picture or file is embedded in the text as a `data:` address, which cannot be published",
            "save it as a file in the report's folder, and use the file name: ![The table](table.png)",
        );
    }
    let message = format!("a link cannot begin with `{scheme}:`");
    if let Some(nearest) = suggest::nearest(scheme, SCHEMES) {
        return Problem::error(Code::InvalidScheme, span, message, format!("did you mean `{nearest}:`?"));
    }
    let all: Vec<String> = SCHEMES.iter().map(|scheme| format!("{scheme}:")).collect();
    let help = format!("begin the link with {}, or use the path of a file", all.join(", "));
    if matches!(scheme, "javascript" | "vbscript" | "file") {
        return Problem::error(Code::InvalidScheme, span, message, help);
    }
    Problem::warning(
        Code::InvalidScheme,
        span,
        format!("{message}, so its text is shown without a link"),
        help,
    )
}

fn push_title(html: &mut String, title: &str) {
    if !title.is_empty() {
        html.push_str(" title=\"");
        html::escape(title, html);
        html.push('"');
    }
}

/// Whether a URL in HTML is resolved like one in Markdown: it has a scheme or is the path of a
/// Markdown file. Others are relative to the page's URL.
pub(super) fn is_resolved_in_html(address: &str) -> bool {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    address.contains(':') || (!path.starts_with('/') && path.ends_with(".md"))
}

/// Whether a character is invisible.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// `[text]` and `[laughter][applause]` may be text, but `[text][name]` is often meant as a link.
pub(super) fn broken_link(link: &BrokenLink<'_>) -> Option<Problem> {
    let meant = matches!(
        link.link_type,
        LinkType::Reference | LinkType::ReferenceUnknown | LinkType::Collapsed | LinkType::CollapsedUnknown
    );
    let name = link.reference.as_ref();
    meant.then(|| {
        Problem::warning(
            Code::LinkAsText,
            link.span.clone(),
            format!("the link name `{name}` is not defined, so the brackets are shown as text"),
            format!(
                "for a link, add a line `[{name}]: https://…`; if this is text, write a backslash \
                 before the first bracket: `\\[`"
            ),
        )
    })
}

/// Reports a link or image that is shown as text, since its destination is invalid. `span` is a
/// text that ends with a bracket.
pub(super) fn left_standing(source: &str, span: &Range<usize>) -> Option<Problem> {
    if !source.get(span.clone())?.ends_with(']') || !source[span.end..].starts_with('(') {
        return None;
    }
    // Limits the search, so that many brackets in one line do not take quadratic time.
    let mut end = source.len().min(span.end + 300);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let line = source[span.end..end].split('\n').next().unwrap_or_default();
    let inside = line.get(1..line.find(')').unwrap_or(line.len()))?.trim();
    let help = if inside.contains(char::is_whitespace) {
        let address = inside.split_whitespace().collect::<Vec<_>>().join("%20");
        format!(
            "write the address between angle brackets, `](<{inside}>)`, or without spaces, `]({address})`"
        )
    } else {
        "end the address with a bracket, and use no other brackets in it; if this is text, write `\\]`".into()
    };
    let end = span.end + line.find(')').map_or(line.len(), |end| end + 1);
    Some(Problem::warning(
        Code::LinkAsText,
        span.end - 1..end,
        "this is shown as text, because the brackets do not contain a valid address",
        help,
    ))
}
