//! The files of the guard: the sealed roster, its key, the file of names.

mod key_store;
mod names_file;
mod published_bytes;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Context;

use super::atomic_file;
use crate::guard::seal::{NONCE, SALT, SEALED};

pub use key_store::{KEY_VARIABLE, PASSPHRASE_VARIABLE, key_file, store_key, stored_key, variable};
pub use names_file::{NamesFileError, read_names};
pub use published_bytes::{published_bytes, searchable_bytes, searchable_pieces};

/// The bytes of the sealed roster of a site; `None` if it has none.
pub fn read_seal(root: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    let path = root.join(SEALED);
    match fs::read(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        // A folder in its place is no roster that opens.
        Err(_) if path.is_dir() => Ok(Some(Vec::new())),
        // A link without a target is not the same as no roster.
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(None),
        Err(error) => Err(error).with_context(|| format!("could not read {SEALED}")),
    }
}

/// Replaces the sealed roster of a site as a whole.
pub fn write_seal(root: &Path, text: &str) -> anyhow::Result<()> {
    // Readable by all, since it is committed with the sources.
    atomic_file::write(&root.join(SEALED), text.as_bytes(), atomic_file::mode(0o644))
        .with_context(|| format!("could not write {SEALED}"))
}

/// A new random key.
pub fn random_key() -> anyhow::Result<[u8; 32]> {
    random()
}

/// A new random salt.
pub fn random_salt() -> anyhow::Result<[u8; SALT]> {
    random()
}

/// A new random nonce.
pub fn random_nonce() -> anyhow::Result<[u8; NONCE]> {
    random()
}

fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("could not get random numbers: {error}"))?;
    Ok(bytes)
}
