//! Summarises translations in one line for each language.

use std::fmt::Write as _;

use crate::cli::format::count;
use crate::index::translation_status::counts::InLanguage;
use crate::index::translation_status::names::NameKind;
use crate::index::translation_status::{Progress, TranslatableKind};

/// `fa-AF  sessions: 9 of 24 complete, 2 partly, 1 outdated; pages: 1 of 2 complete; themes: 3 of 60 without a
/// label`, with a line end. Each text counts once: one that is outdated is neither complete nor partly translated.
pub(super) fn line(language: &InLanguage<'_>) -> String {
    let kinds: [(&[TranslatableKind], &str); 3] = [
        (&[TranslatableKind::Session], "sessions"),
        (&[TranslatableKind::Series], "series"),
        (&[TranslatableKind::Page, TranslatableKind::Home], "pages"),
    ];
    let mut parts: Vec<String> =
        kinds.into_iter().filter_map(|(kinds, name)| texts(language, kinds, name)).collect();
    let kinds = [
        (NameKind::Theme, "themes", "label"),
        (NameKind::Organisation, "organisations", "name"),
        (NameKind::Group, "groups", "name"),
        (NameKind::Site, "texts of the site", "translation"),
    ];
    for (kind, name, lacking) in kinds {
        let named = language.named(kind);
        if named.missing > 0 {
            let (missing, total) = (count(named.missing), count(named.total));
            parts.push(format!("{name}: {missing} of {total} without a {lacking}"));
        }
    }
    format!("{:<6} {}\n", language.lang.as_str(), parts.join("; "))
}

/// How many texts of these kinds are translated; `None` if there are none.
fn texts(language: &InLanguage<'_>, kinds: &[TranslatableKind], name: &str) -> Option<String> {
    let (mut total, mut complete, mut part, mut older) = (0, 0, 0, 0);
    for (_, standing) in language.items.iter().filter(|(item, _)| kinds.contains(&item.kind)) {
        total += 1;
        match standing.progress {
            _ if standing.is_older() => older += 1,
            Progress::Complete => complete += 1,
            Progress::Part => part += 1,
            Progress::Missing => {}
        }
    }
    let mut text = format!("{name}: {} of {} complete", count(complete), count(total));
    for (number, what) in [(part, "partly"), (older, "outdated")] {
        if number > 0 {
            // Writing to a `String` cannot fail.
            let _ = write!(text, ", {} {what}", count(number));
        }
    }
    (total > 0 || kinds.contains(&TranslatableKind::Session)).then_some(text)
}
