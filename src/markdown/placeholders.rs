//! Placeholders in HTML: written as noncharacters, extracted after rendering, and filled for each
//! page.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::source::html::escape;
use memchr::memchr_iter;

use super::blocks::Block;
use super::body::{Body, Missing, Placeholder, ShownImage};
use crate::i18n::lang::Lang;
use crate::source::Size;

/// Delimiters of placeholders for URLs and labels. Unicode noncharacters, which are replaced in the
/// source before parsing.
const ADDRESS: (char, char) = ('\u{fdd0}', '\u{fdd1}');
const LABEL: (char, char) = ('\u{fdd2}', '\u{fdd3}');
const SIZE: (char, char) = ('\u{fdd4}', '\u{fdd5}');
/// Delimiter of the beginning and end of numbered blocks.
const NUMBER: char = '\u{fdef}';

/// The first byte of all delimiters in UTF-8, which is rare in most texts.
const FIRST_BYTE: u8 = 0xef;

/// Whether a character is a delimiter.
pub(super) fn is_bound(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdd5}').contains(&c) || c == NUMBER
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

/// Adds the mark at the beginning of a numbered block, after its start tag.
pub(super) fn push_block_start(html: &mut String, block: usize) {
    push_block(html, 'b', block);
}

/// Adds the mark at the end of a numbered block, before its end tag.
pub(super) fn push_block_end(html: &mut String, block: usize) {
    push_block(html, 'e', block);
}

fn push_block(html: &mut String, side: char, block: usize) {
    html.extend([NUMBER, side]);
    html.push_str(itoa::Buffer::new().format(block));
    html.push(NUMBER);
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
    const KINDS: [((char, char), Missing); 4] = [
        (ADDRESS, Missing::Address),
        (LABEL, Missing::Label),
        (SIZE, Missing::Size),
        ((NUMBER, NUMBER), Missing::Number),
    ];

    let mut places = memchr_iter(FIRST_BYTE, html.as_bytes());
    places.find_map(|at| {
        let c = html.get(at..)?.chars().next();
        let (bounds, missing) = KINDS.into_iter().find(|(bounds, _)| Some(bounds.0) == c)?;
        Some((at, bounds, missing))
    })
}

/// Extracts the placeholders. Returns them with the links that they refer to. An incomplete
/// placeholder loses its first delimiter. Notes where blocks begin and end.
pub(super) fn cut<L: Clone>(
    html: &str,
    links: &[L],
    blocks: &mut [Block],
) -> (Arc<str>, Arc<[Placeholder]>, Vec<L>) {
    let mut around = String::with_capacity(html.len());
    let mut placeholders = Vec::with_capacity(2 * links.len());
    let (mut kept, mut places) = (Vec::with_capacity(links.len()), vec![None; links.len()]);
    let mut rest = html;
    while let Some((at, bounds, missing)) = next_hole(rest) {
        let inner = &rest[at + bounds.0.len_utf8()..];
        around.push_str(&rest[..at]);
        let named = inner.find(bounds.1).map(|end| (&inner[..end], &inner[end + bounds.1.len_utf8()..]));
        if let Some((block, behind)) = named.filter(|_| missing == Missing::Number) {
            rest = behind;
            let (side, number) = block.split_at(block.len().min(1));
            let Some(number) = number.parse::<usize>().ok().filter(|number| *number < blocks.len()) else {
                continue;
            };
            if side == "b" {
                blocks[number].html = around.len()..around.len();
                placeholders.push(Placeholder { at: around.len(), missing, link: number });
            } else {
                blocks[number].html.end = around.len();
            }
            continue;
        }
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
    address: impl FnMut(&L) -> String,
    label: impl FnMut(&L) -> (String, Option<Lang>),
    shown: impl FnMut(&L) -> Option<ShownImage>,
) -> String {
    html_with_numbers(body, address, label, shown, |_, _, _| {})
}

/// Like [`html`]; `number` writes the link of a numbered block to itself.
pub fn html_with_numbers<L>(
    body: &Body<L>,
    mut address: impl FnMut(&L) -> String,
    mut label: impl FnMut(&L) -> (String, Option<Lang>),
    mut shown: impl FnMut(&L) -> Option<ShownImage>,
    mut number: impl FnMut(usize, &Block, &mut String),
) -> String {
    let mut html = String::with_capacity(body.html.len() + 64 * body.placeholders.len());
    let mut written = 0;
    for Placeholder { at, missing, link } in body.placeholders.iter().copied() {
        html.push_str(body.html.get(written..at).unwrap_or_default());
        written = at;
        match (missing, body.links.get(link)) {
            (Missing::Number, _) => {
                if let Some(block) = body.blocks.get(link) {
                    number(link + 1, block, &mut html);
                }
            }
            (_, None) => {}
            (Missing::Address, Some(link)) => escape(&address(link), &mut html),
            (Missing::Size, Some(link)) => {
                if let Some(ShownImage { size: Size { width, height }, copies }) = shown(link) {
                    push_copies(&copies, &mut html);
                    let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
                }
            }
            (Missing::Label, Some(link)) => match label(link) {
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
