//! Which folder is the site.

use std::path::PathBuf;

use anyhow::Context;

use crate::cli::Usage;
use crate::cli::args::Common;

const CONFIG: &str = "rapporteur.toml";

/// The folder of an existing site: the one said, or the nearest upwards.
pub(super) fn site(common: &Common) -> anyhow::Result<PathBuf> {
    let root = match &common.root {
        Some(root) => root.clone(),
        None => {
            let here = std::env::current_dir().context("could not tell the current folder")?;
            let found = here.ancestors().find(|folder| folder.join(CONFIG).exists()).map(PathBuf::from);
            found.unwrap_or(here)
        }
    };
    if !root.is_dir() {
        return Err(Usage(format!("there is no folder {}", root.display())).into());
    }
    // Asked of the link itself: one that leads nowhere is for the loader to report.
    if root.join(CONFIG).symlink_metadata().is_err() {
        return Err(Usage(format!(
            "there is no {CONFIG} in {}, so it is no site; start one with `rapporteur init`, \
             or say where it is with `--root DIR`",
            root.display()
        ))
        .into());
    }
    Ok(root)
}
