//! Leaves out mistakes that only follow from a file which could not be read as a whole.
//!
//! What such a file says is not fully known. That a session, a name or a language is missing elsewhere may
//! be the same mistake, and advice about it would be wrong: one mistake is reported once.

use std::collections::BTreeSet;

use crate::content::parse::files::CONFIG;
use crate::content::resolve::vocabulary::{GROUPS, ORGANISATIONS, THEMES};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;

/// Removes what follows from the `unread` files, and from files that could not be read at all.
pub fn leave_out(unread: &BTreeSet<String>, diagnostics: &mut Vec<Diagnostic>) {
    let missing: Vec<String> =
        diagnostics.iter().filter(|found| is_missing(found)).map(|found| found.path.clone()).collect();
    if unread.is_empty() && missing.is_empty() {
        return;
    }
    let files = UnreadFiles {
        stems: unread.iter().chain(&missing).filter_map(|path| stem(path)).collect(),
        missing: &missing,
        paths: unread.iter().chain(&missing).map(String::as_str).collect(),
    };
    diagnostics.retain(|found| !files.explain(found));
}

/// Whether an error is about a whole file that could not be read.
fn is_missing(found: &Diagnostic) -> bool {
    matches!(found.code, Code::UnreadableFile | Code::BrokenSymlink | Code::WrongFileType)
}

/// The files whose content is not fully known.
struct UnreadFiles<'a> {
    paths: BTreeSet<&'a str>,
    /// Paths of texts without language and extension.
    stems: BTreeSet<&'a str>,
    /// The files that could not be read at all, so that they are no targets of links either.
    missing: &'a [String],
}

impl UnreadFiles<'_> {
    /// Whether a diagnostic may only follow from one of the files.
    fn explain(&self, found: &Diagnostic) -> bool {
        let any = |paths: &[&str]| paths.iter().any(|path| self.paths.contains(path));
        let path = found.path.as_str();
        match found.code {
            // Depend on the original.
            Code::OutdatedTranslation
            | Code::UnknownRecommendation
            | Code::DuplicateNote
            | Code::TranslationWithoutOriginal => {
                !self.paths.contains(path) && stem(path).is_some_and(|stem| self.stems.contains(stem))
            }
            // Depend on the facts of the session, and on the defaults of its series.
            Code::RelativeDate | Code::UnlistedCountry | Code::SpeakerWithoutSource => {
                let series = path.rsplit_once('/').map(|(folder, _)| folder);
                let of_series = |folder: &str| any(&[&format!("{folder}/_index.md")]);
                stem(path).is_some_and(|stem| self.stems.contains(stem))
                    || series.is_some_and(|folder| {
                        of_series(folder)
                            || folder.rsplit_once('/').is_some_and(|(above, _)| of_series(above))
                    })
                    || (found.code == Code::UnlistedCountry && any(&[GROUPS, ORGANISATIONS, CONFIG]))
            }
            // Depend on the number and the date of the session.
            Code::GapInNumbers | Code::NumbersOutOfOrder => self.paths.contains(path),
            // Depend on names that the vocabularies and the configuration define.
            Code::UnknownTheme | Code::UnusedTheme => any(&[THEMES]),
            Code::UnknownGroup => any(&[GROUPS, CONFIG]),
            Code::UnknownOrganisation => any(&[ORGANISATIONS]),
            Code::UnknownCountry => path != CONFIG && any(&[CONFIG]),
            Code::UnknownParty | Code::NameOfAnotherKind | Code::AmbiguousName => {
                any(&[GROUPS, ORGANISATIONS, CONFIG])
            }
            // Depend on the settings of the site.
            Code::MissingTranslation => self.paths.contains(path) || any(&[CONFIG]),
            Code::UnknownLanguage
            | Code::MissingDefaultLanguage
            | Code::MissingMessages
            | Code::MissingBaseUrl
            | Code::RemovedHtml
            | Code::InvalidOldAddress
            | Code::LinkToUnpublished => any(&[CONFIG]),
            // The configuration names pages; links name texts.
            Code::LinkToNothing | Code::UnknownPage if path == CONFIG => {
                !self.stems.is_empty() || any(&[THEMES, GROUPS, ORGANISATIONS])
            }
            Code::LinkToNothing | Code::UnknownSession => {
                self.missing.iter().any(|missing| is_link_to(missing, found))
            }
            _ => false,
        }
    }
}

/// Whether a broken link may be one to the text in a file.
fn is_link_to(path: &str, found: &Diagnostic) -> bool {
    let Some((folder, name)) = path.rsplit_once('/').filter(|_| stem(path).is_some()) else { return false };
    match found.code {
        Code::UnknownSession => {
            let series = folder.strip_prefix("content/").unwrap_or(folder);
            let is_in_series = found.path.starts_with(&format!("{folder}/")) && !found.message.contains('/');
            is_in_series || found.message.contains(&format!("`{series}/"))
        }
        _ => found.message.contains(name),
    }
}

/// The path of a text without language and extension; `None` for other files.
fn stem(path: &str) -> Option<&str> {
    let name = path.strip_suffix(".md")?;
    let tagged = name.rsplit_once('.').filter(|(_, tag)| Lang::parse(tag).is_some());
    Some(tagged.map_or(name, |(name, _)| name))
}
