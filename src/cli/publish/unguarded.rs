//! What stands in the way of a publication that the guard could not search, or whose commit names somebody.

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
use crate::guard::search::{MatchKind, SearchMemory, TextKind};
use crate::model::proceedings::Proceedings;
use crate::site::{self, Inputs, PipelineMemory};

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
/// the roster.
pub(super) fn require_unnamed_files(
    console: Console,
    root: &Path,
    inputs: &Inputs,
    asked: &PublishArgs,
    pages: &PageBytes<'_>,
    [now, then]: [&Listing; 2],
) -> anyhow::Result<()> {
    const SHOWN: usize = 5;

    let state = guard::open(root, KeyPrompt::Ask)?;
    if matches!(state, GuardState::Absent) {
        return Ok(());
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
        return Ok(());
    }
    // The sources may have errors: public names are needed all the same.
    let site = site::prepare_with(inputs, &atlas::atlas(), &mut PipelineMemory::default()).site;
    let Some(matcher) = site.and_then(|site| state.matcher(&site.proceedings)) else { return Ok(()) };
    let returning: Vec<&str> = then
        .iter()
        .filter(|(path, file)| now.get(*path) != Some(file))
        .map(|(path, _)| path.as_str())
        .collect();
    let mut memory = SearchMemory::default();
    let mut naming = Vec::new();
    for some in returning.chunks(AT_A_TIME) {
        for (path, bytes) in some.iter().zip(pages.all(then, some)?) {
            let found = search_published(&matcher, path, None, &bytes.unwrap_or_default(), &mut memory);
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
    Ok(())
}

/// An error if the author or the message of the commit names somebody on the roster. Both are public.
pub(super) fn require_unnamed(
    state: &GuardState,
    publication: &PendingPublication<'_>,
    proceedings: &Proceedings,
) -> anyhow::Result<()> {
    let Some(matcher) = state.matcher(proceedings) else { return Ok(()) };
    let is_named = |text: &str| {
        let found = matcher.search(text, TextKind::Prose, &mut SearchMemory::default());
        found.iter().any(|found| found.kind != MatchKind::Surname)
    };
    let idents = publication.branch.repository.identities()?;
    ensure!(
        !idents.iter().any(|ident| is_named(ident)),
        "the author of the commit would be a person on the sealed roster; give Git another name and e-mail address for \
         this repository with `git config user.name \"Secretariat\"` and `git config user.email office@example.org`, or \
         add the name to `public` in `[guard]` in rapporteur.toml"
    );
    ensure!(
        !is_named(&summary::message(publication)),
        "the message of the commit would name a person on the sealed roster; look for the name in the titles of sessions"
    );
    Ok(())
}
