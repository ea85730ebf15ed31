//! Chunks of RIFF (WAV, AVI) and AIFF, read by seeking.

use std::io::{Cursor, Result};
use std::ops::Range;

use super::facts::{FactKind, Facts};
use super::seek::{self, ReadSeek};
use super::text::{decode_utf8_or_latin, until_zero};
use super::{id3_frames, xml};

/// The most chunks of a list that are read.
const MAX_CHUNKS: usize = 10_000;

/// The most bytes of a chunk that are read.
const MAX_CONTENT: u64 = 16 * 1024 * 1024;

/// What the text of a chunk is about, by the chunk's type.
fn kind(name: [u8; 4]) -> Option<FactKind> {
    Some(match &name {
        b"IART" | b"ICOP" | b"IWRI" | b"AUTH" | b"(c) " => FactKind::Author,
        b"IENG" | b"ICMS" | b"ISRC" => FactKind::Person,
        b"ITCH" => FactKind::Editor,
        b"ICMT" | b"ANNO" => FactKind::Comment,
        b"IARL" => FactKind::Position,
        _ => return None,
    })
}

/// Reads a file whose lengths are in the byte order of `number`.
pub(super) fn read(
    file: &mut dyn ReadSeek,
    length: u64,
    number: fn([u8; 4]) -> u32,
    facts: &mut Facts,
) -> Result<()> {
    chunks(file, 12..length, true, number, facts)
}

fn chunks(
    file: &mut dyn ReadSeek,
    Range { start, end }: Range<u64>,
    is_top_level: bool,
    number: fn([u8; 4]) -> u32,
    facts: &mut Facts,
) -> Result<()> {
    let mut at = start;
    for _ in 0..MAX_CHUNKS {
        // A list has its type before its chunks.
        let head = seek::bytes(file, at, end.saturating_sub(at).min(12))?;
        let Some((&[a, b, c, d, ref length @ ..], list_type)) = head.split_first_chunk::<8>() else { break };
        let (name, length) = ([a, b, c, d], u64::from(number(*length)));
        let next = at.saturating_add(8 + length + length % 2);
        let mut content = || seek::bytes(file, at + 8, length.min(MAX_CONTENT));
        match &name {
            b"LIST" if list_type == b"INFO" && is_top_level => {
                chunks(file, at + 12..next.min(end), false, number, facts)?;
            }
            b"id3 " | b"ID3 " => id3_frames::read(Cursor::new(content()?), facts),
            b"_PMX" => xml::packets(&content()?, facts),
            // Broadcast WAV: a description, then the originator.
            b"bext" => {
                let content = content()?;
                let text = |range| decode_utf8_or_latin(until_zero(content.get(range).unwrap_or_default()));
                facts.add_signs(&text(0..256), "WAV bext description");
                facts.add(FactKind::Author, &text(256..288), "WAV bext originator");
            }
            _ => {
                if let Some(kind) = kind(name) {
                    let value = decode_utf8_or_latin(until_zero(&content()?));
                    let field = format!("chunk {}", String::from_utf8_lossy(&name).trim());
                    facts.add(kind, &value, field);
                }
            }
        }
        at = next;
    }
    Ok(())
}
