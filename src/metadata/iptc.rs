//! IPTC IIM 4 records.

use super::facts::{FactKind, Facts};
use super::numbers::{take_be, take_up_to};
use super::text::decode_utf8_or_latin;

/// Reads records: a marker, the numbers of the record and the field, a length and a text.
pub(super) fn read(mut bytes: &[u8], facts: &mut Facts) {
    while let [0x1c, record, field, rest @ ..] = bytes {
        bytes = rest;
        let Some(length) = take_be(&mut bytes, 2) else { return };
        let text = take_up_to(&mut bytes, length);
        let (kind, name) = match (record, field) {
            (2, 80) => (FactKind::Author, "IPTC By-line"),
            (2, 110) => (FactKind::Person, "IPTC Credit"),
            (2, 116) => (FactKind::Author, "IPTC Copyright"),
            (2, 118) => (FactKind::Person, "IPTC Contact"),
            (2, 122) => (FactKind::Editor, "IPTC Writer"),
            _ => continue,
        };
        facts.add(kind, &decode_utf8_or_latin(text), name);
    }
}
