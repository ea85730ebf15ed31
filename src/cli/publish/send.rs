//! The last steps of a publication: confirmation, commit and push.

use anyhow::bail;

use super::list_limit::ListLimit;
use super::pending::PendingPublication;
use super::{confirmation, remote_branch, summary};
use crate::cli::args;
use crate::cli::console::Console;
use crate::io::git::{Branch, NewCommit, Pushed, Repository};
use crate::model::config::CommitAuthor;
use crate::site::Site;
use crate::source::excerpt::harmless;

/// Shows the changes and asks for confirmation. `difference` returns the text differences.
pub(super) fn agreed(
    console: Console,
    asked: &args::PublishArgs,
    publication: &PendingPublication<'_>,
    difference: impl FnOnce() -> anyhow::Result<String>,
) -> anyhow::Result<bool> {
    let Branch { remote, name, .. } = publication.branch;
    let is_silent = console.quiet && asked.yes;
    // With JSON, standard output has the diagnostics only.
    let show = |text: &str| if console.is_json() { console.tell(text) } else { console.print(text) };
    if !is_silent {
        let head = match publication.before {
            Some(_) => format!("Changes to be published to `{name}` of `{remote}`:\n\n"),
            None => format!("To be published to `{name}` of `{remote}`, a new branch:\n\n"),
        };
        let limit = ListLimit::on_terminal(console);
        let summary = summary::summary(&publication.summary, summary::Audience::Editor, limit);
        show(&harmless(&(head + &summary + &publication.paragraphs + &publication.removed_addresses)))?;
    }
    if asked.diff && !is_silent {
        show(&harmless(&format!("\n{}", difference()?)))?;
    }
    if asked.dry_run {
        console.remark("dry run: nothing was published")?;
        return Ok(false);
    }
    let repository = publication.branch.repository;
    prepare_commit(console, repository, publication.author)?;
    let question = if publication.lacks_correction { "Publish without a correction?" } else { "Publish?" };
    let agreed = asked.yes || confirmation::confirm(console, question)?;
    if !agreed {
        console.remark("nothing was published")?;
    }
    Ok(agreed)
}

/// Commits a tree and pushes the branch.
pub(super) fn send(
    console: Console,
    publication: &PendingPublication<'_>,
    tree: &str,
    site: Option<&Site>,
) -> anyhow::Result<()> {
    let PendingPublication { branch, before, .. } = publication;
    let Branch { repository, remote, name } = *branch;
    let message = summary::message(publication);
    let author = publication.author.map(|author| (author.name.as_str(), author.email.as_str()));
    let commit = repository.commit(&NewCommit { tree, parent: *before, message: &message, author })?;
    require_done(branch, branch.push(*before, &commit)?)?;
    if console.prints_summary() {
        let short = repository.info(&commit)?.short;
        let place = site.map(|site| format!("\n{}", site.proceedings.config.base_url)).unwrap_or_default();
        console.print(&format!("\nPublished as {short} on `{name}` of `{remote}`{place}\n"))?;
    }
    Ok(())
}

/// Checks that a commit can be made, and says if it will not be signed.
pub(super) fn prepare_commit(
    console: Console,
    repository: &Repository,
    author: Option<&CommitAuthor>,
) -> anyhow::Result<()> {
    if author.is_none() {
        repository.require_identity()?;
    }
    if repository.signs_commits()? {
        console.remark(
            "Git is set to sign commits (commit.gpgsign), but the published commit is not signed: a signature \
             names a person",
        )?;
    }
    Ok(())
}

/// An error unless the branch was pushed.
pub(super) fn require_done(branch: &Branch<'_>, pushed: Pushed) -> anyhow::Result<()> {
    let (remote, name, repository) = (branch.remote, branch.name, branch.repository);
    match pushed {
        Pushed::Done => {}
        Pushed::Refused(why) => bail!(
            "`{remote}` rejected the push, so the site is unchanged: {why}; check that you have \
             permission to push to `{name}` and that no branch rule forbids it"
        ),
        Pushed::Moved(None) => bail!(
            "the branch `{name}` of `{remote}` was removed in the meantime, so nothing was published; run \
             the command again"
        ),
        Pushed::Moved(Some(_)) => {
            let Some(now) = branch.fetch()? else {
                bail!("the branch `{name}` of `{remote}` no longer exists")
            };
            bail!(
                "nothing was published, because somebody else published in the meantime: {}; run the \
                 command again to see what would change now",
                remote_branch::said(&repository.info(&now)?)
            )
        }
    }
    Ok(())
}
