//! PDF, written anew: without properties, XMP, private data of programs, names in colour profiles and earlier
//! revisions; those with comments or hidden layers, and encrypted or signed ones, are refused.

mod content_streams;

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Document, Object, StringFormat};

use super::uncleanable::{CleanInner, Result, Uncleanable};
use crate::images::{self, Stripped};
use crate::metadata::decode_pdf_text;

/// Keys that only have metadata, in any dictionary.
const REMOVED: [&[u8]; 5] = [b"Metadata", b"PieceInfo", b"LastModified", b"Thumb", b"SpiderInfo"];

/// Keys of the catalogue that say how the file was signed or collected.
const REMOVED_FROM_CATALOGUE: [&[u8]; 3] = [b"Perms", b"DSS", b"Legal"];

/// Annotations whose text readers see only as a comment.
const COMMENTS: [&[u8]; 8] =
    [b"Text", b"Popup", b"Highlight", b"Underline", b"Squiggly", b"StrikeOut", b"Caret", b"FileAttachment"];

/// Annotations with an author that are part of the page.
const MARKS: [&[u8]; 9] =
    [b"FreeText", b"Line", b"Square", b"Circle", b"Polygon", b"PolyLine", b"Stamp", b"Ink", b"Redact"];

/// Removes metadata from a PDF.
pub(super) fn clean(bytes: &[u8], inner: &CleanInner<'_>) -> Result<Vec<u8>> {
    // The parser may have errors of its own on damaged files.
    catch_unwind(AssertUnwindSafe(|| cleaned(bytes, inner))).unwrap_or(Err(Uncleanable::Damaged))
}

fn encrypted() -> Uncleanable {
    Uncleanable::new(
        "is encrypted, so its metadata cannot be removed",
        "export the PDF again without a password or restrictions",
    )
}

fn cleaned(bytes: &[u8], inner: &CleanInner<'_>) -> Result<Vec<u8>> {
    let is_encrypted = || memchr::memmem::find(bytes, b"/Encrypt").is_some();
    let mut document = match Document::load_mem(bytes) {
        Ok(document) if document.was_encrypted() || document.trailer.has(b"Encrypt") => {
            return Err(encrypted());
        }
        Ok(document) => document,
        Err(_) if is_encrypted() => return Err(encrypted()),
        Err(_) => return Err(Uncleanable::Damaged),
    };
    let pages = document.get_pages().len();
    let root = document.trailer.get(b"Root").cloned().map_err(|_| Uncleanable::Damaged)?;
    document.trailer = Dictionary::new();
    document.trailer.set("Root", root);
    document.prune_objects();
    refuse(&document)?;
    if let Ok(catalogue) = document.catalog_mut() {
        remove(catalogue, &REMOVED_FROM_CATALOGUE);
    }
    for object in document.objects.values_mut() {
        strip(object, 0);
        if let Object::Stream(stream) = object {
            embedded(stream, inner)?;
        }
    }
    content_streams::clean(&mut document)?;
    document.prune_objects();
    document.renumber_objects();
    document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    document.binary_mark = vec![0xbb, 0xad, 0xc0, 0xde];
    let mut out = Vec::with_capacity(bytes.len());
    let id = identifier(&mut document)?;
    document.trailer.set("ID", vec![id.clone(), id]);
    document.save_to(&mut out).map_err(|_| Uncleanable::Damaged)?;
    // What is written must be the same document.
    let again = Document::load_mem(&out).map_err(|_| Uncleanable::Damaged)?;
    if pages == 0 || again.get_pages().len() != pages {
        return Err(Uncleanable::Damaged);
    }
    Ok(out)
}

/// An identifier from the content of the file. That of the original may be known from elsewhere.
fn identifier(document: &mut Document) -> Result<Object> {
    let mut content = Vec::new();
    document.save_to(&mut content).map_err(|_| Uncleanable::Damaged)?;
    let digest = blake3::hash(&content);
    Ok(Object::String(digest.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal))
}

/// Removes metadata from an object and those within it.
fn strip(object: &mut Object, depth: usize) {
    const MAX_DEPTH: usize = 100;

    let dictionary = match object {
        Object::Array(items) if depth < MAX_DEPTH => {
            for item in items {
                strip(item, depth + 1);
            }
            return;
        }
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        _ => return,
    };
    remove(dictionary, &REMOVED);
    if subtype(dictionary).is_some_and(|kind| MARKS.contains(&kind)) {
        remove(dictionary, &[b"T", b"M", b"NM", b"CreationDate", b"Subj", b"RC"]);
    } else if dictionary.has(b"Rect") && dictionary.has(b"Subtype") {
        remove(dictionary, &[b"M", b"NM", b"CreationDate"]);
    }
    if dictionary.has_type(b"EmbeddedFile") {
        dictionary.remove(b"Params");
    }
    if is_file_specification(dictionary) {
        dictionary.remove(b"Desc");
    }
    if dictionary.has_type(b"OutputIntent") || dictionary.has(b"OutputConditionIdentifier") {
        remove(dictionary, &[b"Info", b"OutputCondition"]);
    }
    if depth < MAX_DEPTH {
        for (_, value) in dictionary.iter_mut() {
            strip(value, depth + 1);
        }
    }
}

