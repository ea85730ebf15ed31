//! The state of the remote branch before a publication.

use std::collections::{BTreeSet, HashSet};

use anyhow::{bail, ensure};

use crate::checks::publish_diff::{self, Conflict, Listing};
use crate::cli::format::counted;
use crate::io::git::{Branch, CommitInfo};
use crate::io::output::{self, MANIFEST};

/// How many commits are searched for the last publication.
const FAR: usize = 1_000;

pub(super) struct RemoteBranch {
    /// `None` if the branch does not exist yet.
    pub(super) tip: Option<String>,
    listing: Listing,
    ours: Option<BTreeSet<String>>,
    ids: HashSet<String>,
    history: Vec<CommitInfo>,
}

impl RemoteBranch {
    pub(super) fn find(branch: &Branch<'_>) -> anyhow::Result<Self> {
        let repository = branch.repository;
        let tip = branch.fetch()?;
        repository.require_unused(branch.name, tip.as_deref())?;
        let Some(tip) = tip else {
            let (listing, ids, history) = (Listing::new(), HashSet::new(), Vec::new());
            return Ok(Self { tip: None, listing, ours: None, ids, history });
        };
        let listing = repository.listing(&tip)?;
        let ours = match listing.get(MANIFEST) {
            Some(list) => {
                let contents = repository.contents(std::slice::from_ref(&list.id))?;
                contents
                    .get(&list.id)
                    .and_then(|list| output::listed(list))
                    .map(|list| list.into_iter().collect())
            }
            None => None,
        };
        let ids = listing.values().map(|entry| entry.id.clone()).collect();
        let history = repository.history(&tip, FAR)?;
        Ok(Self { tip: Some(tip), listing, ours, ids, history })
    }

    pub(super) fn listing(&self) -> &Listing {
        &self.listing
    }

    /// Whether a file of the branch has this blob ID.
    pub(super) fn holds(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The files of the branch after the publication.
    pub(super) fn next(&self, branch: &Branch<'_>, built: &Listing) -> anyhow::Result<Listing> {
        let (name, remote) = (branch.name, branch.remote);
        match publish_diff::next(&self.listing, self.ours.as_ref(), built) {
            Ok(next) => Ok(next),
            Err(Conflict::Unlisted(files)) => bail!(
                "the branch `{name}` of `{remote}` has files that Rapporteur did not write ({}); choose \
                 another branch with `branch` in `[publish]` in rapporteur.toml, or rename that one \
                 with `git push {remote} refs/remotes/{remote}/{name}:refs/heads/{name}-aside :{name}`",
                some(&files)
            ),
            Err(Conflict::InTheWay(files)) => bail!(
                "on the branch `{name}` of `{remote}`, files that Rapporteur did not write have the same \
                 paths as files of the site ({}); move them to `static/`, or remove them from the \
                 branch",
                some(&files)
            ),
        }
    }

    /// An error if the publication would revert changes by others that these sources lack.
    pub(super) fn require_nothing_lost(
        &self,
        branch: &Branch<'_>,
        sources: &str,
        next: &Listing,
    ) -> anyhow::Result<()> {
        let Some(at) = self.history.iter().position(|commit| commit.sources.is_some()) else {
            return Ok(());
        };
        let (by_others, last_publication) = (&self.history[..at], &self.history[at]);
        if let (Some(latest), Some(ours)) = (by_others.first(), &self.ours) {
            let published = branch.repository.listing(&last_publication.id)?;
            let lost = publish_diff::overwritten(&published, &self.listing, ours, next);
            ensure!(
                lost.is_empty(),
                "since the last publication, others have changed files of the site on `{}` ({}); last \
                 change: {}; make the same changes in the sources, or overwrite them with `--anyway`",
                branch.name,
                some(&lost),
                said(latest)
            );
        }
        let Some(made_of) = &last_publication.sources else { return Ok(()) };
        let is_part = branch.repository.is_part(made_of, sources)?;
        if is_part == Some(true) || (is_part.is_none() && branch.repository.is_shallow()?) {
            return Ok(());
        }
        let short = made_of.get(..7).unwrap_or(made_of);
        bail!(
            "the version on `{}` was built from sources ({short}) that you do not have and would be \
             overwritten: {}; get them with `git pull`, or overwrite that version with `--anyway`",
            branch.name,
            said(last_publication)
        )
    }
}

/// `a1b2c3d, by Name on 2026-11-25 14:05: "Publish …"`
pub(super) fn said(commit: &CommitInfo) -> String {
    let CommitInfo { short, author, when, subject, .. } = commit;
    format!("{short}, by {author} on {when}: \"{subject}\"")
}

fn some(files: &[String]) -> String {
    const MOST: usize = 5;
    let mut text = files.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    if files.len() > MOST {
        text = format!("{text} and {}", counted(files.len() - MOST, "other"));
    }
    text
}
