//! `BigTIFF`, and TIFF of any size: the directories alone, read by seeking.
//!
//! They are written again as a small TIFF, which the reader of Exif understands.

use std::io::{Read, Seek, SeekFrom};

/// No value is longer that is worth reading.
const LONGEST: u64 = 64 * 1024;

/// No directory has more entries.
const MOST_ENTRIES: u64 = 1000;

/// All values together.
const MOST: usize = 4 * 1024 * 1024;

/// So many directories of a file, one for each of its images, are read.
const MOST_DIRECTORIES: usize = 16;

/// The tags of the directories of Exif and of positions.
const INNER: [u16; 2] = [0x8769, 0x8825];

/// The tags of where the image is, and of palettes and the like, whose values tell nothing.
const SKIPPED: [u16; 6] = [0x0111, 0x0117, 0x0144, 0x0145, 0x0140, 0x8773];

/// A file and how numbers are written in it.
struct TiffFile<'a, R> {
    file: &'a mut R,
    is_little: bool,
    is_big: bool,
}

/// An entry of a directory: its tag, its type, how many values there are, and what they are in bytes.
struct IfdEntry {
    tag: u16,
    kind: u16,
    count: u32,
    value: Vec<u8>,
}

/// The directories of a file, each as a TIFF of its own.
pub(super) fn directories(file: &mut (impl Read + Seek)) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut head = [0; 8];
    if file.seek(SeekFrom::Start(0)).and_then(|_| file.read_exact(&mut head)).is_err() {
        return found;
    }
    let is_little = head[0] == b'I';
    let is_big = head[2..4].contains(&b'+');
    let mut source = TiffFile { file, is_little, is_big };
    let mut next = if is_big { source.number(8, 8) } else { source.number(4, 4) };
    let mut budget = MOST;
    while let Some(at) = next.filter(|at| *at > 0 && found.len() < MOST_DIRECTORIES) {
        let Some((entries, after)) = source.directory(at, &mut budget) else { break };
        let mut tiff = if is_little { b"II*\0\x08\0\0\0".to_vec() } else { b"MM\0*\0\0\0\x08".to_vec() };
        source.write(entries, &mut tiff, &mut budget);
        found.push(tiff);
        next = after;
    }
    found
}

impl<R: Read + Seek> TiffFile<'_, R> {
    fn bytes(&mut self, at: u64, count: u64) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(at)).ok()?;
        self.file.by_ref().take(count).read_to_end(&mut bytes).ok()?;
        (u64::try_from(bytes.len()) == Ok(count)).then_some(bytes)
    }

    /// A number in so many bytes of those that are given.
    fn of(&self, bytes: &[u8]) -> u64 {
        let add = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        if self.is_little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) }
    }

    fn number(&mut self, at: u64, width: u64) -> Option<u64> {
        let bytes = self.bytes(at, width)?;
        Some(self.of(&bytes))
    }

    /// The entries of a directory, and where the next one is.
    fn directory(&mut self, at: u64, budget: &mut usize) -> Option<(Vec<IfdEntry>, Option<u64>)> {
        let (count_width, width, entry_length) = if self.is_big { (8, 8_u32, 20) } else { (2, 4, 12) };
        let count = self.number(at, count_width)?.min(MOST_ENTRIES);
        let start = at.checked_add(count_width)?;
        let table = self.bytes(start, count * entry_length)?;
        let mut entries = Vec::new();
        for entry in table.chunks_exact(usize::try_from(entry_length).ok()?) {
            entries.extend(self.entry(entry, usize::try_from(width).ok()?, budget));
        }
        let next = start.checked_add(count * entry_length).and_then(|at| self.number(at, width.into()));
        Some((entries, next))
    }

    fn entry(&mut self, entry: &[u8], width: usize, budget: &mut usize) -> Option<IfdEntry> {
        let number = |bytes: &[u8]| u16::try_from(self.of(bytes)).ok();
        let (tag, kind) = (number(entry.get(..2)?)?, number(entry.get(2..4)?)?);
        let count = self.of(entry.get(4..4 + width)?);
        let field = entry.get(4 + width..)?;
        let size = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 | 16..=18 => 8,
            _ => return None,
        };
        let length = count.checked_mul(size)?;
        if SKIPPED.contains(&tag) || length > LONGEST {
            return None;
        }
        let value = match usize::try_from(length).ok()? {
            short if short <= width => field.get(..short)?.to_vec(),
            long => {
                *budget = budget.checked_sub(long)?;
                self.bytes(self.of(field), length)?
            }
        };
        Some(IfdEntry { tag, kind, count: u32::try_from(count).ok()?, value })
    }

    /// Adds a directory to the end of a TIFF, and behind it its values.
    fn write(&mut self, mut entries: Vec<IfdEntry>, tiff: &mut Vec<u8>, budget: &mut usize) {
        let mut inner = Vec::new();
        for entry in &mut entries {
            // Places are written in four bytes again.
            if INNER.contains(&entry.tag) {
                inner.push((entry.tag, self.of(&entry.value)));
                (entry.kind, entry.count, entry.value) = (4, 1, vec![0; 4]);
            }
        }
        let start = tiff.len();
        tiff.extend(self.written(entries.len(), 2));
        let values = start + 2 + 12 * entries.len() + 4;
        let mut behind = Vec::new();
        for IfdEntry { tag, kind, count, value } in &entries {
            tiff.extend(self.written(usize::from(*tag), 2));
            tiff.extend(self.written(usize::from(*kind), 2));
            tiff.extend(self.written(usize::try_from(*count).unwrap_or(0), 4));
            if value.len() <= 4 {
                tiff.extend(value.iter().copied().chain([0; 4]).take(4));
            } else {
                tiff.extend(self.written(values + behind.len(), 4));
                behind.extend_from_slice(value);
            }
        }
        tiff.extend([0; 4]);
        tiff.append(&mut behind);
        for (tag, at) in inner {
            // A directory within one has no such places; if it is damaged and has, they lead nowhere.
            let Some((mut inner, _)) = self.directory(at, budget) else { continue };
            inner.retain(|entry| !INNER.contains(&entry.tag));
            let place = self.written(tiff.len(), 4);
            let at =
                entries.iter().position(|entry| entry.tag == tag).map(|index| start + 2 + 12 * index + 8);
            if let Some(field) = at.and_then(|at| tiff.get_mut(at..at + 4)) {
                field.copy_from_slice(&place);
            }
            self.write(inner, tiff, budget);
        }
    }

    fn written(&self, number: usize, width: usize) -> Vec<u8> {
        let bytes = number.to_be_bytes();
        let mut bytes = bytes[bytes.len() - width..].to_vec();
        if self.is_little {
            bytes.reverse();
        }
        bytes
    }
}
