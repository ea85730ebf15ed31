//! The option `init --github`: creates a workflow that publishes the site with GitHub Pages.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::exit_status::Usage;
use crate::cli::new_file;
use crate::cli::publish::SOURCES_ARE_PUBLIC;
use crate::io::git::remote;
use crate::io::workflows::{self, FOLDER};

/// The name in the workflows folder.
const FILE: &str = "pages.yml";
/// The workflow, with the variables `BRANCH`, `ROOT` and `VERSION`.
const WORKFLOW: &str = include_str!("pages.yml");

/// Adds the workflow to the repository of an existing site, and prints the next steps.
pub(in crate::cli) fn run(console: Console, root: &Path) -> anyhow::Result<()> {
    let repository = workflows::repository(root);
    let place = repository.top.join(FOLDER).join(FILE);
    if place.symlink_metadata().is_ok() {
        let there = format!("{} exists already; move it first if you want a new one", place.display());
        return Err(Usage(there).into());
    }
    let branch = remote::default_branch(root).unwrap_or_else(|| "main".to_owned());
    let site = if repository.site.is_empty() { "." } else { &repository.site };
    let text = WORKFLOW
        .replace("BRANCH", &scalar(&pattern(&branch)))
        .replace("ROOT", &scalar(site))
        .replace("VERSION", concat!("Rapporteur ", env!("CARGO_PKG_VERSION")));
    new_file::write(&place, &text)?;
    if !console.quiet {
        console.print(&format!(
            "The workflow is {0}. It publishes the site when you push to the branch {branch}. Next:\n  \
             {FILE}                   complete the line marked \"fill in\": the account and commit of \
             Rapporteur\n  \
             on GitHub                   open Settings, Pages, and choose Source: GitHub Actions\n  \
             rapporteur.toml             set base_url, such as https://NAME.github.io/REPOSITORY/\n  \
             git push                    publish the site\n\
             GitHub disables the nightly build of a public repository after 60 days without activity. A \
             push prevents this.\n\
             To enable it again, open Actions, Site, and choose Enable workflow.\n\n{SOURCES_ARE_PUBLIC}",
            place.display()
        ))?;
    }
    Ok(())
}

/// Escapes the name of a branch for a glob pattern.
fn pattern(branch: &str) -> String {
    let special = |c: char| matches!(c, '*' | '?' | '+' | '[' | ']' | '!' | '\\');
    branch.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
}

/// A YAML scalar, as a JSON string if it is not plain (YAML is a superset of JSON).
fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/' | '-');
    // YAML reads numbers, and words such as `on`, as other types.
    let is_word = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && !["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
            .contains(&text.to_ascii_lowercase().as_str());
    if text == "." || is_word && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_matched_by_its_name_alone_and_is_a_text() {
        for (branch, written) in [
            ("main", "main"),
            ("release/2.x", "release/2.x"),
            ("on", "\"on\""),
            ("2024", "\"2024\""),
            ("c++", "\"c\\\\+\\\\+\""),
            ("#1", "\"#1\""),
            ("صلح", "\"صلح\""),
        ] {
            assert_eq!(scalar(&pattern(branch)), written);
        }
    }
}
