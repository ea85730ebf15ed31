//! Sound: MP3 without ID3, APE and Lyrics3 tags; WAV and FLAC without all chunks but those of the sound.

use std::io::Result as IoResult;
use std::ops::Range;

use super::pieces::FilePiece;
use super::uncleanable::{Result, Uncleanable};
use crate::metadata::seek::{ReadSeek, bytes};

/// Whether the metadata of a sound file can be removed.
pub(super) fn is_supported(head: &[u8]) -> bool {
    match head {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] | [b'f', b'L', b'a', b'C', ..] => {
            true
        }
        [b'I', b'D', b'3', ..] => !matches!(after_id3(head), Some([b'f', b'L', b'a', b'C', ..])),
        _ => is_mpeg(head),
    }
}

/// Whether bytes begin with a frame of MPEG audio, layers 1 to 3.
fn is_mpeg(head: &[u8]) -> bool {
    matches!(head, [0xff, second, third, ..] if second & 0xe0 == 0xe0 && second & 0x06 != 0 && third & 0xf0 != 0xf0)
}

/// What follows an `ID3v2` tag, if it is in these bytes.
fn after_id3(head: &[u8]) -> Option<&[u8]> {
    head.get(usize::try_from(id3_length(head)?).ok()?..)
}

/// The length of an `ID3v2` tag with its head.
fn id3_length(head: &[u8]) -> Option<u64> {
    let [b'I', b'D', b'3', _, _, flags, a, b, c, d, ..] = *head else { return None };
    let size = [a, b, c, d].into_iter().fold(0, |size, byte| size << 7 | u64::from(byte & 0x7f));
    Some(size + if flags & 0x10 == 0 { 10 } else { 20 })
}

/// The pieces of the sound without its metadata.
pub(super) fn pieces(file: &mut dyn ReadSeek, length: u64) -> IoResult<Result<Vec<FilePiece>>> {
    match bytes(file, 0, 12)?.get(..4) {
        Some(b"RIFF") => wave(file, length),
        Some(b"fLaC") => flac(file, length),
        _ => mpeg(file, length),
    }
}

fn mpeg(file: &mut dyn ReadSeek, length: u64) -> IoResult<Result<Vec<FilePiece>>> {
    let mut sound = 0..length;
    while let Some(tag) = id3_length(&bytes(file, sound.start, 10)?) {
        sound.start = (sound.start + tag).min(length);
    }
    while let Some(end) = end_without_tag(file, &sound)? {
        sound.end = end;
    }
    // Padding may follow the tag.
    let start = bytes(file, sound.start, 1 << 16)?;
    let padding = start.iter().take_while(|byte| **byte == 0).count();
    sound.start += padding as u64;
    Ok(if is_mpeg(&start[padding..]) { Ok(vec![FilePiece::Copy(sound)]) } else { Err(Uncleanable::Damaged) })
}

/// The end of the sound before the tag at its end, if there is one.
fn end_without_tag(file: &mut dyn ReadSeek, sound: &Range<u64>) -> IoResult<Option<u64>> {
    const LYRICS: usize = 15;

    let tail_start = sound.end.saturating_sub(160).max(sound.start);
    let tail = bytes(file, tail_start, sound.end - tail_start)?;
    let last = |length: usize| tail.len().checked_sub(length).and_then(|at| tail.get(at..));
    let before = |length: u64| sound.end.checked_sub(length).filter(|end| *end >= sound.start);
    if last(128).is_some_and(|tag| tag.starts_with(b"TAG")) {
        return Ok(before(128));
    }
    if let Some(footer) = last(32).filter(|footer| footer.starts_with(b"APETAGEX")) {
        let number = |at: usize| {
            footer.get(at..at + 4).and_then(|it| it.try_into().ok()).map_or(0, u32::from_le_bytes)
        };
        let head = if number(20) & 0x8000_0000 == 0 { 0 } else { 32 };
        return Ok(before(u64::from(number(12)) + head));
    }
    if let Some(footer) = last(10).filter(|footer| footer.starts_with(b"3DI")) {
        return Ok(id3_length(&[b"ID3", &footer[3..]].concat()).and_then(|length| before(length.max(20))));
    }
    if let Some(footer) = last(LYRICS).filter(|footer| footer.ends_with(b"LYRICS200")) {
        let size = std::str::from_utf8(&footer[..6]).ok().and_then(|digits| digits.parse::<u64>().ok());
        return Ok(size.and_then(|size| before(size + LYRICS as u64)));
    }
    Ok(None)
}

fn wave(file: &mut dyn ReadSeek, length: u64) -> IoResult<Result<Vec<FilePiece>>> {
    const KEPT: [&[u8]; 6] = [b"fmt ", b"data", b"fact", b"PEAK", b"smpl", b"inst"];

    let size = bytes(file, 4, 4)?;
    let size = size.try_into().map_or(0, u32::from_le_bytes);
    let end = length.min(u64::from(size) + 8);
    let mut chunks = Vec::new();
    let (mut at, mut total) = (12, 4);
    while at + 8 <= end {
        let head = bytes(file, at, 8)?;
        let Some((name, Ok(chunk))) = head.split_at_checked(4).map(|(name, size)| (name, size.try_into()))
        else {
            return Ok(Err(Uncleanable::Damaged));
        };
        let next = at + 8 + u64::from(u32::from_le_bytes(chunk));
        if next > end {
            return Ok(Err(Uncleanable::Damaged));
        }
        let padded = next + next % 2;
        if KEPT.contains(&name) {
            chunks.push(FilePiece::Copy(at..next));
            chunks.push(FilePiece::Zeros(padded - next));
            total += padded - at;
        }
        at = padded;
    }
    let Ok(total) = u32::try_from(total) else { return Ok(Err(Uncleanable::too_large())) };
    let mut pieces = vec![FilePiece::Bytes([b"RIFF".as_slice(), &total.to_le_bytes(), b"WAVE"].concat())];
    pieces.append(&mut chunks);
    pieces.retain(|piece| !piece.is_empty());
    Ok(Ok(pieces))
}

fn flac(file: &mut dyn ReadSeek, length: u64) -> IoResult<Result<Vec<FilePiece>>> {
    const LAST: u8 = 0x80;
    // Information about the stream, and a table of positions in it.
    const KEPT: [u8; 2] = [0, 3];

    let mut blocks = Vec::new();
    let mut at = 4;
    loop {
        let head = bytes(file, at, 4)?;
        let [kind, a, b, c] = head[..] else { return Ok(Err(Uncleanable::Damaged)) };
        let next = at + 4 + u64::from(u32::from_be_bytes([0, a, b, c]));
        if next > length {
            return Ok(Err(Uncleanable::Damaged));
        }
        if KEPT.contains(&(kind & !LAST)) {
            blocks.push((kind & !LAST, at + 1..next));
        }
        at = next;
        if kind & LAST != 0 {
            break;
        }
    }
    let mut sound = at..length;
    while let Some(end) = end_without_tag(file, &sound)? {
        sound.end = end;
    }
    let mut pieces = vec![FilePiece::Bytes(b"fLaC".to_vec())];
    let count = blocks.len();
    for (number, (kind, rest)) in (1..).zip(blocks) {
        pieces.push(FilePiece::Bytes(vec![if number == count { kind | LAST } else { kind }]));
        pieces.push(FilePiece::Copy(rest));
    }
    pieces.push(FilePiece::Copy(sound));
    Ok(Ok(pieces))
}
