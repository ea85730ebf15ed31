//! Finds the folders of the site and of its output.

use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::cli::args::Common;
use crate::cli::exit_status::Usage;
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::io::paths::plain;

/// The folder of an existing site: `--root`, or the nearest parent folder that is a site.
pub(super) fn site(common: &Common) -> anyhow::Result<PathBuf> {
    site_in(None, common)
}

/// Like `site`; `said` takes precedence.
pub(super) fn site_in(said: Option<&PathBuf>, common: &Common) -> anyhow::Result<PathBuf> {
    let root = match said.or(common.root.as_ref()) {
        Some(root) => root.clone(),
        None => {
            let here = std::env::current_dir().context("could not find the current folder")?;
            let found = here.ancestors().find(|folder| folder.join(CONFIG).exists()).map(PathBuf::from);
            found.unwrap_or(here)
        }
    };
    if !root.is_dir() {
        return Err(Usage(format!("the folder {} does not exist", root.display())).into());
    }
    // Does not follow links; the loader reports a dangling one.
    if root.join(CONFIG).symlink_metadata().is_err() {
        return Err(Usage(format!(
            "there is no {CONFIG} in {}, so this is not a Rapporteur site; create one with `rapporteur \
             init`, or give the site's folder with `--root DIR`",
            root.display()
        ))
        .into());
    }
    Ok(root)
}

/// A path relative to the current folder, if it is inside it; empty if it is the same.
pub(super) fn from_here(root: &Path) -> PathBuf {
    let here = std::env::current_dir().map(|here| real(&here));
    let inside = here.ok().and_then(|here| Some(real(root).strip_prefix(here).ok()?.to_owned()));
    inside.unwrap_or_else(|| root.to_owned())
}

/// The output folder. It is replaced as a whole, so it must not contain sources of the site.
pub(super) fn output(root: &Path, named: &str) -> Result<PathBuf, Diagnostic> {
    let refusal = |what: &str| {
        Diagnostic::error(
            Code::InvalidOutputFolder,
            "rapporteur.toml",
            None,
            format!("the site cannot be built to `{named}`: {what}"),
        )
        .help("choose a separate folder in `[build]`, such as `output = \"public\"`")
    };
    let root_real = real(root);
    let folder = root.join(named);
    // Checks both the path as written and its canonical path.
    for place in [plain(&root_real.join(named)), real(&root_real.join(named))] {
        if root_real.starts_with(&place) {
            return Err(refusal("it is the site's own folder, or contains it"));
        }
        for source in ["content", "static", "themes"] {
            if place.starts_with(root_real.join(source)) {
                return Err(refusal(&format!("it is inside `{source}`, which has sources of the site")));
            }
        }
    }
    Ok(folder)
}

/// The canonical path. Its last components need not exist.
fn real(path: &Path) -> PathBuf {
    for existing in path.ancestors() {
        if let (Ok(real), Ok(rest)) = (existing.canonicalize(), path.strip_prefix(existing)) {
            return plain(&real.join(rest));
        }
    }
    plain(path)
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
