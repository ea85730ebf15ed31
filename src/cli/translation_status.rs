//! Summarises translations in one line for each language.

use crate::cli::format::count;
use crate::index::translation_status::TranslatableKind;
use crate::index::translation_status::counts::{InLanguage, StandingCounts};
use crate::index::translation_status::names::NameKind;

/// `fa-AF  12 of 24 sessions translated, 2 of them partly, 1 outdated; 3 of 60
/// themes without a label`, with a line end.
pub(super) fn line(language: &InLanguage<'_>) -> String {
    let others = language.tally(|kind| kind != TranslatableKind::Session);
    let mut parts =
        vec![texts(language.tally(|kind| kind == TranslatableKind::Session), "session", "sessions")];
    if others.total > 0 {
        parts.push(texts(others, "series or page", "series and pages"));
    }
    let kinds = [
        (NameKind::Theme, "theme", "themes", "label"),
        (NameKind::Organisation, "organisation", "organisations", "name"),
        (NameKind::Group, "group", "groups", "name"),
        (NameKind::Site, "text of the site", "texts of the site", "translation"),
    ];
    for (kind, one, many, name) in kinds {
        let named = language.named(kind);
        if named.missing > 0 {
            let of = if named.total == 1 { one } else { many };
            parts.push(format!("{} of {} {of} without a {name}", count(named.missing), count(named.total)));
        }
    }
    format!("{:<6} {}\n", language.lang.as_str(), parts.join("; "))
}

fn texts(tally: StandingCounts, one: &str, many: &str) -> String {
    let of = if tally.total == 1 { one } else { many };
    let mut parts =
        vec![format!("{} of {} {of} translated", count(tally.complete + tally.part), count(tally.total))];
    if tally.part > 0 {
        parts.push(format!("{} of them partly", count(tally.part)));
    }
    if tally.older > 0 {
        parts.push(format!("{} outdated", count(tally.older)));
    }
    parts.join(", ")
}
