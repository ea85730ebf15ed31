//! The command `rapporteur publish`: pushes the built site to the published branch, after showing
//! the changes.
//!
//! Until the push only unreferenced Git objects are created, and the push is atomic, so the command
//! can be interrupted at any time.

mod changed_reports;
mod changes;
mod confirmation;
mod forget;
mod list_limit;
mod privacy;
mod removed_pages;
mod pages;
mod pending;
mod send;
mod settings;
mod remote_branch;
mod undo;
mod unguarded;
mod summary;
mod scratch_folder;

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use url::Url;

use crate::checks::{preflight, publish_diff};
use crate::cli::check::{self, Checked};
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::guard::{KeyPrompt, without_names};
use crate::cli::report::report;
use crate::cli::{args, build_output, folders};
use crate::diagnostic::{self, Diagnostic};
use crate::io::git::{self, Branch, Repository};
use crate::io::output::{MANIFEST, WriteReport};
use crate::site::{Overrides, Site};
use crate::source::Tree;
pub(super) use privacy::SOURCES_ARE_PUBLIC;

use changed_reports::changed_reports;
use changes::summed_up;
use list_limit::ListLimit;
use pages::PageBytes;
use pending::PendingPublication;
use remote_branch::RemoteBranch;
use scratch_folder::ScratchFolder;

/// Publishes the site, or reverts the last publication.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: Overrides,
    asked: &args::PublishArgs,
) -> anyhow::Result<ExitStatus> {
    if overrides.drafts {
        return Err(Usage("drafts cannot be published; remove `--drafts`".into()).into());
    }
    confirmation::require_answer(asked)?;
    if asked.undo {
        return undo::run(console, root, &overrides, asked);
    }
    if asked.forget {
        return forget::run(console, root, &overrides, asked);
    }
    // Fast checks come first.
    let repository = git::open(root)?;
    let sources = sources(&repository)?;
    let Checked { inputs, mut diagnostics, site, guard, .. } =
        check::checked(console, root, overrides, KeyPrompt::Ask)?;
    unguarded::settle(console, &mut diagnostics, asked.without_guard)?;
    let faulty = |diagnostics: &[Diagnostic]| {
        let shown = without_names(console, &guard, &inputs.tree, diagnostics.to_vec());
        report(console, root, &inputs.tree, &shown)?;
        console.remark("nothing was published")?;
        Ok(ExitStatus::Faulty)
    };
    let Some(site) = site.filter(|_| !diagnostics.iter().any(Diagnostic::is_error)) else {
        return faulty(&diagnostics);
    };
    diagnostics.extend(privacy::person_as_publisher(&site));
    diagnostic::sort(&mut diagnostics);
    require_none_ignored(&repository, &inputs.tree)?;
    let config = &site.proceedings.config;
    if config.build.drafts {
        bail!("drafts cannot be published; set `drafts = false` in `[build]` in rapporteur.toml");
    }
    require_own_address(&config.base_url)?;
    let branch = Branch::new(&repository, &config.publish.remote, &config.publish.branch)?;
    privacy::say_if_sources_are_public(console, &branch)?;
    let standing = RemoteBranch::find(&branch)?;

    let scratch = ScratchFolder::open()?;
    let folder = scratch.path().join("site");
    let names = match built(console, root, &site, &folder)? {
        Ok(names) => names,
        Err(failures) => {
            diagnostics.extend(failures);
            diagnostic::sort(&mut diagnostics);
            return faulty(&diagnostics);
        }
    };
    let built = repository.hashed(&folder, &names)?;
    let pages = PageBytes { repository: &repository, folder: Some(&folder), built: &built };
    let limit = ListLimit::on_terminal(console);
    let reports = changed_reports(&pages, &site, &standing, &built, limit)?;
    diagnostics.extend(reports.uncorrected.iter().cloned());
    diagnostic::sort(&mut diagnostics);
    report(console, root, &inputs.tree, &without_names(console, &guard, &inputs.tree, diagnostics))?;
    let next = standing.next(&branch, &built)?;
    if !asked.anyway {
        standing.require_nothing_lost(&branch, &sources, &next)?;
    }

    let published = standing.listing();
    let changes = publish_diff::changes(published, &next);
    if changes.is_empty() && standing.tip.is_some() {
        say_that_nothing_changes(console, &branch)?;
        return Ok(ExitStatus::Fine);
    }
    let summary = summed_up(&pages, config, published, &next)?;
    let publication = PendingPublication {
        branch,
        before: standing.tip.as_deref(),
        subject: summary::subject(&summary, &repository.info(&sources)?.short),
        summary,
        paragraphs: reports.list,
        lacks_correction: !reports.uncorrected.is_empty(),
        removed_addresses: removed_pages::addresses(&pages, &site, &changes, published, limit)?,
        author: config.publish.author.as_ref(),
        sources: Some(sources.clone()),
    };
    if let Some(matcher) = guard.matcher(&site.proceedings) {
        unguarded::require_unnamed(&matcher, &publication)?;
    }
    if !send::agreed(console, asked, &publication, || pages.difference(&changes, published, &next))? {
        return Ok(ExitStatus::Fine);
    }
    let fresh = names.into_iter().filter(|name| !standing.holds(&built[name].id));
    repository.store(&folder, &fresh.collect::<Vec<_>>(), &scratch.path().join("stream"))?;
    let tree = repository.tree(&next, &scratch.path().join("index"))?;
    send::send(console, &publication, &tree, Some(&site))?;
    Ok(ExitStatus::Fine)
}

