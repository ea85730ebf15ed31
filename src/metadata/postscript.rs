//! PostScript: the comments of its header (Document Structuring Conventions).

use super::facts::{FactKind, Facts};
use super::text::decode_utf8_or_latin;

/// Reads a PostScript file.
pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r'));
    for line in lines.take_while(|line| !line.starts_with(b"%%EndComments")) {
        let Some(comment) = line.strip_prefix(b"%%") else { continue };
        let comment = decode_utf8_or_latin(comment);
        let Some((name, value)) = comment.split_once(':') else { continue };
        let value = value.trim().trim_start_matches('(').trim_end_matches(')');
        let field = format!("PostScript {name}");
        match name {
            "For" | "Author" => facts.add(FactKind::Author, value, field),
            "Routing" => facts.add(FactKind::Person, value, field),
            _ => facts.add_signs(value, &field),
        }
    }
}