fn remove(dictionary: &mut Dictionary, keys: &[&[u8]]) {
    for key in keys {
        dictionary.remove(key);
    }
}

/// Whether it says which file is attached or linked. The type may be left out.
fn is_file_specification(dictionary: &Dictionary) -> bool {
    dictionary.has_type(b"Filespec")
        || dictionary.has_type(b"F")
        || dictionary.has(b"EF")
        || dictionary.has(b"UF")
}

fn subtype(dictionary: &Dictionary) -> Option<&[u8]> {
    dictionary.get(b"Subtype").ok()?.as_name().ok()
}

/// Cleans pictures and attached files in a stream.
fn embedded(stream: &mut lopdf::Stream, inner: &CleanInner<'_>) -> Result<()> {
    let filters: Vec<Vec<u8>> =
        stream.filters().map(|all| all.into_iter().map(<[u8]>::to_vec).collect()).unwrap_or_default();
    if filters == [b"DCTDecode".to_vec()] {
        // JPEG: pictures that are damaged are shown by some readers.
        if let Stripped::Picture(bytes) = images::strip(&stream.content) {
            stream.set_content(bytes);
        }
    }
    // An ICC profile has the number of its colours.
    if stream.dict.has(b"N")
        && !stream.dict.has(b"Type")
        && let Ok(plain) = stream.get_plain_content()
        && let Some(profile) = images::colour_profile(&plain)
    {
        stream.set_plain_content(profile);
        stream.compress().map_err(|_| Uncleanable::Damaged)?;
    }
    if stream.dict.has_type(b"EmbeddedFile") {
        let plain = stream.get_plain_content().map_err(|_| Uncleanable::Damaged)?;
        stream.set_plain_content(inner(plain, "an attachment")?);
    }
    Ok(())
}

/// Refuses documents with comments, signatures or hidden layers.
fn refuse(document: &Document) -> Result<()> {
    let mut comments: Vec<String> = Vec::new();
    for object in document.objects.values() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        if is_signature(dictionary) {
            return Err(Uncleanable::signed("publish a copy without the signature: print it to a new PDF"));
        }
        let has_text =
            |key: &[u8]| text(document, dictionary, key).is_some_and(|text| !text.trim().is_empty());
        if subtype(dictionary).is_some_and(|kind| COMMENTS.contains(&kind))
            && (has_text(b"Contents") || has_text(b"T"))
        {
            let author = text(document, dictionary, b"T").filter(|name| !name.trim().is_empty());
            comments
                .push(author.map_or_else(|| "comments".to_owned(), |name| format!("comments by \"{name}\"")));
        }
    }
    comments.sort();
    comments.dedup();
    if !comments.is_empty() {
        return Err(Uncleanable::new(
            format!("contains {}", comments.join(", ")),
            "delete the comments in a PDF editor, or export the PDF again without them",
        ));
    }
    if has_hidden_layers(document) {
        return Err(Uncleanable::new(
            "contains hidden layers",
            "export the PDF again without the hidden layers",
        ));
    }
    Ok(())
}

fn is_signature(dictionary: &Dictionary) -> bool {
    dictionary.has(b"ByteRange") && dictionary.has(b"Contents")
}

/// A text of a dictionary, which may be in another object.
fn text(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let (_, object) = document.dereference(dictionary.get(key).ok()?).ok()?;
    object.as_str().ok().map(decode_pdf_text)
}

/// Whether a layer is off when the document is opened.
fn has_hidden_layers(document: &Document) -> bool {
    let properties =
        document.catalog().ok().and_then(|catalogue| dictionary(document, catalogue, b"OCProperties"));
    let default = properties.and_then(|properties| dictionary(document, properties, b"D"));
    let Some(default) = default else { return false };
    let off = default.get(b"OFF").ok().and_then(|off| document.dereference(off).ok());
    let is_off = default.get(b"BaseState").and_then(Object::as_name).is_ok_and(|state| state == b"OFF");
    is_off || off.and_then(|(_, off)| off.as_array().ok()).is_some_and(|off| !off.is_empty())
}

fn dictionary<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    document.dereference(of.get(key).ok()?).ok()?.1.as_dict().ok()
}
