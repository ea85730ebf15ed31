//! Audio files: ID3, APE, Vorbis comments, and RIFF and AIFF chunks; also AVI.

use std::io::{Result, SeekFrom};

use super::facts::{FactKind, Facts};
use super::seek::{self, ReadSeek};
use super::{ape, id3_frames, riff, vorbis};

/// How many bytes are read from the start, where Ogg and FLAC have their comments.
const START: u64 = 1024 * 1024;

/// How many bytes are read from the end, where APE tags are.
const END: u64 = 16 * 1024 * 1024;

/// Reads an audio file, or an AVI.
pub(super) fn read(file: &mut dyn ReadSeek, length: u64, facts: &mut Facts) -> Result<()> {
    let start = seek::bytes(file, 0, START)?;
    match start.get(..4) {
        Some(b"RIFF") => riff::read(file, length, u32::from_le_bytes, facts)?,
        Some(b"FORM") => riff::read(file, length, u32::from_be_bytes, facts)?,
        Some(b"fLaC") => vorbis::flac(&start[4..], facts),
        Some(b"OggS") => vorbis::ogg(&start, facts),
        _ => {}
    }
    file.seek(SeekFrom::Start(0))?;
    if let Ok(tag) = id3::v1::Tag::read_from(&mut *file) {
        facts.add(FactKind::Author, &tag.artist, "ID3v1 artist");
        facts.add(FactKind::Comment, &tag.comment, "ID3v1 comment");
    }
    if start.starts_with(b"ID3") {
        file.seek(SeekFrom::Start(0))?;
        id3_frames::read(&mut *file, facts);
    }
    ape::read(&start, facts);
    drop(start);
    ape::read(&seek::bytes(file, length.saturating_sub(END), END)?, facts);
    Ok(())
}
