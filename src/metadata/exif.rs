//! Exif in TIFF files, in pictures in ISO boxes, and in pictures inside other files.

use std::io::{Cursor, Result};

use super::facts::{FactKind, Facts};
use super::iptc;
use super::seek::ReadSeek;
use super::text::decode_utf16;
use super::tiff::{Ifd, Tiff, TiffEntry};

/// The most pictures inside a file that are read.
const MAX_PICTURES: usize = 200;

/// The most bytes that Exif has in a JPEG: one segment.
const MAX_LENGTH: usize = 65_536;

/// Reads HEIC, AVIF, JPEG XL and JPEG 2000.
pub(super) fn read_container(bytes: &[u8], facts: &mut Facts) {
    let mut reader = ::exif::Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_from_container(&mut Cursor::new(bytes));
    if let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| {})) {
        read_slice(exif.buf(), facts);
    }
}

/// Reads the Exif of pictures anywhere in a byte slice.
pub(super) fn search(bytes: &[u8], facts: &mut Facts) {
    for at in memchr::memmem::find_iter(bytes, b"Exif").take(MAX_PICTURES) {
        let after = &bytes[at + b"Exif".len()..];
        let near = &after[..after.len().min(20)];
        if let Some(start) = near.windows(4).position(|four| four == b"II*\0" || four == b"MM\0*") {
            let tiff = &after[start..];
            read_slice(&tiff[..tiff.len().min(MAX_LENGTH)], facts);
        }
    }
}

/// Reads Exif that is a byte slice.
pub(super) fn read_slice(bytes: &[u8], facts: &mut Facts) {
    // Damaged Exif is read as far as possible.
    let _ = read(&mut Cursor::new(bytes), facts);
}

/// Reads a TIFF file, which is also the format of Exif.
pub(super) fn read(file: &mut dyn ReadSeek, facts: &mut Facts) -> Result<()> {
    let (mut tiff, entries) = Tiff::open(file)?;
    if let Some(position) = position(&mut tiff, &entries) {
        facts.add(FactKind::Position, &position, "Exif GPS");
    }
    let (mut make, mut model) = (Vec::new(), Vec::new());
    for entry in &entries {
        let mut value = || tiff.value(entry).unwrap_or_default();
        match (entry.ifd, entry.tag) {
            (Ifd::Image, 0x010e) => facts.add_signs(&ascii(&value()), "Exif ImageDescription"),
            (Ifd::Image, 0x010f) if make.is_empty() => make = value(),
            (Ifd::Image, 0x0110) if model.is_empty() => model = value(),
            (Ifd::Image, 0x013b) => facts.add(FactKind::Author, &ascii(&value()), "Exif Artist"),
            (Ifd::Image, 0x013c) => facts.add(FactKind::Device, &ascii(&value()), "Exif HostComputer"),
            (Ifd::Image, 0x8298) => facts.add(FactKind::Author, &ascii(&value()), "Exif Copyright"),
            (Ifd::Image, 0x9c9c) => facts.add(FactKind::Comment, &decode_utf16(&value()), "Exif XPComment"),
            (Ifd::Image, 0x9c9d) => facts.add(FactKind::Author, &decode_utf16(&value()), "Exif XPAuthor"),
            (Ifd::Image, 0x83bb) => {
                let records = value();
                iptc::read(&records, facts);
                // Some programs write the records as integers in the wrong byte order.
                let (integers, _) = records.as_chunks::<4>();
                let swapped: Vec<u8> = integers.iter().flat_map(|it| it.iter().rev().copied()).collect();
                iptc::read(&swapped, facts);
            }
            (Ifd::Exif, 0x9286) => {
                let value = value();
                facts.add(FactKind::Comment, user_comment(&value).unwrap_or_default(), "Exif UserComment");
            }
            (Ifd::Exif, 0xa430) => facts.add(FactKind::Person, &ascii(&value()), "Exif CameraOwnerName"),
            (Ifd::Exif, 0xa431) => facts.add(FactKind::Device, &ascii(&value()), "Exif BodySerialNumber"),
            _ => {}
        }
    }
    facts.add(FactKind::Device, &format!("{} {}", ascii(&make), ascii(&model)), "Exif Make, Model");
    Ok(())
}

fn ascii(value: &[u8]) -> String {
    String::from_utf8_lossy(value).replace('\0', " ")
}

/// A comment whose encoding is ASCII, unless it is padding.
fn user_comment(value: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(value.strip_prefix(b"ASCII\0\0\0")?).ok()?;
    text.contains(char::is_alphabetic).then_some(text)
}

/// Latitude and longitude in degrees.
fn position(tiff: &mut Tiff<'_>, entries: &[TiffEntry]) -> Option<String> {
    let mut degrees = |reference: u16, tag: u16, negative: u8| {
        let field = |tag: u16| entries.iter().find(|entry| entry.ifd == Ifd::Gps && entry.tag == tag);
        let parts = tiff.fractions(field(tag)?)?;
        let sum: f64 = parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, unit)| part / unit).sum();
        let is_negative = field(reference)
            .and_then(|entry| tiff.value(entry))
            .is_some_and(|reference| reference.first() == Some(&negative));
        sum.is_finite().then_some(if is_negative { -sum } else { sum })
    };
    let latitude = degrees(1, 2, b'S')?;
    let longitude = degrees(3, 4, b'W')?;
    // Cameras without a signal write zeros.
    let is_empty = latitude == 0.0 && longitude == 0.0;
    (!is_empty).then(|| format!("{latitude:.4}, {longitude:.4}"))
}
