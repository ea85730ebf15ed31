//! Exif, wherever it stands: in a TIFF, in a picture in boxes, in a picture inside another file.

use std::io::{Cursor, Read, Seek};

use ::exif::{Context, Exif, Field, In, Reader, Tag, Value};

use super::facts::{FactKind, Facts};
use super::{ends, iptc, tiff, xml};

/// Fields with the name of a person or of a device, and what they are called.
const TEXTS: [(Tag, FactKind, &str); 5] = [
    (Tag::Artist, FactKind::Author, "Exif Artist"),
    (Tag::Copyright, FactKind::Author, "Exif Copyright"),
    (Tag(Context::Exif, 0xa430), FactKind::Person, "Exif CameraOwnerName"),
    (Tag(Context::Exif, 0xa431), FactKind::Device, "Exif BodySerialNumber"),
    (Tag(Context::Tiff, 0x013c), FactKind::Device, "Exif HostComputer"),
];

/// Fields of Windows, in UTF-16.
const WIDE_TEXTS: [(Tag, FactKind, &str); 2] = [
    (Tag(Context::Tiff, 0x9c9d), FactKind::Author, "Exif XPAuthor"),
    (Tag(Context::Tiff, 0x9c9c), FactKind::Comment, "Exif XPComment"),
];

/// IPTC in a TIFF.
const IPTC: Tag = Tag(Context::Tiff, 0x83bb);

/// So many embedded pictures of a file are looked at.
const MOST_EMBEDDED: usize = 200;

/// How many bytes of an embedded picture Exif may take: what one segment of a JPEG holds.
const SEGMENT: usize = 65_536;

/// What a TIFF says.
pub(super) fn tiff(file: &mut (impl Read + Seek), length: u64, facts: &mut Facts) -> std::io::Result<()> {
    let bytes = ends(file, length)?;
    xml::packets(&bytes, facts);
    iptc::anywhere(&bytes, facts);
    let is_whole = u64::try_from(bytes.len()) == Ok(length);
    if is_whole && !matches!(bytes.get(2..4), Some(b"+\0" | b"\0+")) {
        directory(bytes, facts);
    } else {
        for bytes in tiff::directories(file) {
            directory(bytes, facts);
        }
    }
    Ok(())
}

/// What a HEIC, AVIF, JPEG XL or JPEG 2000 says.
pub(super) fn boxed(bytes: &[u8], facts: &mut Facts) {
    let read = reader().read_from_container(&mut Cursor::new(bytes));
    if let Some(exif) = partly(read) {
        all(&exif, facts);
    }
    anywhere(bytes, facts);
}

/// What pictures inside another file say, by the marks that Exif begins with.
pub(super) fn anywhere(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, b"Exif").take(MOST_EMBEDDED) {
        let near = bytes.get(at + 4..bytes.len().min(at + 24)).unwrap_or_default();
        let start = near.windows(4).position(|four| four == b"II*\0" || four == b"MM\0*");
        if let Some(start) = start.map(|start| at + 4 + start) {
            directory(bytes.get(start..bytes.len().min(start + SEGMENT)).unwrap_or_default().to_vec(), facts);
        }
    }
}

fn reader() -> Reader {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    reader
}

fn partly(read: Result<Exif, ::exif::Error>) -> Option<Exif> {
    read.or_else(|error| error.distill_partial_result(|_| {})).ok()
}

/// What a TIFF in one stretch of bytes says.
pub(super) fn directory(tiff: Vec<u8>, facts: &mut Facts) {
    if let Some(exif) = partly(reader().read_raw(tiff)) {
        all(&exif, facts);
    }
}

/// What the fields of Exif say.
fn all(exif: &Exif, facts: &mut Facts) {
    if let Some(place) = position(exif) {
        facts.add(FactKind::Position, &place, "Exif GPS");
    }
    for (tag, kind, name) in TEXTS {
        for text in values(exif, tag).filter_map(ascii) {
            facts.add(kind, &text, name);
        }
    }
    for (tag, kind, name) in WIDE_TEXTS {
        for text in values(exif, tag).filter_map(wide) {
            facts.add(kind, &text, name);
        }
    }
    for text in values(exif, Tag::UserComment).filter_map(comment) {
        facts.add(FactKind::Comment, &text, "Exif UserComment");
    }
    for text in values(exif, Tag::ImageDescription).filter_map(ascii) {
        facts.add_signs(&text, "Exif ImageDescription");
    }
    let camera: Vec<String> =
        [Tag::Make, Tag::Model].into_iter().filter_map(|tag| values(exif, tag).find_map(ascii)).collect();
    facts.add(FactKind::Device, &camera.join(" "), "Exif Make, Model");
    for field in exif.fields().filter(|field| field.tag == IPTC) {
        records(field, facts);
    }
}

fn values(exif: &Exif, tag: Tag) -> impl Iterator<Item = &Field> {
    exif.fields().filter(move |field| field.tag == tag)
}

fn ascii(field: &Field) -> Option<String> {
    let Value::Ascii(parts) = &field.value else { return None };
    let text: Vec<_> = parts.iter().map(|part| String::from_utf8_lossy(part)).collect();
    Some(text.join(" "))
}

fn wide(field: &Field) -> Option<String> {
    let Value::Byte(bytes) = &field.value else { return None };
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    Some(String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned())
}

/// A comment after the eight bytes that say how it is written; only one that is text.
fn comment(field: &Field) -> Option<String> {
    let Value::Undefined(bytes, _) = &field.value else { return None };
    let text = std::str::from_utf8(bytes.strip_prefix(b"ASCII\0\0\0")?).ok()?;
    let text = text.trim_matches(|c: char| c == '\0' || c.is_whitespace());
    text.chars().any(char::is_alphabetic).then(|| text.to_owned())
}

fn position(exif: &Exif) -> Option<String> {
    let degrees = |tag: Tag, reference: Tag, negative: &str| {
        let field = exif.get_field(tag, In::PRIMARY)?;
        let Value::Rational(parts) = &field.value else { return None };
        let sum: f64 = parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, unit)| part.to_f64() / unit).sum();
        let is_negative =
            exif.get_field(reference, In::PRIMARY).and_then(ascii).is_some_and(|it| it.starts_with(negative));
        sum.is_finite().then_some(if is_negative { -sum } else { sum })
    };
    let latitude = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?;
    let longitude = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?;
    // What a camera without a signal writes.
    let is_nowhere = latitude == 0.0 && longitude == 0.0;
    (!is_nowhere).then(|| format!("{latitude:.4}, {longitude:.4}"))
}

fn records(field: &Field, facts: &mut Facts) {
    match &field.value {
        Value::Byte(bytes) | Value::Undefined(bytes, _) => iptc::read(bytes, facts),
        Value::Long(words) => {
            // Written as numbers, whose order of bytes is not known here: one of the two is that of the file.
            let little: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
            let big: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
            iptc::read(&little, facts);
            iptc::read(&big, facts);
        }
        _ => {}
    }
}
