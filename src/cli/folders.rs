//! Which folder is the site, and which one it is built to.

use std::path::{Component, Path, PathBuf};

use anyhow::Context;

use crate::cli::args::Common;
use crate::cli::exit_status::Usage;
use crate::diagnostic::{Code, Diagnostic};

const CONFIG: &str = "rapporteur.toml";

/// The folder of an existing site: the one said, or the nearest upwards.
pub(super) fn site(common: &Common) -> anyhow::Result<PathBuf> {
    site_in(None, common)
}

/// The folder of an existing site, which may be said in two ways.
pub(super) fn site_in(said: Option<&PathBuf>, common: &Common) -> anyhow::Result<PathBuf> {
    let root = match said.or(common.root.as_ref()) {
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

/// A folder as it is called from the current one, if it is inside it; empty if it is the same.
pub(super) fn from_here(root: &Path) -> PathBuf {
    let here = std::env::current_dir().map(|here| real(&here));
    let inside = here.ok().and_then(|here| Some(real(root).strip_prefix(here).ok()?.to_owned()));
    inside.unwrap_or_else(|| root.to_owned())
}

/// The folder to build to, which is replaced as a whole: it must not be one that a site is made from.
pub(super) fn output(root: &Path, named: &str) -> Result<PathBuf, Diagnostic> {
    let refusal = |what: &str| {
        Diagnostic::error(
            Code::InvalidOutputFolder,
            "rapporteur.toml",
            None,
            format!("the site cannot be built to `{named}`: {what}"),
        )
        .help("name a folder of its own in `[build]`, such as `output = \"public\"`")
    };
    let root_real = real(root);
    let folder = root.join(named);
    // What the path says and where it leads, through whatever links there are.
    for place in [plain(&root_real.join(named)), real(&root_real.join(named))] {
        if root_real.starts_with(&place) {
            return Err(refusal("that is the site's own folder, or one around it"));
        }
        for source in ["content", "static", "themes"] {
            if place.starts_with(root_real.join(source)) {
                return Err(refusal(&format!("that is inside `{source}`, which it is built from")));
            }
        }
    }
    Ok(folder)
}

/// Where a path leads through links. The last parts of it need not be there yet.
fn real(path: &Path) -> PathBuf {
    for existing in path.ancestors() {
        if let (Ok(real), Ok(rest)) = (existing.canonicalize(), path.strip_prefix(existing)) {
            return plain(&real.join(rest));
        }
    }
    plain(path)
}

/// A path without `.` and `..`, as it is written.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_never_a_folder_that_the_site_is_made_from() {
        let root = tempfile::tempdir().expect("a temporary folder");
        for fine in ["public", "./dist/../public", "../elsewhere", "contents"] {
            assert!(output(root.path(), fine).is_ok(), "{fine}");
        }
        for wrong in ["", ".", "..", "/", "content", "content/public", "public/../static", "public/.."] {
            assert!(output(root.path(), wrong).is_err(), "{wrong}");
        }
        #[cfg(unix)]
        {
            std::fs::create_dir(root.path().join("content")).expect("a folder");
            std::os::unix::fs::symlink("content", root.path().join("www")).expect("a link");
            assert!(output(root.path(), "www").is_err());
            assert!(output(root.path(), "www/not/there").is_err());
        }
    }
}
