//! Files with names in them, written here byte by byte, and what is read of each.

pub(crate) mod documents;
mod drawings;
mod films;
pub(crate) mod media;
pub(crate) mod office;
pub(crate) mod sound;

use std::io::Cursor;

use proptest::prelude::*;

use rapporteur::metadata::{FileFormat, facts, facts_of_bytes, format};

/// What a file says, a line each: the value, and where it stands.
fn said(bytes: &[u8]) -> Vec<String> {
    facts_of_bytes(bytes)
        .all
        .into_iter()
        .map(|fact| format!("{:?} {} ({})", fact.kind, fact.value, fact.field))
        .collect()
}

/// Why a file could not be looked into.
fn closed(bytes: &[u8]) -> Option<&'static str> {
    facts_of_bytes(bytes).closed
}

#[test]
fn a_format_is_told_by_the_first_bytes() {
    for (head, expected) in [
        (b"%PDF-1.7".as_slice(), FileFormat::Pdf),
        (b"\n\n%PDF-1.4", FileFormat::Pdf),
        (b"PK\x03\x04", FileFormat::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileFormat::Ole),
        (b"{\\rtf1", FileFormat::Rtf),
        (b"%!PS-Adobe", FileFormat::PostScript),
        (b"\0\0\0\x18ftypheic", FileFormat::Boxed),
        (b"\0\0\0\x1cftypavif", FileFormat::Boxed),
        (b"\0\0\0\x18ftypisom", FileFormat::Film),
        (b"\0\0\0\x14ftypqt  ", FileFormat::Film),
        (b"\0\0\0\x08wide", FileFormat::Film),
        (b"ID3\x04", FileFormat::Audio),
        (b"\xff\xfb\x90\x44", FileFormat::Audio),
        (b"RIFF\0\0\0\0WAVE", FileFormat::Audio),
        (b"OggS", FileFormat::Audio),
        (b"fLaC", FileFormat::Audio),
        (b"GIF89a", FileFormat::Gif),
        (b"II*\0", FileFormat::Tiff),
        (b"MM\0*", FileFormat::Tiff),
        (b"<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"\">", FileFormat::Xml),
        (b"\xef\xbb\xbf <svg>", FileFormat::Xml),
        (b"\xff\xfe<\0s\0v\0g\0>\0", FileFormat::Xml),
        (b"\xfe\xff\0<\0s\0v\0g\0>", FileFormat::Xml),
        (b"\x1f\x8b\x08\0", FileFormat::Gzip),
        (b"<!doctype html><p>", FileFormat::Other),
        (b"plain text", FileFormat::Other),
        (b"", FileFormat::Other),
    ] {
        assert_eq!(format(head), expected, "{:?}", String::from_utf8_lossy(head));
    }
}

/// One file of each kind.
fn all() -> Vec<Vec<u8>> {
    documents::all().into_iter().chain(media::all()).chain(films::all()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn damage_anywhere_stops_nothing(
        which in 0..all().len(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let all = all();
        let mut bytes = all[which].clone();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        drop(said(&bytes));
    }

    #[test]
    fn no_bytes_stop_anything(bytes in proptest::collection::vec(any::<u8>(), 0..2000), which in 0..15_usize) {
        let format = [
            FileFormat::Pdf, FileFormat::Zip, FileFormat::Ole, FileFormat::Xml, FileFormat::Rtf, FileFormat::PostScript, FileFormat::Film,
            FileFormat::Boxed, FileFormat::Tiff, FileFormat::Gif, FileFormat::Audio, FileFormat::Gzip,
            FileFormat::Matroska, FileFormat::Asf, FileFormat::Other,
        ][which];
        drop(facts(format, &mut Cursor::new(&bytes), u64::try_from(bytes.len()).expect("a length")));
    }
}
