//! What to say about a roster that cannot be used.

use crate::diagnostic::{Code, Diagnostic};
use crate::guard::seal::{KeySource, SEALED, Seal, SealError};
use crate::io::guard::{KEY_VARIABLE, PASSPHRASE_VARIABLE};

/// The key of a roster is not here.
pub(super) fn key_missing(seal: &Seal) -> Diagnostic {
    let help = match seal.key_source {
        KeySource::Random => format!(
            "put the key into {KEY_VARIABLE}, or its file into the folder of keys: the key has the id {}; whoever \
             sealed the roster can show it with `rapporteur guard status --show-key`",
            seal.key_id
        ),
        KeySource::Passphrase(_) => format!("put the passphrase into {PASSPHRASE_VARIABLE}"),
    };
    Diagnostic::warning(
        Code::GuardKeyMissing,
        SEALED,
        None,
        "there is a sealed roster, but its key is not here, so nothing is searched for its names",
    )
    .help(help)
}

/// A roster does not open.
pub(super) fn unusable(error: SealError, from: &str) -> Diagnostic {
    match error {
        SealError::Damaged => Diagnostic::error(
            Code::DamagedSeal,
            SEALED,
            None,
            "the sealed roster is damaged, so nothing can be searched",
        )
        .help("restore the file, for instance from Git, or seal the names again"),
        SealError::UnknownVersion => Diagnostic::error(
            Code::DamagedSeal,
            SEALED,
            None,
            "a later version of Rapporteur wrote the sealed roster, so nothing can be searched",
        )
        .help("update Rapporteur"),
        SealError::WrongKey => Diagnostic::error(
            Code::WrongGuardKey,
            SEALED,
            None,
            format!("{from} is not the one that the roster was sealed with"),
        )
        .help("check which site the key belongs to"),
    }
}

/// A key that is no key.
pub(super) fn invalid_key() -> Diagnostic {
    Diagnostic::error(Code::WrongGuardKey, SEALED, None, not_a_key())
        .help("copy it again from where you keep it")
}

pub(super) fn not_a_key() -> String {
    format!(
        "the value of {KEY_VARIABLE} is not a key: it must be 64 hexadecimal digits, or 32 bytes in base64"
    )
}
