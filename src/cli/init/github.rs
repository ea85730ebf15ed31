//! `rapporteur init --github`: the workflow that publishes a site through GitHub Pages.

use std::path::Path;

use crate::cli::Usage;
use crate::cli::console::Console;

/// Where GitHub looks for it, from the top of the repository.
const PLACE: &str = ".github/workflows/pages.yml";
/// The workflow; `VERSION` stands for that of the program which writes it.
const WORKFLOW: &str = include_str!("pages.yml");

/// Adds the workflow to a site that is there, and says what is left to do on GitHub.
pub(in crate::cli) fn run(console: Console, root: &Path) -> anyhow::Result<()> {
    let place = root.join(PLACE);
    if place.symlink_metadata().is_ok() {
        let there = format!("{} is there already; move it away to have it written anew", place.display());
        return Err(Usage(there).into());
    }
    super::write(&place, &WORKFLOW.replace("VERSION", env!("CARGO_PKG_VERSION")))?;
    if !console.quiet {
        console.print(&format!(
            "The workflow is {}. Next:\n  \
             on GitHub                   Settings, Pages, Source: GitHub Actions\n  \
             rapporteur.toml             base_url is where the site will be, such as https://NAME.github.io/REPOSITORY/\n  \
             git push                    publishes the site\n",
            place.display()
        ))?;
    }
    Ok(())
}
