//! Content streams of a PDF without comments, which no reader shows.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId};

use super::super::uncleanable::{Result, Uncleanable};
use crate::metadata;

/// Removes the comments in content streams.
pub(super) fn clean(document: &mut Document) -> Result<()> {
    for id in streams(document) {
        let Some(Object::Stream(stream)) = document.objects.get_mut(&id) else { continue };
        // What cannot be decoded is not shown either.
        let Ok(mut content) = stream.get_plain_content() else { continue };
        let comments = metadata::undrawn(&content).comments;
        if comments.is_empty() {
            continue;
        }
        for comment in comments {
            content[comment].fill(b' ');
        }
        stream.set_plain_content(content);
        stream.compress().map_err(|_| Uncleanable::Damaged)?;
    }
    Ok(())
}

/// The content streams of pages, forms, patterns and glyphs.
fn streams(document: &Document) -> BTreeSet<ObjectId> {
    let mut ids: BTreeSet<ObjectId> =
        document.page_iter().flat_map(|page| document.get_page_contents(page)).collect();
    for (id, object) in &document.objects {
        match object {
            Object::Stream(stream) => {
                let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
                if kind.is_ok_and(|kind| kind == b"Form") || stream.dict.has(b"PatternType") {
                    ids.insert(*id);
                }
            }
            Object::Dictionary(font) if font.has(b"CharProcs") => {
                let glyphs = font.get(b"CharProcs").and_then(|it| document.dereference(it));
                let glyphs = glyphs.and_then(|(_, glyphs)| glyphs.as_dict());
                let glyphs = glyphs.into_iter().flat_map(lopdf::Dictionary::iter);
                ids.extend(glyphs.filter_map(|(_, glyph)| glyph.as_reference().ok()));
            }
            _ => {}
        }
    }
    ids
}
