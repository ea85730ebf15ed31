//! Photographs without what their camera wrote into them: the place, the time, the device, the author,
//! the small copy of a picture that was cut.
//!
//! What a picture needs to look right stays: its colours, and which side is up. Nothing is decoded, so
//! no pixel changes. JPEG (ISO 10918-1, Exif 2.32), PNG and WebP; other formats are not taken apart.

mod copy;
mod decode;
mod look;

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

pub use copy::{copies, copy_name, original_of, widths};
pub use look::{is_too_large, look};

/// Whether a file, by its name, is a picture whose metadata can be removed.
pub fn is_picture(path: &str) -> bool {
    matches!(ending(path).as_str(), "jpg" | "jpeg" | "png" | "webp")
}

/// Whether a file, by its name, is a picture that keeps its metadata.
pub fn keeps_metadata(path: &str) -> bool {
    matches!(ending(path).as_str(), "gif" | "avif" | "heic" | "heif" | "tif" | "tiff")
}

fn ending(path: &str) -> String {
    path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// What is left of a file that goes by the name of a picture.
#[derive(Debug, PartialEq, Eq)]
pub enum Stripped {
    /// The picture, without its metadata.
    Picture(Vec<u8>),
    /// Nothing: it begins like a picture, and cannot be taken apart.
    Broken,
    /// Nothing: it is a picture of another format.
    Other,
    /// Nothing: it is no picture.
    Nothing,
}

/// Takes the metadata out of a picture.
pub fn strip(bytes: Vec<u8>) -> Stripped {
    let stripped = match bytes.as_slice() {
        [0xff, 0xd8, 0xff, ..] => jpeg(bytes),
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(bytes),
        other if imagesize::image_type(other).is_ok() => return Stripped::Other,
        _ => return Stripped::Nothing,
    };
    stripped.map_or(Stripped::Broken, Stripped::Picture)
}

fn jpeg(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    bytes.truncate(end_of_jpeg(&bytes)?);
    let mut jpeg = Jpeg::from_bytes(bytes.into()).ok()?;
    let side = side(&jpeg);
    jpeg.segments_mut().retain(is_of_the_image);
    if side.is_some() {
        jpeg.set_exif(side);
    }
    Some(jpeg.encoder().bytes().to_vec())
}

/// The byte behind the end of the image. Telephones put a film or larger pictures there.
fn end_of_jpeg(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == markers::P)?;
        match *bytes.get(at + 1)? {
            markers::EOI => return Some(at + 2),
            // Bytes of the image itself.
            markers::Z | markers::RST0..=markers::RST7 => at += 2,
            markers::P => at += 1,
            _ => {
                let length = [*bytes.get(at + 2)?, *bytes.get(at + 3)?];
                at += 2 + usize::from(u16::from_be_bytes(length));
            }
        }
    }
}

/// Whether a segment is needed to show the image.
fn is_of_the_image(segment: &JpegSegment) -> bool {
    let begins = |name: &[u8]| segment.contents().starts_with(name);
    match segment.marker() {
        markers::APP0 => begins(b"JFIF\0"),
        markers::APP2 => begins(b"ICC_PROFILE\0"),
        markers::APP14 => begins(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// Exif that says which side is up, if it is not the upper one.
fn side(image: &impl ImageEXIF) -> Option<Bytes> {
    let side = orientation(&image.exif()?).filter(|side| *side != 1)?;
    Some(only_orientation(side).into())
}

/// Which side of a photograph is up: tag 0x0112 of the first directory, from 1 to 8.
fn orientation(exif: &[u8]) -> Option<u16> {
    let big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let first: [u8; 4] = exif.get(4..8)?.try_into().ok()?;
    let first = if big { u32::from_be_bytes(first) } else { u32::from_le_bytes(first) };
    let directory = usize::try_from(first).ok()?;
    let entries = usize::from(short(directory)?);
    let entry = (0..entries).map(|entry| directory + 2 + 12 * entry).find(|at| short(*at) == Some(0x0112))?;
    short(entry + 8).filter(|side| (1..=8).contains(side))
}

/// Exif that says nothing but which side is up.
fn only_orientation(side: u16) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(side.to_be_bytes());
    exif.extend([0; 6]);
    exif
}

/// The chunks that may be left out and yet change how a PNG looks.
const OF_THE_IMAGE: [&[u8; 4]; 12] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL",
    b"fdAT",
];

fn png(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(bytes.into()).ok()?;
    let side = side(&png);
    // A capital begins the name of a chunk that no image can be without.
    png.chunks_mut()
        .retain(|chunk| chunk.kind()[0].is_ascii_uppercase() || OF_THE_IMAGE.contains(&&chunk.kind()));
    if side.is_some() {
        png.set_exif(side);
    }
    Some(png.encoder().bytes().to_vec())
}

fn webp(bytes: Vec<u8>) -> Option<Vec<u8>> {
    /// The bit of the header that announces XMP.
    const XMP: u8 = 0b100;

    let mut webp = WebP::from_bytes(bytes.into()).ok()?;
    let side = side(&webp);
    let known = [*b"VP8X", *b"VP8 ", *b"VP8L", *b"ALPH", *b"ANIM", *b"ANMF", *b"ICCP"];
    webp.chunks_mut().retain(|chunk| known.contains(&chunk.id()));
    webp.set_exif(side);
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == *b"VP8X") {
        let mut header = chunk.content().data()?.to_vec();
        *header.first_mut()? &= !XMP;
        *chunk = RiffChunk::new(*b"VP8X", RiffContent::Data(header.into()));
    }
    Some(webp.encoder().bytes().to_vec())
}

#[cfg(test)]
mod tests;
