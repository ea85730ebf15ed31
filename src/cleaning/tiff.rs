//! TIFF 6.0: writes the pictures anew, with the fields that are needed to show them.

use super::uncleanable::{Result, Uncleanable};

/// Fields that say how pixels are stored and shown.
const KEPT: [u16; 36] = [
    256, 257, 258, 259, 262, 263, 266, 274, 277, 278, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 297,
    301, 317, 318, 319, 320, 321, 322, 323, 338, 339, 347, 529, 530, 531, 532,
];

const NEW_SUBFILE_TYPE: u16 = 254;
/// The offsets of the data, and their lengths: in strips or tiles.
const DATA: [(u16, u16); 2] = [(273, 279), (324, 325)];
const OLD_JPEG: u64 = 6;
const MAX_PAGES: usize = 10_000;

/// Removes everything but the pictures. Small copies of them are removed, too.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>> {
    let order = match bytes.get(..4) {
        Some(b"II*\0") => ByteOrder::Little,
        Some(b"MM\0*") => ByteOrder::Big,
        _ => {
            return Err(Uncleanable::new(
                "is a TIFF of more than 4 GB, whose metadata cannot be removed",
                "publish it as JPEG, PNG or WebP",
            ));
        }
    };
    let source = TiffSource { bytes, order };
    let pages = source.pages().ok_or(Uncleanable::Damaged)?;
    if pages.iter().any(|page| page.number(259) == Some(OLD_JPEG)) {
        return Err(Uncleanable::new(
            "is compressed in an old way, and its metadata cannot be removed",
            "publish it as JPEG, PNG or WebP",
        ));
    }
    write(&source, &pages).ok_or(Uncleanable::Damaged)
}

#[derive(Clone, Copy)]
enum ByteOrder {
    Little,
    Big,
}

impl ByteOrder {
    fn long(self, value: u32) -> [u8; 4] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }

    fn short(self, value: u16) -> [u8; 2] {
        match self {
            Self::Little => value.to_le_bytes(),
            Self::Big => value.to_be_bytes(),
        }
    }
}

struct TiffSource<'a> {
    bytes: &'a [u8],
    order: ByteOrder,
}

struct TiffField {
    tag: u16,
    kind: u16,
    count: u32,
    value: Vec<u8>,
    /// The value as numbers, if it has whole ones.
    numbers: Vec<u64>,
}

struct TiffPage {
    fields: Vec<TiffField>,
}

impl TiffPage {
    fn field(&self, tag: u16) -> Option<&TiffField> {
        self.fields.iter().find(|field| field.tag == tag)
    }

    fn number(&self, tag: u16) -> Option<u64> {
        self.field(tag)?.numbers.first().copied()
    }

    /// Whether it is a smaller copy of another page.
    fn is_copy(&self) -> bool {
        self.number(NEW_SUBFILE_TYPE).is_some_and(|kind| kind & 1 != 0)
    }
}

