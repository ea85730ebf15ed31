//! A summary of a publication's changes, for the confirmation and the commit message.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::list_limit::ListLimit;
use super::pending::PendingPublication;
use crate::checks::publish_diff::{ChangeCounts, FileChange, FileGroup, SessionChange, Summary};
use crate::cli::format::{WIDTH, count, counted, fitting};

const ORDER: [FileChange; 3] = [FileChange::Added, FileChange::Changed, FileChange::Removed];

/// The readers of a summary.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// The person who publishes.
    Editor,
    /// Readers of the commit history. Without titles, since a report may be withdrawn later;
    /// withdrawn reports are only counted.
    Public,
}

/// A summary that fits the terminal. `limit` is that of the sessions or files of each kind of change.
pub(super) fn summary(summary: &Summary, reader: Audience, limit: ListLimit) -> String {
    let mut text = String::new();
    if !summary.sessions.is_empty() {
        text.push_str("  Sessions\n");
        for change in ORDER {
            let of_kind: Vec<&SessionChange> =
                summary.sessions.iter().filter(|session| session.change == change).collect();
            if reader == Audience::Public && change == FileChange::Removed {
                numbered(&mut text, of_kind.len(), "session");
            } else {
                named(&mut text, change, &of_kind, limit, |session| match reader {
                    Audience::Editor => title(session),
                    Audience::Public => session.id.clone(),
                });
            }
        }
    }
    if !summary.kinds.is_empty() {
        text.push_str("  Other pages and files\n");
        for (kind, tally) in &summary.kinds {
            let _ = writeln!(text, "    {:<18} {}", name(*kind), figures(*tally));
        }
    }
    if !summary.files.is_empty() {
        text.push_str("  Files\n");
        for change in ORDER {
            let of_kind: Vec<&str> = summary
                .files
                .iter()
                .filter(|(_, it)| **it == change)
                .map(|(path, _)| path.as_str())
                .collect();
            if reader == Audience::Public && change == FileChange::Removed {
                numbered(&mut text, of_kind.len(), "file");
            } else {
                named(&mut text, change, &of_kind, limit, |path| (*path).to_owned());
            }
        }
    }
    let _ = writeln!(text, "  All pages            {}", figures(summary.pages));
    let _ = writeln!(text, "  All files            {}", figures(summary.all));
    text
}

/// `removed  2 files`; nothing for zero.
fn numbered(text: &mut String, gone: usize, one: &str) {
    if gone > 0 {
        let _ = writeln!(text, "    {:<9}{}", word(FileChange::Removed), counted(gone, one));
    }
}

fn named<T>(text: &mut String, change: FileChange, all: &[T], limit: ListLimit, name: impl Fn(&T) -> String) {
    for one in all.iter().take(limit.most()) {
        let _ = writeln!(text, "    {:<9}{}", word(change), fitting(&name(one), WIDTH - 13));
    }
    if let Some(rest) = limit.rest(all.len()) {
        let _ = writeln!(text, "    {:<9}{rest}", word(change));
    }
}

/// `After the fall (talks/12)`; without the id if the title would be too short.
fn title(session: &SessionChange) -> String {
    let title = session.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = format!("{title} ({})", session.id);
    if whole.width() <= WIDTH - 13 || title.is_empty() { whole.trim_start().to_owned() } else { title }
}

fn word(change: FileChange) -> &'static str {
    match change {
        FileChange::Added => "new",
        FileChange::Changed => "changed",
        FileChange::Removed => "removed",
    }
}

fn name(kind: FileGroup) -> &'static str {
    match kind {
        FileGroup::Countries => "countries",
        FileGroup::Groups => "groups",
        FileGroup::Organisations => "organisations",
        FileGroup::Themes => "themes",
        FileGroup::Years => "years",
        FileGroup::Overviews => "lists and overviews",
        FileGroup::OtherPages => "other pages",
        FileGroup::Feeds => "feeds",
        FileGroup::Calendars => "calendars",
        FileGroup::Data => "data",
        FileGroup::SearchIndex => "search index",
        FileGroup::Sitemap => "sitemap",
    }
}

/// `2 new, 13 changed`
fn figures(tally: ChangeCounts) -> String {
    let of = |(number, change)| (number > 0).then(|| format!("{} {}", count(number), word(change)));
    let parts: Vec<String> =
        [tally.added, tally.changed, tally.removed].into_iter().zip(ORDER).filter_map(of).collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
}

/// `Publish a1b2c3d: sessions 1 new, 2 changed`, or the number of files if no session has changed.
pub(super) fn subject(summary: &Summary, sources: &str) -> String {
    let mut tally = ChangeCounts::default();
    for session in &summary.sessions {
        tally.count(session.change);
    }
    let what = if summary.sessions.is_empty() {
        counted(summary.all.total(), "file")
    } else {
        format!("sessions {}", figures(tally))
    };
    format!("Publish {sources}: {what}")
}

/// The commit message of a publication.
pub(super) fn message(publication: &PendingPublication<'_>) -> String {
    let PendingPublication { subject, summary, sources, .. } = publication;
    let subject = fitting(subject, WIDTH);
    let mut message =
        format!("{subject}\n\n{}", self::summary(summary, Audience::Public, ListLimit::MESSAGE));
    if let Some(sources) = sources {
        let _ = write!(message, "\nSources: {sources}\n");
    }
    message
}
