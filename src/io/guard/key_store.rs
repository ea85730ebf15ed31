//! Keys of rosters in the user's configuration folder, outside every site.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use anyhow::{Context, bail};

use crate::guard::seal::GuardKey;
use crate::io::atomic_file;

/// The variable with a key.
pub const KEY_VARIABLE: &str = "RAPPORTEUR_GUARD_KEY";
/// The variable with a passphrase.
pub const PASSPHRASE_VARIABLE: &str = "RAPPORTEUR_GUARD_PASSPHRASE";

/// A variable that is not empty.
pub fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// The file of the key with this id.
pub fn key_file(id: &str) -> anyhow::Result<PathBuf> {
    Ok(folder()?.join(format!("{id}.key")))
}

/// `$XDG_CONFIG_HOME/rapporteur/keys`, `~/.config/rapporteur/keys`, or the same below `%APPDATA%`.
fn folder() -> anyhow::Result<PathBuf> {
    let of = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let config = if cfg!(windows) {
        of("APPDATA")
    } else {
        of("XDG_CONFIG_HOME").or_else(|| of("HOME").map(|home| home.join(".config")))
    };
    let Some(config) = config else {
        bail!(
            "there is no folder for keys: neither XDG_CONFIG_HOME nor HOME (on Windows APPDATA) is set; set {KEY_VARIABLE} instead"
        )
    };
    Ok(config.join("rapporteur").join("keys"))
}

/// The key with this id; `None` if it is not here.
pub fn stored_key(id: &str) -> anyhow::Result<Option<GuardKey>> {
    // An id from a file must not lead to another folder.
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(None);
    }
    let Ok(path) = key_file(id) else { return Ok(None) };
    match fs::read_to_string(&path) {
        Ok(text) => match GuardKey::parse(&text) {
            Ok(key) => Ok(Some(key)),
            Err(_) => {
                bail!("the key in {} is damaged; restore it from where you keep a copy", path.display())
            }
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("could not read the key in {}", path.display())),
    }
}

/// Keeps a key where only this user can read it. Returns its file.
pub fn store_key(key: &GuardKey) -> anyhow::Result<PathBuf> {
    let path = key_file(&key.id())?;
    let folder = path.parent().context("the folder for keys has no parent")?;
    let failed = || format!("could not write the key to {}", path.display());
    fs::create_dir_all(folder).with_context(failed)?;
    if let Some(permissions) = atomic_file::mode(0o700) {
        fs::set_permissions(folder, permissions).with_context(failed)?;
    }
    let text = format!("{}\n", key.text());
    atomic_file::write(&path, text.as_bytes(), atomic_file::mode(0o600)).with_context(failed)?;
    Ok(path)
}