fn say_that_nothing_changes(console: Console, branch: &Branch<'_>) -> anyhow::Result<()> {
    if console.prints_summary() {
        console.print(&format!("nothing to publish: `{}` already has this site\n", branch.name))?;
    }
    Ok(())
}

/// The commit of the sources; an error if there are uncommitted changes.
fn sources(repository: &Repository) -> anyhow::Result<String> {
    let open = repository.uncommitted()?;
    let head = repository.head()?;
    let Some(head) = head.filter(|_| open.is_empty()) else {
        let files: Vec<&str> = open.iter().take(5).map(|line| line.get(3..).unwrap_or(line)).collect();
        let more = if open.len() > files.len() { ", …" } else { "" };
        bail!(
            "the sources have uncommitted changes ({}{more}); commit them, so that the published version \
             is recorded, or set them aside with `git stash -u`",
            files.join(", ")
        );
    };
    Ok(head)
}

/// An error if `base_url` is an address for examples, as `init` writes it.
fn require_own_address(base_url: &Url) -> anyhow::Result<()> {
    if preflight::is_example(base_url) {
        bail!(
            "`base_url` is {base_url}, an address for examples, so feeds, the sitemap and citations would lead \
             nowhere; set it in rapporteur.toml to the address at which the site will be published"
        );
    }
    Ok(())
}

/// An error if a file that Git ignores would be published.
fn require_none_ignored(repository: &Repository, tree: &Tree) -> anyhow::Result<()> {
    let ignored = repository.ignored()?;
    if let Some(path) = ignored.iter().find(|path| tree.get(path).is_some()) {
        bail!(
            "{path} is part of the site, but git ignores it; add it with `git add -f {path}` and commit \
             it, or move it out of the site"
        );
    }
    Ok(())
}

/// Builds the site to a folder. Returns the names of its files; the inner error has the template
/// errors.
fn built(
    console: Console,
    root: &Path,
    site: &Arc<Site>,
    folder: &Path,
) -> anyhow::Result<Result<Vec<String>, Vec<Diagnostic>>> {
    // Locked, since resized pictures are copied from the output.
    let _held = build_output::hold(console, root)?;
    let earlier = folders::output(root, site.output());
    let earlier = earlier.as_deref().unwrap_or(folder);
    // If it cannot be locked, no other build can replace it either.
    let _output = earlier.is_dir().then(|| build_output::hold_output(console, earlier).ok());
    let (names, outputs): (Vec<_>, Vec<_>) = site.files().into_iter().unzip();
    // `check` has searched the same files.
    let from = build_output::From { site, root, earlier, guard: None };
    if let WriteReport::Failed(failures) = build_output::make(console, &from, folder, &names, &outputs)? {
        return Ok(Err(failures));
    }
    let list = std::fs::read(folder.join(MANIFEST)).context("could not read the built site")?;
    let names = crate::io::output::listed(&list).context("the built site has no list of its files")?;
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_unstable();
    Ok(Ok(names))
}
