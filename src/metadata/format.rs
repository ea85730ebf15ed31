//! Detecting file formats by magic numbers.

use super::text::decode_xml;

/// How many bytes of a file [`format()`] reads.
pub const HEAD: usize = 4096;

/// A file format, or a group of formats with the same structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// PDF.
    Pdf,
    /// ZIP archives: Word, Excel, `PowerPoint`, `OpenDocument`, EPUB and others.
    Zip,
    /// Gzip, such as SVGZ.
    Gzip,
    /// OLE compound files: Word, Excel and `PowerPoint` until 2003.
    Ole,
    /// SVG, flat `OpenDocument`.
    Xml,
    /// RTF.
    Rtf,
    /// PostScript.
    PostScript,
    /// ISO base media: MP4, `QuickTime`, M4A, 3GP.
    Film,
    /// Matroska, `WebM`.
    Matroska,
    /// WMA, WMV.
    Asf,
    /// Pictures in ISO boxes: HEIC, AVIF, JPEG XL, JPEG 2000.
    Boxed,
    /// TIFF and the raw formats of cameras.
    Tiff,
    /// GIF.
    Gif,
    /// MP3, WAV, AIFF, FLAC, Ogg, Monkey's Audio, `WavPack`, Musepack; also AVI, which is RIFF like WAV.
    Audio,
    /// Anything else, which may still contain Exif or XMP.
    Other,
}

/// The first bytes of files.
const MAGIC: [(&[u8], FileFormat); 27] = [
    (b"PK\x03\x04", FileFormat::Zip),
    (b"PK\x05\x06", FileFormat::Zip),
    (b"\x1f\x8b\x08", FileFormat::Gzip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileFormat::Ole),
    (b"\x1a\x45\xdf\xa3", FileFormat::Matroska),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c", FileFormat::Asf),
    (b"{\\rtf", FileFormat::Rtf),
    (b"%!PS", FileFormat::PostScript),
    (b"\xc5\xd0\xd3\xc6", FileFormat::PostScript),
    (b"GIF87a", FileFormat::Gif),
    (b"GIF89a", FileFormat::Gif),
    (b"II*\0", FileFormat::Tiff),
    (b"MM\0*", FileFormat::Tiff),
    (b"II+\0", FileFormat::Tiff),
    (b"MM\0+", FileFormat::Tiff),
    (b"\0\0\0\x0cjP  ", FileFormat::Boxed),
    (b"\0\0\0\x0cJXL ", FileFormat::Boxed),
    (b"ID3", FileFormat::Audio),
    (b"fLaC", FileFormat::Audio),
    (b"OggS", FileFormat::Audio),
    (b"FORM", FileFormat::Audio),
    (b"MAC ", FileFormat::Audio),
    (b"APET", FileFormat::Audio),
    (b"wvpk", FileFormat::Audio),
    (b"TTA1", FileFormat::Audio),
    (b"MPCK", FileFormat::Audio),
    (b"MP+", FileFormat::Audio),
];

/// Brands in the `ftyp` box of pictures.
const PICTURE_BRANDS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif", b"avis"];

/// Detects the format of a file by its first [`HEAD`] bytes.
pub fn format(bytes: &[u8]) -> FileFormat {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if memchr::memmem::find(head.get(..1024).unwrap_or(head), b"%PDF-").is_some() {
        return FileFormat::Pdf;
    }
    if let Some((_, format)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return *format;
    }
    match head {
        [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => {
            let mut brands = brands.chunks(4).take(6);
            let is_picture = brands.any(|brand| PICTURE_BRANDS.contains(&brand));
            if is_picture { FileFormat::Boxed } else { FileFormat::Film }
        }
        // Old QuickTime files have no `ftyp` box.
        [_, _, _, _, a, b, c, d, ..]
            if [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"].contains(&&[*a, *b, *c, *d]) =>
        {
            FileFormat::Film
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, form @ ..] if !form.starts_with(b"WEBP") => FileFormat::Audio,
        // A UTF-16 byte order mark is also the synchronisation word of MPEG audio, so XML comes first.
        _ if is_document(&decode_xml(head)) => FileFormat::Xml,
        [0xff, 0xe0..=0xff, ..] => FileFormat::Audio,
        _ => FileFormat::Other,
    }
}

/// Whether a text starts as SVG or flat `OpenDocument`.
fn is_document(text: &str) -> bool {
    let is_markup = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    is_markup && ["<svg", ":svg", "office:document"].iter().any(|name| text.contains(name))
}
