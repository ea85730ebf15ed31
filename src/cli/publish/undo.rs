//! The option `publish --undo`: publishes the previous version again, as a new commit.

use std::path::Path;

use anyhow::{Context, bail};

use super::changes::summed_up;
use super::pages::PageBytes;
use super::pending::PendingPublication;
use super::remote_branch;
use super::send;
use super::settings::settings;
use super::unguarded;
use crate::checks::publish_diff::{self, Listing};
use crate::cli::args;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::io::git::{self, Branch, CommitInfo};
use crate::site::{Inputs, Overrides};

/// The first line of the commit message. Quotes only messages of publications, since others could
/// contain text that is being withdrawn.
fn subject(last: &CommitInfo) -> String {
    let is_ours =
        last.sources.is_some() && ["Publish ", "Undo "].iter().any(|it| last.subject.starts_with(it));
    if is_ours { format!("Undo {}: {}", last.short, last.subject) } else { format!("Undo {}", last.short) }
}

/// Publishes the tree of the commit before the last. The sources may have errors, if the publishing
/// settings can be read.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &args::PublishArgs,
) -> anyhow::Result<ExitStatus> {
    let Some((tree, config)) = settings(console, root, overrides, "nothing was published")? else {
        return Ok(ExitStatus::Faulty);
    };
    let repository = git::open(root)?;
    let branch = Branch::new(&repository, &config.publish.remote, &config.publish.branch)?;
    let (name, remote) = (branch.name, branch.remote);
    let tip = branch.fetch()?;
    repository.require_unused(name, tip.as_deref())?;
    let Some(tip) = tip else {
        bail!("nothing has been published yet: `{remote}` has no branch `{name}`");
    };
    let last = repository.info(&tip)?;
    let Some(before) = last.parents.first() else {
        if repository.is_shallow()? {
            bail!(
                "this clone is shallow, so the previous version is not available; get it with `git fetch \
                 --unshallow {remote} {name}`"
            );
        }
        bail!("there is no previous version: `{name}` of `{remote}` has been published only once");
    };
    let before = repository.info(before).context("could not read the previous version")?;
    let (now, then) = (repository.listing(&tip)?, repository.listing(&before.id)?);
    let changes = publish_diff::changes(&now, &then);
    if changes.is_empty() {
        console.remark(&format!(
            "nothing to undo: the previous version is the same site ({})",
            remote_branch::said(&before)
        ))?;
        return Ok(ExitStatus::Fine);
    }
    let nothing = Listing::new();
    let pages = PageBytes { repository: &repository, folder: None, built: &nothing };
    let inputs = Inputs { tree, overrides: overrides.clone() };
    let matcher = unguarded::require_unnamed_files(console, root, &inputs, asked, &pages, [&now, &then])?;
    if let Some(matcher) = &matcher {
        unguarded::require_unnamed_author(matcher, &repository, config.publish.author.as_ref())?;
    }
    // The restored site has the same source commit as before.
    let made = repository.history(&before.id, 1_000)?.into_iter().find_map(|commit| commit.sources);
    let publication = PendingPublication {
        branch,
        before: Some(&tip),
        subject: subject(&last),
        summary: summed_up(&pages, &config, &now, &then)?,
        paragraphs: String::new(),
        lacks_correction: false,
        removed_addresses: String::new(),
        author: config.publish.author.as_ref(),
        sources: made,
    };
    console.remark(&format!(
        "undoing {}\n\
         back to {}\n\n\
         The version that you undo stays in the history of `{name}`: anyone who can read the repository \
         `{remote}` can still find it there. To write the branch without it, run `rapporteur publish --forget` \
         afterwards.\n",
        remote_branch::said(&last),
        remote_branch::said(&before)
    ))?;
    if send::agreed(console, asked, &publication, || pages.difference(&changes, &now, &then))? {
        send::send(console, &publication, &repository.tree_of(&before.id)?, None)?;
    }
    Ok(ExitStatus::Fine)
}
