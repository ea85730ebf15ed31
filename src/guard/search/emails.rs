//! Finds e-mail addresses of the roster.

use super::matcher::{MatchKind, Matcher, RosterMatch};
use crate::guard::attribution::contacts::signs;
use crate::guard::names::invisible::is_invisible;
use crate::guard::names::keys;

/// The longest part of an address on either side of `@`, in bytes.
const MAX_PART: usize = 255;

/// The addresses in a text that are on the roster.
pub(super) fn search(matcher: &Matcher, text: &str) -> Vec<RosterMatch> {
    if matcher.emails.is_empty() {
        return Vec::new();
    }
    let is_end = |c: char| matches!(c, '.' | '-') || is_invisible(c);
    let found = signs(text).filter_map(|sign| {
        let before = text[..sign.start].char_indices().rev();
        let local = before.take_while(|(start, c)| is_local(*c) && sign.start - start < MAX_PART);
        let start = local.last().map_or(sign.start, |(start, _)| start);
        let after = text[sign.end..].char_indices();
        let domain = after.take_while(|(length, c)| is_domain(*c) && *length < MAX_PART);
        let end = domain.last().map_or(sign.end, |(length, c)| sign.end + length + c.len_utf8());
        let end = sign.end + text.get(sign.end..end)?.trim_end_matches(is_end).len();
        // What stands before an address without a space, as in `mail:a@x.org`, is not part of it; but a full
        // stop or hyphen may be.
        let local = text.get(start..sign.start)?;
        let is_before = |c: char| matches!(c, '.' | '-' | '_' | '%' | '+') || is_invisible(c);
        [local, local.trim_start_matches(is_before)].into_iter().find_map(|local| {
            let address = format!("{local}@{}", &text[sign.end..end]);
            let person = matcher.emails.get(&matcher.digest(&keys::of_email(&address)))?;
            let at = sign.start - local.len()..end;
            Some(RosterMatch { kind: MatchKind::Email, at, people: vec![*person] })
        })
    });
    found.collect()
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-') || is_invisible(c)
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-') || is_invisible(c)
}
