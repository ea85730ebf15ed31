//! References to recommendations of what is renamed: `of` in `followed`, and `repeats`.

use crate::content::parse::Parsed;
use crate::content::rename::renaming::{Renaming, Subject};
use crate::i18n::slug::nfc;
use crate::source::edit::Edit;
use crate::source::toml_tree::basic_string;

/// Edits all references by name. Those by the number of the session stay correct.
pub(super) fn edit(parsed: &Parsed, subject: &Subject, new: &str, renaming: &mut Renaming) {
    for draft in &parsed.drafts.sessions {
        let repeats = draft.recommendations.iter().flat_map(|item| &item.repeats);
        for written in repeats.chain(draft.followed.iter().map(|item| &item.of)) {
            if let Some(reference) = renamed(&written.value, draft.series.as_str(), subject, new) {
                let text = basic_string(&reference);
                renaming.edit(&draft.path, Edit { span: written.span.clone(), text });
            }
        }
    }
}

/// The new reference in a session of the series `own`, if it changes.
fn renamed(written: &str, own: &str, subject: &Subject, new: &str) -> Option<String> {
    let written = nfc(written.trim()).into_owned();
    let (session, number) = written.rsplit_once('#')?;
    let session = session.trim().trim_matches('/');
    let (series, name) = session.split_once('/').unwrap_or((own, session));
    match subject {
        // Without the series it is in the same one, which moves with it.
        Subject::Series(old) => {
            (series == old && session.contains('/')).then(|| format!("{new}/{name}#{number}"))
        }
        Subject::Document(old) => {
            let series_written = if session.contains('/') { format!("{series}/") } else { String::new() };
            (old.split_once('/')? == (series, name)).then(|| format!("{series_written}{new}#{number}"))
        }
        Subject::Theme(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_references_by_the_old_name_change() {
        let session = Subject::Document("talks/one".into());
        let by = |written: &str| renamed(written, "talks", &session, "first");
        assert_eq!(by("talks/one#2").as_deref(), Some("talks/first#2"));
        assert_eq!(by("one#2").as_deref(), Some("first#2"));
        assert_eq!((by("talks/1#2"), by("other/one#2"), by("one")), (None, None, None));
        let series = Subject::Series("talks".into());
        let by = |written: &str| renamed(written, "talks", &series, "meetings");
        assert_eq!(by("talks/1#2").as_deref(), Some("meetings/1#2"));
        assert_eq!((by("1#2"), by("other/1#2")), (None, None));
    }
}
