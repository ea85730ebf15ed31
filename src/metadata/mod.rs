//! What an attached file says of people in its metadata: authors, places, devices, comments.
//!
//! Formats are told by their first bytes, never by a file's name. Pictures whose metadata is removed when they
//! are published are [`crate::images`]'s. Films and archives are read by seeking, so their size is no matter.

mod ape;
mod asf;
mod audio;
mod boxes;
mod exif;
mod facts;
mod gif;
mod gzip;
mod iptc;
mod matroska;
mod ole;
mod pdf;
mod png;
mod rtf;
mod tags;
mod text;
mod tiff;
mod xml;
mod zip;

use std::io::{Read, Seek, SeekFrom};

pub use facts::{Fact, FactKind, Facts};

/// How many bytes of a file [`format()`] needs.
pub const HEAD: usize = 4096;

/// Of a file that cannot be read by seeking, no more than this is read from its beginning and from its end.
const MOST: u64 = 16 * 1024 * 1024;

/// A family of formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// PDF.
    Pdf,
    /// Word, Excel, `PowerPoint`, `OpenDocument`, EPUB: all are archives.
    Zip,
    /// One packed file, as SVGZ.
    Gzip,
    /// Word, Excel and `PowerPoint` until 2003.
    Ole,
    /// SVG, `OpenDocument` in one file.
    Xml,
    /// RTF.
    Rtf,
    /// PostScript.
    PostScript,
    /// MP4, `QuickTime`, M4A, 3GP.
    Film,
    /// Matroska, `WebM`.
    Matroska,
    /// WMA, WMV.
    Asf,
    /// HEIC, AVIF, JPEG XL, JPEG 2000: pictures in boxes.
    Boxed,
    /// TIFF and the raw formats of cameras.
    Tiff,
    /// GIF.
    Gif,
    /// MP3, WAV, AIFF, FLAC, OGG, Monkey's Audio, `WavPack`, Musepack; also AVI, which is built as WAV is.
    Audio,
    /// Anything else, which may still hold Exif or XMP.
    Other,
}

/// The family of a file by its first bytes.
pub fn format(head: &[u8]) -> FileFormat {
    let begins = |magic: &[u8]| head.starts_with(magic);
    let is_at = |at: usize, magic: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(magic));
    if memchr::memmem::find(head.get(..1024).unwrap_or(head), b"%PDF-").is_some() {
        FileFormat::Pdf
    } else if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        FileFormat::Zip
    } else if begins(b"\x1f\x8b\x08") {
        FileFormat::Gzip
    } else if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        FileFormat::Ole
    } else if begins(b"\x1a\x45\xdf\xa3") {
        FileFormat::Matroska
    } else if begins(asf::HEADER) {
        FileFormat::Asf
    } else if begins(b"{\\rtf") {
        FileFormat::Rtf
    } else if begins(b"%!PS") || begins(b"\xc5\xd0\xd3\xc6") {
        FileFormat::PostScript
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        FileFormat::Gif
    } else if begins(b"II*\0") || begins(b"MM\0*") || begins(b"II+\0") || begins(b"MM\0+") {
        FileFormat::Tiff
    } else if begins(b"\0\0\0\x0cjP  ") || begins(b"\0\0\0\x0cJXL ") {
        FileFormat::Boxed
    } else if is_at(4, b"ftyp") {
        let pictures: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif", b"avis"];
        let brands = head.get(8..head.len().min(32)).unwrap_or_default();
        let is_picture = brands.chunks(4).any(|brand| pictures.contains(&brand));
        if is_picture { FileFormat::Boxed } else { FileFormat::Film }
    } else if [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"].iter().any(|kind| is_at(4, *kind)) {
        // QuickTime of old does not name itself.
        FileFormat::Film
    } else if is_document(&xml::decoded(head)) {
        // The mark of UTF-16 also begins a frame of MPEG sound.
        FileFormat::Xml
    } else if begins(b"ID3")
        || begins(b"fLaC")
        || begins(b"OggS")
        || (begins(b"RIFF") && !is_at(8, b"WEBP"))
        || begins(b"FORM")
        || [b"APET", b"MAC ", b"wvpk", b"MPCK", b"TTA1"].iter().any(|magic| begins(*magic))
        || begins(b"MP+")
        || matches!(head, [0xff, second, ..] if second & 0xe0 == 0xe0)
    {
        FileFormat::Audio
    } else {
        FileFormat::Other
    }
}

/// Whether a text begins as a drawing or an `OpenDocument` in one file does.
fn is_document(text: &str) -> bool {
    let is_markup = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    is_markup && ["<svg", ":svg", "office:document"].iter().any(|name| text.contains(name))
}

/// What a file says of people. `length` is its size in bytes.
pub fn facts(format: FileFormat, file: &mut (impl Read + Seek), length: u64) -> Facts {
    let mut facts = Facts::default();
    add(format, file, length, 0, &mut facts);
    facts
}

/// Adds what a file says; `depth` counts the archives around it.
fn add(format: FileFormat, file: &mut (impl Read + Seek), length: u64, depth: usize, facts: &mut Facts) {
    // A file that ends too soon or cannot be read says as much as was read.
    let _ = match format {
        FileFormat::Film => boxes::film(file, length, facts),
        FileFormat::Zip => {
            zip::read(file, depth, facts);
            Ok(())
        }
        FileFormat::Gzip => {
            gzip::read(file, depth, facts);
            Ok(())
        }
        FileFormat::Ole => {
            ole::read(file, facts);
            Ok(())
        }
        FileFormat::Matroska => matroska::read(file, length, facts),
        FileFormat::Asf => asf::read(file, facts),
        FileFormat::Audio => audio::read(file, length, facts),
        FileFormat::Gif => gif::read(file, facts),
        FileFormat::Tiff => exif::tiff(file, length, facts),
        _ => ends(file, length).map(|bytes| of_bytes(format, &bytes, facts)),
    };
}

/// What bytes say of people that stand inside another file.
fn of_bytes(format: FileFormat, bytes: &[u8], facts: &mut Facts) {
    match format {
        FileFormat::Pdf => pdf::read(bytes, facts),
        FileFormat::Xml => xml::document(bytes, "SVG", facts),
        FileFormat::Rtf => rtf::read(bytes, facts),
        FileFormat::PostScript => text::postscript(bytes, facts),
        _ => {}
    }
    if format != FileFormat::Xml {
        xml::packets(bytes, facts);
        iptc::anywhere(bytes, facts);
        png::anywhere(bytes, facts);
    }
    if format == FileFormat::Boxed {
        exif::boxed(bytes, facts);
    } else {
        exif::anywhere(bytes, facts);
    }
}

/// The whole of a file, or the beginning and the end of one that is very large.
fn ends(file: &mut (impl Read + Seek), length: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(MOST).read_to_end(&mut bytes)?;
    if length > MOST {
        file.seek(SeekFrom::Start(length.saturating_sub(MOST).max(MOST)))?;
        file.take(MOST).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
