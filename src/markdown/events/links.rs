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

/// An image whose alternative text is being read.
pub(super) struct Image {
    span: Range<usize>,
    /// Its place among the links into the site, if it is one.
    link: Option<usize>,
    depth: usize,
    source: String,
    title: String,
    text: String,
}

impl<'a> Reader<'a> {
    pub(super) fn start_link(&mut self, destination: &CowStr<'a>, title: &CowStr<'a>, span: Range<usize>) {
        let before = self.problems.len();
        let address = self.address(destination, span, false);
        if self.problems.len() > before {
            self.open_links.push(OpenLink::Nowhere);
            return;
        }
        let mut html = String::from("<a href=\"");
        // An address of ours is a hole as yet; others are escaped as attributes are.
        let hole = address.starts_with(holes::is_bound);
        if hole {
            html.push_str(&address);
        } else {
            holes::escape(&address, &mut html);
        }
        html.push('"');
        if !title.is_empty() {
            html.push_str(" title=\"");
            holes::escape(title, &mut html);
            html.push('"');
        }
        html.push('>');
        self.push_html(html);
        self.open_links.push(if hole {
            OpenLink::Inside { link: self.links.len() - 1, from: self.main.len() }
        } else {
            OpenLink::Outside
        });
    }

    pub(super) fn end_link(&mut self) {
        match self.open_links.pop() {
            Some(OpenLink::Inside { link, from }) => {
                if self.main.len() == from {
                    self.push_html(holes::label(link));
                }
                self.push_html("</a>");
            }
            Some(OpenLink::Outside) => self.push_html("</a>"),
            Some(OpenLink::Nowhere) | None => {}
        }
    }

    /// The address that goes into the HTML: as written if it leads outside or stays on the page,
    /// else a hole. Schemes that run programs are a problem.
    fn address(&mut self, destination: &str, span: Range<usize>, image: bool) -> String {
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
                return String::new();
            }
            None => destination.starts_with('#') || destination.starts_with("//"),
        };
        if outside {
            return destination.replace(holes::is_bound, "\u{fffd}");
        }
        self.links.push(Link { destination: destination.to_owned(), span });
        holes::address(self.links.len() - 1)
    }

    pub(super) fn start_image(&mut self, destination: &str, title: CowStr<'a>, span: Range<usize>) {
        let source = self.address(destination, span.clone(), true);
        let link = source.starts_with(holes::is_bound).then(|| self.links.len() - 1);
        self.image =
            Some(Image { span, link, depth: 0, source, title: title.into_string(), text: String::new() });
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
                    if image.source.starts_with(holes::is_bound) {
                        html.push_str(&image.source);
                    } else {
                        holes::escape(&image.source, &mut html);
                    }
                    html.push_str("\" alt=\"");
                    holes::escape(&image.text, &mut html);
                    html.push('"');
                    if !image.title.is_empty() {
                        html.push_str(" title=\"");
                        holes::escape(&image.title, &mut html);
                        html.push('"');
                    }
                    if let Some(link) = image.link {
                        html.push(' ');
                        html.push_str(&holes::size(link));
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
