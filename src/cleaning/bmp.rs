//! BMP (Windows bitmaps): without bytes after the picture or between its parts, and without the colour profile,
//! which may be the path of a file.

use super::uncleanable::{Result, Uncleanable};

/// The length of the header of the file, before that of the picture.
const FILE_HEADER: usize = 14;

/// The lengths of the headers of pictures in all versions.
const HEADERS: [usize; 7] = [12, 40, 52, 56, 64, 108, 124];

/// The colour space of pictures without a profile.
const SRGB: &[u8; 4] = b"BGRs";

/// Whether a file begins as a bitmap.
pub(super) fn is_bitmap(head: &[u8]) -> bool {
    head.starts_with(b"BM") && long(head, FILE_HEADER).is_some_and(|length| HEADERS.contains(&length))
}

/// Removes everything but the picture.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>> {
    cleaned(bytes).ok_or(Uncleanable::Damaged)
}

fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let (start, header) = (long(bytes, 10)?, long(bytes, FILE_HEADER)?);
    let colours = FILE_HEADER.checked_add(header)?.checked_add(colours_length(bytes, header)?)?;
    let pixels = pixels_length(bytes, header)?;
    let mut out = bytes.get(..start)?.to_vec();
    out.extend_from_slice(bytes.get(start..start.checked_add(pixels)?)?);
    // Reserved bytes, and those between the colours and the pixels.
    out.get_mut(6..10)?.fill(0);
    if let Some(gap) = out.get_mut(colours..start) {
        gap.fill(0);
    }
    if header == 124 {
        let space = out.get_mut(FILE_HEADER + 56..FILE_HEADER + 60)?;
        if matches!(&*space, b"DEBM" | b"KNIL") {
            space.copy_from_slice(SRGB);
        }
        // Where the profile is, its length, and reserved bytes.
        out.get_mut(FILE_HEADER + 112..FILE_HEADER + 124)?.fill(0);
    }
    let length = u32::try_from(out.len()).ok()?.to_le_bytes();
    out.get_mut(2..6)?.copy_from_slice(&length);
    Some(out)
}

/// The length of the masks and colours behind the header.
fn colours_length(bytes: &[u8], header: usize) -> Option<usize> {
    if header == 12 {
        let depth = short(bytes, FILE_HEADER + 10)?;
        return Some(if depth <= 8 { 3 << depth } else { 0 });
    }
    let masks = match (header, long(bytes, FILE_HEADER + 16)?) {
        (40, 3) => 12,
        (40, 6) => 16,
        _ => 0,
    };
    let depth = short(bytes, FILE_HEADER + 14)?;
    let count = match long(bytes, FILE_HEADER + 32)? {
        0 if depth <= 8 => 1 << depth,
        count => count,
    };
    count.checked_mul(4)?.checked_add(masks)
}

/// The length of the pixels.
fn pixels_length(bytes: &[u8], header: usize) -> Option<usize> {
    let rows = |width: usize, depth: usize, height: usize| {
        let row = width.checked_mul(depth)?.checked_add(31)? / 32 * 4;
        row.checked_mul(height)
    };
    if header == 12 {
        let (width, height) = (short(bytes, FILE_HEADER + 4)?, short(bytes, FILE_HEADER + 6)?);
        return rows(width, short(bytes, FILE_HEADER + 10)?, height);
    }
    let height = i32::from_le_bytes(bytes.get(FILE_HEADER + 8..)?.first_chunk().copied()?).unsigned_abs();
    match long(bytes, FILE_HEADER + 16)? {
        0 | 3 | 6 => rows(
            long(bytes, FILE_HEADER + 4)?,
            short(bytes, FILE_HEADER + 14)?,
            usize::try_from(height).ok()?,
        ),
        // Compressed.
        _ => long(bytes, FILE_HEADER + 20).filter(|length| *length > 0),
    }
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..)?.first_chunk().copied()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..)?.first_chunk().copied()?)).ok()
}
