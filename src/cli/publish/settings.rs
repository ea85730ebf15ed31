//! The settings for options of `publish` that do not build the site: its sources may have errors.

use std::path::Path;

use crate::atlas;
use crate::cli::console::Console;
use crate::cli::guard::{self, KeyPrompt};
use crate::cli::report::report;
use crate::content::parse::config;
use crate::diagnostic;
use crate::io::load;
use crate::model::config::Config;
use crate::site::Overrides;
use crate::source::Tree;

/// The sources and the configuration. If it cannot be read, reports why, with `nothing` about what was not done.
pub(super) fn settings(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    nothing: &str,
) -> anyhow::Result<Option<(Tree, Config)>> {
    let (tree, mut diagnostics) = load::load(root)?;
    let config = config::parse(&tree, &atlas::atlas(), overrides, &mut diagnostics);
    if config.is_none() {
        diagnostic::sort(&mut diagnostics);
        let guard = guard::open(root, KeyPrompt::Never)?;
        report(console, root, &tree, &guard::without_names(console, &guard, &tree, diagnostics))?;
        console.remark(nothing)?;
    }
    Ok(config.map(|config| (tree, config)))
}
