//! Finds e-mail addresses of the roster.

use super::matcher::{MatchKind, Matcher, RosterMatch};
use crate::guard::names::keys;

/// The longest part of an address on either side of `@`, in bytes.
const MAX_PART: usize = 255;

/// The addresses in a text that are on the roster.
pub(super) fn search(matcher: &Matcher, text: &str) -> Vec<RosterMatch> {
    if matcher.emails.is_empty() {
        return Vec::new();
    }
    let at_signs = memchr::memchr_iter(b'@', text.as_bytes());
    let found = at_signs.filter_map(|at| {
        let before =
            text[..at].char_indices().rev().take_while(|(start, c)| is_local(*c) && at - start < MAX_PART);
        let start = before.last().map_or(at, |(start, _)| start);
        let after =
            text[at + 1..].char_indices().take_while(|(length, c)| is_domain(*c) && *length < MAX_PART);
        let end = after.last().map_or(at, |(length, c)| at + 1 + length + c.len_utf8());
        let address = text.get(start..end)?.trim_end_matches(['.', '-']);
        // What stands before an address without a space, as in `mail:a@x.org`, is not part of it; but a full
        // stop or hyphen may be.
        let trimmed = address.trim_start_matches(['.', '-', '_', '%', '+']);
        [address, trimmed].into_iter().find_map(|address| {
            let person = matcher.emails.get(&matcher.digest(&keys::of_email(address)))?;
            let start =
                end - address.len() - (end - start - text[start..end].trim_end_matches(['.', '-']).len());
            let at = start..start + address.len();
            Some(RosterMatch { kind: MatchKind::Email, at, people: vec![*person] })
        })
    });
    found.collect()
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}
