//! The option `init --skin`: creates a skin that changes the accent colour and explains further
//! changes.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::new_file::write;
use crate::model::config::BUILT_IN_SKINS;

const THEME: &str = include_str!("skin/theme.toml");
const LAYOUT: &str = include_str!("skin/base.html");
const STYLE: &str = include_str!("skin/own.css");

/// Creates the skin in a site, and prints how to enable it.
pub(in crate::cli) fn run(console: Console, root: &Path, name: &str) -> anyhow::Result<ExitStatus> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(is_plain) || name.starts_with('-') {
        let message =
            format!("`{name}` is not a valid name for a skin; use lower-case letters, digits and hyphens");
        return Err(Usage(message).into());
    }
    if BUILT_IN_SKINS.contains(&name) {
        let message = format!("`{name}` is a built-in skin; choose another name");
        return Err(Usage(message).into());
    }
    let folder = format!("themes/{name}");
    if root.join(&folder).symlink_metadata().is_ok() {
        return Err(Usage(format!("{folder} exists already and was not changed")).into());
    }
    let files = [
        ("theme.toml".to_owned(), THEME),
        ("templates/base.html".to_owned(), LAYOUT),
        (format!("static/assets/{name}.css"), STYLE),
    ];
    for (path, text) in files {
        write(&root.join(&folder).join(path), text.replace("NAME", name))?;
    }
    if !console.quiet {
        console.print(&format!(
            "A new skin is in {folder}. Next:\n  \
             add skin = \"{name}\" to rapporteur.toml to use it\n  \
             edit static/assets/{name}.css in that folder\n"
        ))?;
    }
    Ok(ExitStatus::Fine)
}
