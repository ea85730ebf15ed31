//! TIFF and `BigTIFF` directories, read by seeking.

use std::io::Result;

use super::numbers::{big_endian, little_endian};
use super::seek::{self, ReadSeek};

/// The most directories of images that are read.
const MAX_IMAGES: usize = 16;

/// The most entries of a file that are read.
const MAX_ENTRIES: usize = 10_000;

/// The most bytes of a value. Longer ones are skipped.
const MAX_VALUE: u64 = 64 * 1024;

/// The most bytes of all values that are read.
const MAX_VALUES: u64 = 1024 * 1024;

/// A kind of directory.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ifd {
    Image,
    Exif,
    Gps,
}

/// An entry of a directory.
pub(super) struct TiffEntry {
    pub(super) ifd: Ifd,
    pub(super) tag: u16,
    /// The type of the values.
    kind: u64,
    /// How many values there are.
    count: u64,
    /// The values or, if they do not fit, their offset.
    field: Vec<u8>,
}

/// A file and its encoding of numbers.
pub(super) struct Tiff<'a> {
    file: &'a mut dyn ReadSeek,
    is_little: bool,
    /// `BigTIFF` has offsets of eight bytes instead of four.
    is_big: bool,
    /// How many bytes of values may still be read.
    budget: u64,
}

impl<'a> Tiff<'a> {
    /// Reads the entries of all directories, as far as they are intact.
    pub(super) fn open(file: &'a mut dyn ReadSeek) -> Result<(Self, Vec<TiffEntry>)> {
        let head = seek::bytes(file, 0, 4)?;
        let (is_little, is_big) = (head.starts_with(b"I"), head.contains(&b'+'));
        let mut tiff = Self { file, is_little, is_big, budget: MAX_VALUES };
        let mut entries = Vec::new();
        let mut next = if is_big { tiff.number_at(8, 8)? } else { tiff.number_at(4, 4)? };
        for _ in 0..MAX_IMAGES {
            if next == 0 {
                break;
            }
            next = tiff.directory(next, Ifd::Image, &mut entries)?;
        }
        Ok((tiff, entries))
    }

    /// The values of an entry as they are encoded.
    pub(super) fn value(&mut self, entry: &TiffEntry) -> Option<Vec<u8>> {
        let size = match entry.kind {
            1 | 2 | 6 | 7 | 129 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 | 16..=18 => 8,
            _ => return None,
        };
        let length = entry.count.checked_mul(size).filter(|length| *length <= MAX_VALUE)?;
        if let Some(value) = entry.field.get(..usize::try_from(length).ok()?) {
            return Some(value.to_vec());
        }
        self.budget = self.budget.checked_sub(length)?;
        let at = self.number(&entry.field);
        seek::bytes(self.file, at, length).ok()
    }

    /// The values of an entry if they are fractions, and complete.
    pub(super) fn fractions(&mut self, entry: &TiffEntry) -> Option<Vec<f64>> {
        let value = self.value(entry).filter(|_| entry.kind == 5)?;
        let (numbers, _) = value.as_chunks::<4>();
        let numbers = numbers.iter().filter_map(|number| u32::try_from(self.number(number)).ok());
        let numbers: Vec<f64> = numbers.map(f64::from).collect();
        let (pairs, _) = numbers.as_chunks::<2>();
        let is_complete = u64::try_from(pairs.len()) == Ok(entry.count);
        is_complete.then(|| pairs.iter().map(|[numerator, denominator]| numerator / denominator).collect())
    }

    /// Reads a directory and those inside it. Returns the offset of the next one.
    fn directory(&mut self, at: u64, ifd: Ifd, entries: &mut Vec<TiffEntry>) -> Result<u64> {
        let (count_width, width, entry_length) = if self.is_big { (8, 8, 20) } else { (2, 4, 12) };
        let count = self.number_at(at, count_width)?.min(MAX_ENTRIES as u64);
        let start = at.saturating_add(count_width);
        let table = seek::bytes(self.file, start, count * entry_length)?;
        for entry in table.chunks_exact(usize::try_from(entry_length).unwrap_or(usize::MAX)) {
            if entries.len() == MAX_ENTRIES {
                return Ok(0);
            }
            let (head, field) = entry.split_at(if self.is_big { 12 } else { 8 });
            let tag = u16::try_from(self.number(&head[..2])).unwrap_or_default();
            let (kind, count) = (self.number(&head[2..4]), self.number(&head[4..]));
            entries.push(TiffEntry { ifd, tag, kind, count, field: field.to_vec() });
            let inner = match tag {
                0x8769 => Ifd::Exif,
                0x8825 => Ifd::Gps,
                _ => continue,
            };
            if ifd == Ifd::Image {
                self.directory(self.number(field), inner, entries)?;
            }
        }
        self.number_at(start.saturating_add(count * entry_length), width)
    }

    fn number_at(&mut self, at: u64, width: u64) -> Result<u64> {
        let bytes = seek::bytes(self.file, at, width)?;
        Ok(self.number(&bytes))
    }

    fn number(&self, bytes: &[u8]) -> u64 {
        if self.is_little { little_endian(bytes) } else { big_endian(bytes) }
    }
}
