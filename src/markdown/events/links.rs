//! Links and images: those that lead outside stay as they are, those into the site become holes,
//! and those that cannot lead anywhere are problems.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType};

use super::Reader;
use crate::markdown::{Link, Problem, holes};
use crate::suggest;

/// What links may begin with.
const SCHEMES: [&str; 7] = ["session", "country", "theme", "group", "organisation", "https", "mailto"];

/// A link whose text is being read.
pub(super) enum OpenLink {
    /// It stays as it is.
    Outside,
    /// A link into the site; the number of events before its text tells whether there is one.
    Inside { link: usize, from: usize },
    /// It leads nowhere, and is left out.
    Nowhere,
}

/// Where a link or an image leads.
enum Address {
    /// To an address, as it is written.
    Outside(String),
    /// Into the site: its place among the links.
    Inside(usize),
}

impl Address {
    /// Adds it to an attribute, as a hole if it is one of ours.
    fn push(&self, html: &mut String) {
        match self {
            Self::Outside(address) => holes::escape(address, html),
            Self::Inside(link) => holes::push_address(html, *link),
        }
    }
}

/// An image whose alternative text is being read.
pub(super) struct Image {
    span: Range<usize>,
    depth: usize,
    /// Nothing if there is none that it could have.
    source: Option<Address>,
    title: String,
    text: String,
}

impl<'a> Reader<'a> {
    pub(super) fn start_link(&mut self, destination: &CowStr<'a>, title: &CowStr<'a>, span: Range<usize>) {
        let Some(address) = self.address(destination, span, false) else {
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
                    holes::push_label(&mut html, link);
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

    /// Where a destination leads; to an address as it is written if that is outside or on the same page.
    /// Nowhere, which is a problem, if its scheme may run a program.
    fn address(&mut self, destination: &str, span: Range<usize>, image: bool) -> Option<Address> {
        let scheme = destination.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        });
        let outside = match scheme.map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https") => true,
            Some("mailto" | "tel") => !image,
            Some("session" | "country" | "theme" | "group" | "organisation") => false,
            Some(scheme) => {
                let help = match suggest::nearest(scheme, SCHEMES) {
                    Some(nearest) => format!("did you mean `{nearest}:`?"),
                    None => {
                        let all: Vec<String> = SCHEMES.iter().map(|scheme| format!("{scheme}:")).collect();
                        format!("links begin with {}, or are paths of files", all.join(", "))
                    }
                };
                self.problems.push(Problem {
                    span,
                    message: format!("a link cannot begin with `{scheme}:`"),
                    help,
                });
                return None;
            }
            None => destination.starts_with('#') || destination.starts_with("//"),
        };
        if outside {
            return Some(Address::Outside(destination.replace(holes::is_bound, "\u{fffd}")));
        }
        self.links.push(Link { destination: destination.to_owned(), span });
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
                        self.images_without_text.push(image.span.clone());
                    }
                    let mut html = String::from("<img src=\"");
                    if let Some(source) = &image.source {
                        source.push(&mut html);
                    }
                    html.push_str("\" alt=\"");
                    holes::escape(&image.text, &mut html);
                    html.push('"');
                    push_title(&mut html, &image.title);
                    if let Some(Address::Inside(link)) = image.source {
                        html.push(' ');
                        holes::push_size(&mut html, link);
                    }
                    html.push_str(" loading=\"lazy\" decoding=\"async\">");
                    self.push_html(html);
                }
            }
            Event::Text(text) | Event::Code(text) => image.text.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.text.push(' '),
            _ => {}
        }
    }
}

fn push_title(html: &mut String, title: &str) {
    if !title.is_empty() {
        html.push_str(" title=\"");
        holes::escape(title, html);
        html.push('"');
    }
}

/// `[text]` may well be text; `[text][name]` and `[name][]` are meant to lead somewhere.
pub(super) fn broken_link(link: &BrokenLink<'_>) -> Option<Problem> {
    let meant = matches!(
        link.link_type,
        LinkType::Reference | LinkType::ReferenceUnknown | LinkType::Collapsed | LinkType::CollapsedUnknown
    );
    let name = link.reference.as_ref();
    meant.then(|| Problem {
        span: link.span.clone(),
        message: format!("the reference `{name}` is not defined"),
        help: format!("add a line `[{name}]: https://…`, or write the address in round brackets"),
    })
}
