//! MP4 and `QuickTime` (ISO 14496-12): boxes of metadata become empty `free` boxes of the same length, so that
//! the positions of the sound and pictures stay valid, and times are set to zero.

use std::io::Result as IoResult;
use std::ops::Range;

use super::pieces::FilePiece;
use super::uncleanable::{Result, Uncleanable};
use crate::metadata::seek::{self, ReadSeek};
use crate::metadata::{BoxHead, box_head};

/// Boxes that are nested deeper are refused.
const MAX_DEPTH: usize = 8;

/// The most boxes of a file.
const MAX_BOXES: usize = 100_000;

/// Boxes that are kept, by the box around them. Others are metadata, or unknown.
fn is_kept(parent: [u8; 4], name: [u8; 4]) -> bool {
    match &parent {
        b"file" => matches!(
            &name,
            b"ftyp" | b"moov" | b"mdat" | b"moof" | b"mfra" | b"sidx" | b"styp" | b"ssix" | b"prft"
        ),
        b"moov" => matches!(&name, b"mvhd" | b"trak" | b"mvex" | b"iods" | b"pssh"),
        b"trak" => matches!(&name, b"tkhd" | b"tref" | b"edts" | b"mdia" | b"tapt" | b"clip" | b"matt"),
        b"mdia" => matches!(&name, b"mdhd" | b"hdlr" | b"minf" | b"elng"),
        // Tables of the samples.
        _ => !matches!(&name, b"udta" | b"meta" | b"uuid" | b"free" | b"skip" | b"wide" | b"XMP_"),
    }
}

fn is_parent(name: [u8; 4]) -> bool {
    matches!(&name, b"moov" | b"trak" | b"mdia" | b"minf" | b"stbl" | b"edts" | b"mvex" | b"moof" | b"traf")
}

/// A change of some bytes of the file.
struct Patch {
    at: Range<u64>,
    piece: FilePiece,
}

struct FilmWalk<'a> {
    file: &'a mut dyn ReadSeek,
    patches: Vec<Patch>,
    count: usize,
    /// Whether the last box of the file goes on after the end of the file.
    is_cut_short: bool,
}

/// The pieces of the film without its metadata.
pub(super) fn pieces(file: &mut dyn ReadSeek, length: u64) -> IoResult<Result<Vec<FilePiece>>> {
    let mut walk = FilmWalk { file, patches: Vec::new(), count: 0, is_cut_short: false };
    let end = match walk.children(*b"file", 0, length, 0)? {
        Ok(end) => end,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    for Patch { at: span, piece } in walk.patches {
        pieces.push(FilePiece::Copy(at..span.start));
        pieces.push(piece);
        at = span.end;
    }
    pieces.push(FilePiece::Copy(at..end));
    pieces.retain(|piece| !piece.is_empty());
    Ok(Ok(pieces))
}

impl FilmWalk<'_> {
    /// Reads the boxes of a range, and returns the end of the last one.
    fn children(&mut self, parent: [u8; 4], start: u64, end: u64, depth: usize) -> IoResult<Result<u64>> {
        let mut at = start;
        while end - at >= 8 {
            self.count += 1;
            if depth > MAX_DEPTH || self.count > MAX_BOXES {
                return Ok(Err(Uncleanable::Damaged));
            }
            let head = seek::bytes(self.file, at, (end - at).min(16))?;
            let Some(BoxHead { name, head_length, length }) = box_head(&head, end - at) else {
                return Ok(Err(Uncleanable::Damaged));
            };
            let is_whole = length >= head_length && at.checked_add(length).is_some_and(|next| next <= end);
            if !is_whole && depth == 0 {
                // Bytes after the last box are left out, and so is metadata that is not whole.
                if at > start && (length < head_length || !is_kept(parent, name)) {
                    return Ok(Ok(at));
                }
                self.is_cut_short = true;
            }
            if length < head_length || !is_whole && !self.is_cut_short || end - at < head_length {
                return Ok(Err(Uncleanable::Damaged));
            }
            let next = if is_whole { at + length } else { end };
            let content = at + head_length..next;
            if !is_kept(parent, name) {
                self.patches.push(Patch { at: at + 4..at + 8, piece: FilePiece::Bytes(b"free".to_vec()) });
                self.patches.push(Patch {
                    at: content.clone(),
                    piece: FilePiece::Zeros(content.end - content.start),
                });
            } else if is_parent(name) {
                if let Err(refusal) = self.children(name, content.start, content.end, depth + 1)? {
                    return Ok(Err(refusal));
                }
            } else if let Err(refusal) = self.content(name, &content)? {
                return Ok(Err(refusal));
            }
            at = next;
        }
        Ok(Ok(at))
    }

    /// Removes what a kept box says about people.
    fn content(&mut self, name: [u8; 4], content: &Range<u64>) -> IoResult<Result<()>> {
        if !matches!(&name, b"mvhd" | b"tkhd" | b"mdhd" | b"hdlr" | b"stsd") {
            return Ok(Ok(()));
        }
        let bytes = seek::bytes(self.file, content.start, (content.end - content.start).min(1 << 16))?;
        let zeros = |from: u64, length: u64| {
            let start = (content.start + from).min(content.end);
            let end = (start + length).min(content.end);
            Patch { at: start..end, piece: FilePiece::Zeros(end - start) }
        };
        match &name {
            // The times of creation and of the last change.
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let is_long = bytes.first() == Some(&1);
                self.patches.push(zeros(4, if is_long { 16 } else { 8 }));
            }
            b"hdlr" => {
                let kind = bytes.get(8..12).unwrap_or_default();
                if kind == b"meta" || kind == b"camm" {
                    return Ok(Err(positions()));
                }
                // The name of the handler, which programs ignore.
                if content.end - content.start > 24 {
                    self.patches.push(zeros(24, content.end - content.start));
                }
            }
            _ => {
                if matches!(
                    bytes.get(12..16),
                    Some(b"gpmd" | b"camm" | b"mett" | b"metx" | b"mebx" | b"urim")
                ) {
                    return Ok(Err(positions()));
                }
            }
        }
        Ok(Ok(()))
    }
}

fn positions() -> Uncleanable {
    Uncleanable::new(
        "contains a track of metadata, such as the positions of the camera",
        "remove it with `ffmpeg -i FILE -map_metadata -1 -map 0:v -map 0:a? -c copy NEW-FILE`",
    )
}
