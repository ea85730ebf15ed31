//! Placeholders in HTML: written as noncharacters, extracted after rendering, and filled for each
//! page.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::source::html::escape;
use memchr::memchr_iter;

use super::body::{Body, Missing, Placeholder, ShownImage};
use crate::i18n::lang::Lang;
use crate::source::Size;

/// Delimiters of placeholders for URLs and labels. Unicode noncharacters, which are replaced in the
/// source before parsing.
const ADDRESS: (char, char) = ('\u{fdd0}', '\u{fdd1}');
const LABEL: (char, char) = ('\u{fdd2}', '\u{fdd3}');
const SIZE: (char, char) = ('\u{fdd4}', '\u{fdd5}');

/// The first byte of all delimiters in UTF-8, which is rare in most texts.
const FIRST_BYTE: u8 = 0xef;

/// Whether a character is a delimiter.
pub(super) fn is_bound(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdd5}').contains(&c)
}

pub(super) fn push_address(html: &mut String, link: usize) {
    push(html, ADDRESS, link);
}

/// Adds a placeholder for the name of a link's target.
pub(super) fn push_label(html: &mut String, link: usize) {
    push(html, LABEL, link);
}

/// Adds a placeholder for the size of an image, as an attribute, which survives the sanitiser.
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

/// The attribute of placeholders for sizes.
pub(super) const SIZE_ATTRIBUTE: &str = "data-size";

/// The position of the next placeholder, its delimiters and kind.
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

/// Extracts the placeholders. Returns them with the links that they refer to. An incomplete
/// placeholder loses its first delimiter.
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
            // Removes the attribute around the placeholder.
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

/// Fills the placeholders of a body: URLs in attributes; labels as text, with `lang` if it differs
/// from the body's; width, height and `srcset` of images.
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

/// Adds `srcset`, from which the browser selects a copy by screen and column width. `src` has the
/// original, for browsers without `srcset`.
fn push_copies(copies: &[(String, usize)], html: &mut String) {
    /// The `sizes` of the column in the skin `standard`.
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
