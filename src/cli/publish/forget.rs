//! The option `publish --forget`: replaces the published branch by one commit with the version that is
//! published now, so that earlier versions are not in its history.

use std::path::Path;

use anyhow::bail;

use super::settings::settings;
use super::{confirmation, remote_branch, send, unguarded};
use crate::cli::args;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::format::counted;
use crate::io::git::{self, Branch, NewCommit};
use crate::site::{Inputs, Overrides};

/// Replaces the branch, after asking. The sources may have errors, if the publishing settings can be read.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &args::PublishArgs,
) -> anyhow::Result<ExitStatus> {
    let Some((tree, config)) = settings(console, root, overrides, "nothing was changed")? else {
        return Ok(ExitStatus::Faulty);
    };
    let repository = git::open(root)?;
    let branch = Branch::new(&repository, &config.publish.remote, &config.publish.branch)?;
    let (name, remote) = (branch.name, branch.remote);
    let Some(tip) = branch.fetch()? else {
        bail!("nothing has been published yet: `{remote}` has no branch `{name}`");
    };
    repository.require_unused(name, Some(&tip))?;
    let now = repository.info(&tip)?;
    if now.parents.is_empty() && !repository.is_shallow()? {
        console.remark(&format!(
            "nothing to forget: `{name}` of `{remote}` has only the version that is public"
        ))?;
        return Ok(ExitStatus::Fine);
    }
    let forgotten = repository.length(&tip)?.saturating_sub(1);
    console.remark(&format!(
        "This replaces the branch `{name}` of `{remote}`: {} will no longer be in its history. The site does \
         not change: it stays as it is in {}.\n\
         Whoever has copied the repository still has them. GitHub keeps them for some time, and shows them to \
         those who know their address: ask GitHub Support to remove them.\n",
        counted(forgotten, "earlier version"),
        remote_branch::said(&now)
    ))?;
    if asked.dry_run {
        console.remark("dry run: nothing was changed")?;
        return Ok(ExitStatus::Fine);
    }
    let inputs = Inputs { tree, overrides: overrides.clone() };
    if let Some(matcher) = unguarded::matcher(root, &inputs)? {
        unguarded::require_unnamed_author(&matcher, &repository, config.publish.author.as_ref())?;
    }
    send::prepare_commit(console, &repository, config.publish.author.as_ref())?;
    if !asked.yes && !confirmation::confirm(console, "Replace the branch?")? {
        console.remark("nothing was changed")?;
        return Ok(ExitStatus::Fine);
    }
    let sources = repository.history(&tip, 1_000)?.into_iter().find_map(|commit| commit.sources);
    let sources = sources.map(|sources| format!("\n\nSources: {sources}")).unwrap_or_default();
    let author = config.publish.author.as_ref().map(|author| (author.name.as_str(), author.email.as_str()));
    let tree = repository.tree_of(&tip)?;
    let message = format!("Publish the current version without its history{sources}\n");
    let commit = repository.commit(&NewCommit { tree: &tree, parent: None, message: &message, author })?;
    send::require_done(&branch, branch.replace(&tip, &commit)?)?;
    if console.prints_summary() {
        let short = repository.info(&commit)?.short;
        console.print(&format!("\nThe branch `{name}` of `{remote}` now begins with {short}\n"))?;
    }
    Ok(ExitStatus::Fine)
}
