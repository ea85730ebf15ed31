//! Opens the sealed roster of a site with the key that is at hand.

use std::path::Path;

use super::{diagnostics, passphrase};
use crate::checks::guard::public_roster;
use crate::diagnostic::Diagnostic;
use crate::guard::roster::{Digester, Roster};
use crate::guard::seal::{GuardKey, KeySource, OpenedSeal, Seal, SealError};
use crate::guard::search::Matcher;
use crate::io::guard::{self, KEY_VARIABLE, PASSPHRASE_VARIABLE, variable};
use crate::model::proceedings::Proceedings;

/// Whether a passphrase may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum KeyPrompt {
    /// On the terminal, if there is one.
    Ask,
    /// Only from the variable: the command must not wait.
    Never,
}

/// What is known of the roster of a site.
pub(in crate::cli) enum GuardState {
    /// There is none.
    Absent,
    /// It cannot be used.
    Unusable(Diagnostic),
    /// It is open.
    Open(Box<OpenGuard>),
}

/// An open roster.
pub(in crate::cli) struct OpenGuard {
    pub(super) seal: Seal,
    pub(super) key: GuardKey,
    /// Where the key comes from, for people.
    pub(super) key_place: String,
    pub(super) opened: OpenedSeal,
}

impl GuardState {
    /// What prevents the use of the roster.
    pub(in crate::cli) fn diagnostic(&self) -> Option<&Diagnostic> {
        match self {
            Self::Unusable(diagnostic) => Some(diagnostic),
            Self::Absent | Self::Open(_) => None,
        }
    }

    /// Searches for the names of the roster that a site may not show.
    pub(in crate::cli) fn matcher(&self, proceedings: &Proceedings) -> Option<Matcher> {
        let (roster, digester) = self.roster()?;
        let public = public_roster(proceedings, &digester);
        Some(Matcher::new(roster, digester, Some(&public)))
    }

    /// The roster, and what makes its digests.
    pub(super) fn roster(&self) -> Option<(&Roster, Digester)> {
        match self {
            Self::Open(open) => Some((&open.opened.roster, open.key.digester())),
            Self::Absent | Self::Unusable(_) => None,
        }
    }
}

/// Opens the roster of a site.
pub(in crate::cli) fn open(root: &Path, prompt: KeyPrompt) -> anyhow::Result<GuardState> {
    let Some(bytes) = guard::read_seal(root)? else { return Ok(GuardState::Absent) };
    let seal = match Seal::read(&bytes) {
        Ok(seal) => seal,
        Err(error) => return Ok(GuardState::Unusable(diagnostics::unusable(error, ""))),
    };
    let (key, place) = match key(&seal, prompt)? {
        Ok(found) => found,
        Err(diagnostic) => return Ok(GuardState::Unusable(diagnostic)),
    };
    Ok(match seal.open(&key) {
        Ok(opened) => GuardState::Open(Box::new(OpenGuard { seal, key, key_place: place, opened })),
        Err(error) => GuardState::Unusable(diagnostics::unusable(error, &place)),
    })
}

/// The key of a roster, and where it comes from. The inner error says that it is not here, or is no key.
fn key(seal: &Seal, prompt: KeyPrompt) -> anyhow::Result<Result<(GuardKey, String), Diagnostic>> {
    if let Some(text) = variable(KEY_VARIABLE) {
        let key = GuardKey::parse(&text).map_err(|_| diagnostics::invalid_key());
        return Ok(key.map(|key| (key, format!("the key in {KEY_VARIABLE}"))));
    }
    if let Some(key) = guard::stored_key(&seal.key_id)? {
        let place = format!("the key in {}", guard::key_file(&seal.key_id)?.display());
        return Ok(Ok((key, place)));
    }
    let KeySource::Passphrase(salt) = &seal.key_source else {
        return Ok(Err(diagnostics::key_missing(seal)));
    };
    let passphrase = match prompt {
        KeyPrompt::Ask => passphrase::known()?,
        KeyPrompt::Never => variable(PASSPHRASE_VARIABLE),
    };
    let Some(passphrase) = passphrase else { return Ok(Err(diagnostics::key_missing(seal))) };
    let place = "the passphrase";
    Ok(GuardKey::of_passphrase(&passphrase, salt)
        .map(|key| (key, place.to_owned()))
        .map_err(|_| diagnostics::unusable(SealError::WrongKey, place)))
}