impl<'a> TiffSource<'a> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(match self.order {
            ByteOrder::Little => u16::from_le_bytes(bytes),
            ByteOrder::Big => u16::from_be_bytes(bytes),
        })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(match self.order {
            ByteOrder::Little => u32::from_le_bytes(bytes),
            ByteOrder::Big => u32::from_be_bytes(bytes),
        })
    }

    fn slice(&self, at: u64, length: u64) -> Option<&'a [u8]> {
        let start = usize::try_from(at).ok()?;
        self.bytes.get(start..start.checked_add(usize::try_from(length).ok()?)?)
    }

    fn pages(&self) -> Option<Vec<TiffPage>> {
        let mut pages = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        let mut at = usize::try_from(self.long(4)?).ok()?;
        while at != 0 {
            if !seen.insert(at) || pages.len() > MAX_PAGES {
                return None;
            }
            let count = usize::from(self.short(at)?);
            let fields =
                (0..count).map(|number| self.field(at + 2 + 12 * number)).collect::<Option<Vec<_>>>()?;
            pages.push(TiffPage { fields });
            at = usize::try_from(self.long(at + 2 + 12 * count)?).ok()?;
        }
        let all_copies = pages.iter().all(TiffPage::is_copy);
        pages.retain(|page| all_copies || !page.is_copy());
        (!pages.is_empty()).then_some(pages)
    }

    fn field(&self, at: usize) -> Option<TiffField> {
        let (tag, kind, count) = (self.short(at)?, self.short(at + 2)?, self.long(at + 4)?);
        let size = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => return Some(TiffField { tag: 0, kind, count: 0, value: Vec::new(), numbers: Vec::new() }),
        };
        let length = u64::from(count) * size;
        let place = if length <= 4 { at + 8 } else { usize::try_from(self.long(at + 8)?).ok()? };
        // Fields that are not kept may point anywhere.
        let value = match self.slice(place as u64, length) {
            Some(value) => value.to_vec(),
            None if is_needed(tag) => return None,
            None => Vec::new(),
        };
        let numbers = (0..if is_needed(tag) { u64::from(count) } else { 0 }).map_while(|number| {
            let at = place + usize::try_from(number * size).ok()?;
            match size {
                1 => self.bytes.get(at).map(|byte| u64::from(*byte)),
                2 => self.short(at).map(u64::from),
                4 => self.long(at).map(u64::from),
                _ => None,
            }
        });
        Some(TiffField { tag, kind, count, numbers: numbers.collect(), value })
    }
}

fn is_needed(tag: u16) -> bool {
    KEPT.contains(&tag)
        || tag == NEW_SUBFILE_TYPE
        || DATA.iter().any(|(offsets, lengths)| tag == *offsets || tag == *lengths)
}

fn write(source: &TiffSource<'_>, pages: &[TiffPage]) -> Option<Vec<u8>> {
    let order = source.order;
    let mut out = source.bytes.get(..4)?.to_vec();
    let mut link = out.len();
    out.extend([0; 4]);
    for page in pages {
        let mut entries: Vec<(u16, u16, u32, Vec<u8>)> = Vec::new();
        for (offsets_tag, lengths_tag) in DATA {
            let (Some(offsets), Some(lengths)) = (page.field(offsets_tag), page.field(lengths_tag)) else {
                continue;
            };
            let mut places = Vec::new();
            for (at, length) in offsets.numbers.iter().zip(&lengths.numbers) {
                let data = source.slice(*at, *length)?;
                pad(&mut out);
                places.extend(order.long(u32::try_from(out.len()).ok()?));
                out.extend_from_slice(data);
            }
            let count = u32::try_from(places.len() / 4).ok()?;
            entries.push((offsets_tag, 4, count, places));
            let lengths: Option<Vec<[u8; 4]>> =
                lengths.numbers.iter().map(|length| Some(order.long(u32::try_from(*length).ok()?))).collect();
            entries.push((lengths_tag, 4, count, lengths?.concat()));
        }
        if entries.is_empty() {
            return None;
        }
        let kept = page.fields.iter().filter(|field| KEPT.contains(&field.tag));
        entries.extend(kept.map(|field| (field.tag, field.kind, field.count, field.value.clone())));
        entries.sort_by_key(|(tag, ..)| *tag);
        entries.dedup_by_key(|(tag, ..)| *tag);
        let mut directory = order.short(u16::try_from(entries.len()).ok()?).to_vec();
        for (tag, kind, count, mut value) in entries {
            directory.extend(order.short(tag));
            directory.extend(order.short(kind));
            directory.extend(order.long(count));
            if value.len() <= 4 {
                value.resize(4, 0);
                directory.extend(value);
            } else {
                pad(&mut out);
                directory.extend(order.long(u32::try_from(out.len()).ok()?));
                out.extend(value);
            }
        }
        pad(&mut out);
        let at = order.long(u32::try_from(out.len()).ok()?);
        out.get_mut(link..link + 4)?.copy_from_slice(&at);
        out.extend(directory);
        link = out.len();
        out.extend([0; 4]);
    }
    Some(out)
}

/// Values begin at even offsets.
fn pad(out: &mut Vec<u8>) {
    if out.len() % 2 == 1 {
        out.push(0);
    }
}
