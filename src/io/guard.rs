//! The files of the guard: the sealed roster, its key, the file of names.

mod key_store;
mod names_file;
mod published_bytes;

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context;

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
    let mut file = tempfile::NamedTempFile::new_in(root).context("could not write to the site's folder")?;
    file.write_all(text.as_bytes()).with_context(|| format!("could not write {SEALED}"))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Temporary files are private; this one is committed with the sources.
        file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    file.persist(root.join(SEALED)).with_context(|| format!("could not write {SEALED}"))?;
    Ok(())
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
