//! What stands in the way of a publication that the guard could not search, or whose commit names somebody.

use anyhow::ensure;

use super::pending::PendingPublication;
use super::summary;
use crate::cli::console::Console;
use crate::cli::guard::GuardState;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::guard::search::{MatchKind, SearchMemory, TextKind};
use crate::model::proceedings::Proceedings;

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
