//! What stands in the way of a publication that the guard could not search, or whose commit names somebody.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, ensure};

use super::pages::{AT_A_TIME, PageBytes};
use super::pending::PendingPublication;
use super::summary;
use crate::atlas;
use crate::checks::guard::{PublishedMatch, search_published};
use crate::checks::publish_diff::Listing;
use crate::cli::args::PublishArgs;
use crate::cli::console::Console;
use crate::cli::guard::{self, GuardState, KeyPrompt};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::guard::search::{MatchKind, Matcher, SearchMemory, TextKind};
use crate::io::git::Repository;
use crate::model::config::CommitAuthor;
use crate::model::proceedings::Proceedings;
use crate::site::{self, Inputs, Payload, PipelineMemory, Prepared, Site};

/// A roster that cannot be used stops the publication, unless `--without-guard` is given, which is said aloud.
pub(super) fn settle(
    console: Console,
    diagnostics: &mut Vec<Diagnostic>,
    without_guard: bool,
) -> anyhow::Result<()> {
    let is_about_guard = |diagnostic: &Diagnostic| {
        matches!(diagnostic.code, Code::GuardKeyMissing | Code::WrongGuardKey | Code::DamagedSeal)
    };
    if !diagnostics.iter().any(is_about_guard) {
        return Ok(());
    }
    if without_guard {
        diagnostics.retain(|diagnostic| !is_about_guard(diagnostic));
        console.tell(
            "WARNING: the guard is off. There is a sealed roster that cannot be opened here, so this site is \
             published without being searched for its names\n",
        )?;
        return Ok(());
    }
    for diagnostic in diagnostics.iter_mut().filter(|diagnostic| is_about_guard(diagnostic)) {
        diagnostic.severity = Severity::Error;
        let help = diagnostic.help.take().unwrap_or_default();
        diagnostic.help =
            Some(format!("{help}; to publish without searching for names, use `--without-guard`"));
    }
    Ok(())
}

/// An error if a file that `--undo` would bring back names somebody on the roster: the version before may be older than
/// the roster. Returns what searches for its names.
pub(super) fn require_unnamed_files(
    console: Console,
    root: &Path,
    inputs: &Inputs,
    asked: &PublishArgs,
    pages: &PageBytes<'_>,
    [now, then]: [&Listing; 2],
) -> anyhow::Result<Option<Matcher>> {
    const SHOWN: usize = 5;

    let state = guard::open(root, KeyPrompt::Ask)?;
    if matches!(state, GuardState::Absent) {
        return Ok(None);
    }
    if state.diagnostic().is_some() {
        ensure!(
            asked.without_guard,
            "there is a sealed roster that cannot be opened here, so the previous version cannot be searched for its \
             names; `rapporteur guard status` says what is missing. To go back without searching, use `--without-guard`"
        );
        console.tell(
            "WARNING: the guard is off. There is a sealed roster that cannot be opened here, so the previous version \
             is published without being searched for its names\n",
        )?;
        return Ok(None);
    }
    let prepared = prepare(inputs);
    let Some(matcher) = state.matcher(record(&prepared)?) else { return Ok(None) };
    // Without a usable skin, its files are searched, too.
    let built_in = |site: &Arc<Site>| {
        let files = site.files().into_iter().filter(|(_, output)| site.is_built_in(output));
        files.filter_map(|(path, output)| Some((path, site.make(&output).ok()?))).collect()
    };
    let built_in: BTreeMap<String, Payload> = prepared.site.as_ref().map(built_in).unwrap_or_default();
    let is_built_in =
        |path: &str, bytes: &[u8]| matches!(built_in.get(path), Some(Payload::Bytes(now)) if now == bytes);
    let returning: Vec<&str> = then
        .iter()
        .filter(|(path, file)| now.get(*path) != Some(file))
        .map(|(path, _)| path.as_str())
        .collect();
    let mut memory = SearchMemory::default();
    let mut naming = Vec::new();
    for some in returning.chunks(AT_A_TIME) {
        for (path, bytes) in some.iter().zip(pages.all(then, some)?) {
            let bytes = bytes.unwrap_or_default();
            if is_built_in(path, &bytes) {
                continue;
            }
            let found = search_published(&matcher, path, None, &bytes, &mut memory);
            if found.iter().any(PublishedMatch::is_error) {
                naming.push(*path);
            }
        }
    }
    ensure!(
        naming.is_empty(),
        "the previous version names a person on the sealed roster, in {}{}; take the name out of the sources and \
         publish them instead",
        naming.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", "),
        if naming.len() > SHOWN { ", …" } else { "" }
    );
    Ok(Some(matcher))
}

/// Searches for the names on the roster, if it can be opened; also if the sources have errors.
pub(super) fn matcher(root: &Path, inputs: &Inputs) -> anyhow::Result<Option<Matcher>> {
    let state = guard::open(root, KeyPrompt::Ask)?;
    if !matches!(state, GuardState::Open(_)) {
        return Ok(None);
    }
    Ok(state.matcher(record(&prepare(inputs))?))
}

/// The sources may have errors: public names are needed all the same.
fn prepare(inputs: &Inputs) -> Prepared {
    site::prepare_with(inputs, &atlas::atlas(), &mut PipelineMemory::default())
}

fn record(prepared: &Prepared) -> anyhow::Result<&Proceedings> {
    prepared.record.as_deref().context("the configuration, which has the public names, could not be read")
}

/// An error if the author or the message of the commit names somebody on the roster. Both are public.
pub(super) fn require_unnamed(matcher: &Matcher, publication: &PendingPublication<'_>) -> anyhow::Result<()> {
    require_unnamed_author(matcher, publication.branch.repository, publication.author)?;
    ensure!(
        !is_named(matcher, &summary::message(publication)),
        "the message of the commit would name a person on the sealed roster; look for the name in the titles of sessions"
    );
    Ok(())
}

/// An error if the author of a commit, who is public, is on the roster.
pub(super) fn require_unnamed_author(
    matcher: &Matcher,
    repository: &Repository,
    author: Option<&CommitAuthor>,
) -> anyhow::Result<()> {
    // The commit is made in the name of the configured author, if there is one, and Git's own identity stays private.
    if let Some(author) = author {
        ensure!(
            !is_named(matcher, &format!("{} <{}>", author.name, author.email)),
            "`author` in `[publish]` in rapporteur.toml is a person on the sealed roster; name the institute there, or \
             add the name to `public` in `[guard]`"
        );
    } else {
        ensure!(
            !repository.identities()?.iter().any(|identity| is_named(matcher, identity)),
            "the author of the commit would be a person on the sealed roster; name the institute instead, with \
             `author = \"Institute <office@example.org>\"` in `[publish]` in rapporteur.toml, or add the name to `public` \
             in `[guard]`"
        );
    }
    Ok(())
}

fn is_named(matcher: &Matcher, text: &str) -> bool {
    let found = matcher.search(text, TextKind::Prose, &mut SearchMemory::default());
    found.iter().any(|found| found.kind != MatchKind::Surname)
}
