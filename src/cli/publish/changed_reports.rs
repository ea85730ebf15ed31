//! The published paragraphs that a publication changes, and the corrections that are missing for them.

use std::fmt::Write as _;

use jiff::{SignedDuration, Timestamp};

use super::list_limit::ListLimit;
use super::pages::PageBytes;
use super::remote_branch::RemoteBranch;
use crate::checks::publish_diff::{Listing, ParagraphChanges, paragraph_changes, shown_corrections};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::model::session::Session;
use crate::pages::route::Page;
use crate::site::Site;

/// A report that was public for less may change without a correction.
const FRESH: SignedDuration = SignedDuration::from_hours(24);
/// How many reports are compared at a time, to limit memory.
const AT_A_TIME: usize = 100;

/// The changes to published paragraphs.
#[derive(Default)]
pub(super) struct ChangedReports {
    /// The list for the terminal; empty if there are none.
    pub(super) list: String,
    /// A warning for each report that lacks a correction.
    pub(super) uncorrected: Vec<Diagnostic>,
}

/// A report in a language whose published paragraphs change.
struct ChangedReport<'a> {
    session: &'a Session,
    lang: &'a Lang,
    path: String,
    changes: ParagraphChanges,
    is_corrected: bool,
}

/// Compares the reports of the new site with the published ones.
pub(super) fn changed_reports(
    pages: &PageBytes<'_>,
    site: &Site,
    standing: &RemoteBranch,
    built: &Listing,
    limit: ListLimit,
) -> anyhow::Result<ChangedReports> {
    let found = changed(pages, site, standing.listing(), built)?;
    let default = &site.proceedings.config.language;
    let mut reports = ChangedReports { list: list(&found, default, limit), uncorrected: Vec::new() };
    let now = Timestamp::now();
    // The languages of a session follow one another, the default language first.
    for of_session in found.chunk_by(|a, b| a.session.id == b.session.id) {
        for report in of_session.iter().filter(|report| !report.is_corrected) {
            let since = match &standing.tip {
                Some(tip) => pages.repository.first_committed(tip, &report.path)?,
                None => None,
            };
            if since.is_some_and(|since| now.duration_since(since) > FRESH) {
                reports.uncorrected.push(uncorrected(report, now, default));
                break;
            }
        }
    }
    Ok(reports)
}

fn changed<'a>(
    pages: &PageBytes<'_>,
    site: &'a Site,
    published: &Listing,
    built: &Listing,
) -> anyhow::Result<Vec<ChangedReport<'a>>> {
    let languages = &site.proceedings.config.languages;
    let reports = site.proceedings.sessions.iter().flat_map(|session| {
        languages.iter().map(move |lang| {
            let path = site.plan.routes.file(&Page::Session(session.id.clone()), lang, 1);
            (&**session, lang, path)
        })
    });
    let differs =
        |path: &String| published.get(path).zip(built.get(path)).is_some_and(|(old, new)| old.id != new.id);
    let reports: Vec<(&Session, &Lang, String)> = reports.filter(|(.., path)| differs(path)).collect();
    let mut found = Vec::new();
    for some in reports.chunks(AT_A_TIME) {
        let paths: Vec<&str> = some.iter().map(|(.., path)| path.as_str()).collect();
        let (old, new) = (pages.all(published, &paths)?, pages.all(built, &paths)?);
        for ((session, lang, path), (old, new)) in some.iter().zip(old.into_iter().zip(new)) {
            let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
            let changes = paragraph_changes(&old, &new);
            if !changes.is_empty() {
                let is_corrected = session.corrections.len() > shown_corrections(&old);
                found.push(ChangedReport { session, lang, path: path.clone(), changes, is_corrected });
            }
        }
    }
    Ok(found)
}

fn list(found: &[ChangedReport<'_>], default: &Lang, limit: ListLimit) -> String {
    let mut text = String::new();
    for report in found.iter().take(limit.most()) {
        if text.is_empty() {
            text.push_str("  Published paragraphs\n");
        }
        let lang = if report.lang == default { String::new() } else { format!(" ({})", report.lang) };
        let _ = writeln!(text, "    {}{lang}: {}", report.session.id, said(&report.changes));
    }
    if let Some(rest) = limit.rest(found.len()) {
        let _ = writeln!(text, "    {rest}");
    }
    text
}

fn uncorrected(report: &ChangedReport<'_>, now: Timestamp, default: &Lang) -> Diagnostic {
    let in_language = if report.lang == default { String::new() } else { format!(" in `{}`", report.lang) };
    Diagnostic::warning(
        Code::MissingCorrection,
        &report.session.source,
        None,
        format!(
            "the report{in_language} has been public for more than a day, and its numbered paragraphs change: {}",
            said(&report.changes)
        ),
    )
    .help(format!(
        "tell readers what was corrected: add `[[corrections]]` to the front matter, with `date = {}` and `text`",
        now.strftime("%Y-%m-%d")
    ))
}

/// `3, 7 changed; 9 removed; 10–14 now 11–15`
fn said(changes: &ParagraphChanges) -> String {
    let mut parts = Vec::new();
    let plain = |numbers: &[u32]| numbers.iter().map(|number| (*number, *number)).collect::<Vec<_>>();
    for (numbers, what) in [(&changes.changed, "changed"), (&changes.removed, "removed")] {
        if !numbers.is_empty() {
            let runs = runs(&plain(numbers));
            let runs: Vec<String> = runs.iter().map(|(first, last)| run(first.0, last.0)).collect();
            parts.push(format!("{} {what}", runs.join(", ")));
        }
    }
    let moved = runs(&changes.renumbered);
    parts.extend(
        moved.iter().map(|(first, last)| format!("{} now {}", run(first.0, last.0), run(first.1, last.1))),
    );
    parts.join("; ")
}

/// Runs of pairs in which both numbers grow by one: the first and the last pair of each.
fn runs(pairs: &[(u32, u32)]) -> Vec<((u32, u32), (u32, u32))> {
    let mut runs: Vec<((u32, u32), (u32, u32))> = Vec::new();
    for pair in pairs {
        match runs.last_mut() {
            Some((_, last)) if (last.0 + 1, last.1 + 1) == *pair => *last = *pair,
            _ => runs.push((*pair, *pair)),
        }
    }
    runs
}

fn run(first: u32, last: u32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_are_said_as_one() {
        let changes = ParagraphChanges {
            changed: vec![3, 7, 8],
            removed: vec![9],
            renumbered: vec![(10, 9), (11, 10), (12, 20)],
        };
        assert_eq!(said(&changes), "3, 7–8 changed; 9 removed; 10–11 now 9–10; 12 now 20");
    }
}
