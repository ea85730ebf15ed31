//! Holes in HTML: made of characters that no text has, cut out at the end, filled in for a page.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::source::html::escape;
use memchr::memchr_iter;

use super::body::{Body, Missing, Placeholder, ShownImage};
use crate::i18n::lang::Lang;
use crate::source::Size;

/// The bounds of a placeholder for an address, and of one for a label. They are noncharacters of Unicode,
/// which no text interchanges; those in a source are replaced before it is parsed.
const ADDRESS: (char, char) = ('\u{fdd0}', '\u{fdd1}');
const LABEL: (char, char) = ('\u{fdd2}', '\u{fdd3}');
const SIZE: (char, char) = ('\u{fdd4}', '\u{fdd5}');

/// What each of them begins with in UTF-8, and most texts do not have at all.
const FIRST_BYTE: u8 = 0xef;

/// Whether a character could be taken for the bound of a placeholder.
pub(super) fn is_bound(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdd5}').contains(&c)
}

/// Adds a placeholder for the address of a link.
pub(super) fn push_address(html: &mut String, link: usize) {
    push(html, ADDRESS, link);
}

/// Adds a placeholder for the name of what a link points at.
pub(super) fn push_label(html: &mut String, link: usize) {
    push(html, LABEL, link);
}

/// Adds a placeholder for the size of an image. Until it is cut out it is an attribute, so that it outlives the
/// sanitiser.
pub(super) fn push_size(html: &mut String, link: usize) {
    html.extend([SIZE_ATTRIBUTE, "=\""]);
    push(html, SIZE, link);
    html.push('"');
}

fn push(html: &mut String, bounds: (char, char), link: usize) {
    html.push(bounds.0);
    html.push_str(itoa::Buffer::new().format(link));
    html.push(bounds.1);
}

/// The attribute that a placeholder for a size goes by.
pub(super) const SIZE_ATTRIBUTE: &str = "data-size";

/// Where the next placeholder begins, its bounds, and what is missing there.
fn next_hole(html: &str) -> Option<(usize, (char, char), Missing)> {
    const KINDS: [((char, char), Missing); 3] =
        [(ADDRESS, Missing::Address), (LABEL, Missing::Label), (SIZE, Missing::Size)];

    let mut places = memchr_iter(FIRST_BYTE, html.as_bytes());
    places.find_map(|at| {
        let c = html.get(at..)?.chars().next();
        let (bounds, missing) = KINDS.into_iter().find(|(bounds, _)| Some(bounds.0) == c)?;
        Some((at, bounds, missing))
    })
}

/// Takes the placeholders out of HTML, and gives them with the links that have any, in their order. Of what
/// looks like a placeholder and is none, the bound that it begins with is left out.
pub(super) fn cut<L: Clone>(html: &str, links: &[L]) -> (Arc<str>, Arc<[Placeholder]>, Vec<L>) {
    let mut around = String::with_capacity(html.len());
    let mut placeholders = Vec::with_capacity(2 * links.len());
    let (mut kept, mut places) = (Vec::with_capacity(links.len()), vec![None; links.len()]);
    let mut rest = html;
    while let Some((at, bounds, missing)) = next_hole(rest) {
        let inner = &rest[at + bounds.0.len_utf8()..];
        around.push_str(&rest[..at]);
        let named = inner.find(bounds.1).map(|end| (&inner[..end], &inner[end + bounds.1.len_utf8()..]));
        let of_link = named.and_then(|(link, behind)| {
            let link = link.parse::<usize>().ok()?;
            Some((links.get(link)?, places.get_mut(link)?, behind))
        });
        let Some((link, place, behind)) = of_link else {
            rest = inner;
            continue;
        };
        rest = behind;
        if missing == Missing::Size {
            // The attribute goes with the placeholder.
            let before = around.strip_suffix("=\"").unwrap_or(&around);
            let before = before.strip_suffix(SIZE_ATTRIBUTE).unwrap_or(before).trim_end();
            around.truncate(before.len());
            rest = rest.strip_prefix('"').unwrap_or(rest);
        }
        let link = *place.get_or_insert_with(|| {
            kept.push(link.clone());
            kept.len() - 1
        });
        placeholders.push(Placeholder { at: around.len(), missing, link });
    }
    around.push_str(rest);
    (around.into(), placeholders.into(), kept)
}

/// A body as HTML, its placeholders filled in: addresses within attributes; labels as text, marked with their
/// language if that is not the body's; sizes of images, which keep their place while they are loaded,
/// and smaller copies of them.
pub fn html<L>(
    body: &Body<L>,
    mut address: impl FnMut(&L) -> String,
    mut label: impl FnMut(&L) -> (String, Option<Lang>),
    mut shown: impl FnMut(&L) -> Option<ShownImage>,
) -> String {
    let mut html = String::with_capacity(body.html.len() + 64 * body.placeholders.len());
    let mut written = 0;
    for Placeholder { at, missing, link } in body.placeholders.iter().copied() {
        let Some(link) = body.links.get(link) else { continue };
        html.push_str(body.html.get(written..at).unwrap_or_default());
        written = at;
        match missing {
            Missing::Address => escape(&address(link), &mut html),
            Missing::Size => {
                if let Some(ShownImage { size: Size { width, height }, copies }) = shown(link) {
                    push_copies(&copies, &mut html);
                    let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
                }
            }
            Missing::Label => match label(link) {
                (text, None) => escape(&text, &mut html),
                (text, Some(lang)) => {
                    let dir = lang.direction();
                    let _ = write!(html, "<span lang=\"{lang}\" dir=\"{dir}\">");
                    escape(&text, &mut html);
                    html.push_str("</span>");
                }
            },
        }
    }
    html.push_str(body.html.get(written..).unwrap_or_default());
    html
}

/// Leaves it to the browser which copy it loads: it knows its screen, and here it is told how wide the
/// column is. The original is for browsers that know no copies; no screen needs that many points.
fn push_copies(copies: &[(String, usize)], html: &mut String) {
    /// The column of the skin `standard`, in units of the browser's own letters, and on narrow screens
    /// the page without its margins.
    const COLUMN: &str = "(min-width: 44rem) 40.5rem, calc(100vw - 2rem)";

    if copies.is_empty() {
        return;
    }
    html.push_str(" srcset=\"");
    for (at, (address, width)) in copies.iter().enumerate() {
        if at > 0 {
            html.push_str(", ");
        }
        escape(address, html);
        let _ = write!(html, " {width}w");
    }
    let _ = write!(html, "\" sizes=\"{COLUMN}\"");
}
