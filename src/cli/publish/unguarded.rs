//! What stands in the way of a publication that the guard could not search, or whose commit names somebody.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::ensure;

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
use crate::pages::Output;
use crate::site::{self, Inputs, Payload, PipelineMemory};

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
    // The sources may have errors: public names are needed all the same.
    let site = site::prepare_with(inputs, &atlas::atlas(), &mut PipelineMemory::default()).site;
    let Some(site) = site else { return Ok(None) };
    let Some(matcher) = state.matcher(&site.proceedings) else { return Ok(None) };
    let files = site.files();
    let built_in: BTreeMap<&str, &Output> = files
        .iter()
        .filter(|(_, output)| site.is_built_in(output))
        .map(|(path, output)| (path.as_str(), output))
        .collect();
    let is_built_in = |path: &str, bytes: &[u8]| {
        let made = built_in.get(path).and_then(|output| site.make(output).ok());
        made.is_some_and(|made| matches!(made, Payload::Bytes(now) if now == bytes))
    };
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
    let site = site::prepare_with(inputs, &atlas::atlas(), &mut PipelineMemory::default()).site;
    Ok(site.and_then(|site| state.matcher(&site.proceedings)))
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
