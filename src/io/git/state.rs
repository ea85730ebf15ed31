//! What a repository is like: its commits, what is not committed, who commits.

use anyhow::{Context, bail, ensure};

use super::Repository;
use crate::io::load::walk::TOPS;

/// What is known of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitInfo {
    /// Its id.
    pub id: String,
    /// Its id in short.
    pub short: String,
    /// Who made it.
    pub author: String,
    /// When: `2026-11-25 14:05`.
    pub when: String,
    /// The first line of what it says.
    pub subject: String,
    /// The commits that it follows, as far as the repository has them.
    pub parents: Vec<String>,
    /// The commit of the sources that it says it was made of.
    pub sources: Option<String>,
}

const FORMAT: &str =
    "--format=%H%x00%h%x00%an%x00%cd%x00%s%x00%P%x00%(trailers:key=Sources,valueonly,separator=%x20)%x00";

impl Repository {
    /// The commit that the sources are at; nothing if nothing has been committed yet.
    pub fn head(&self) -> anyhow::Result<Option<String>> {
        let ran = self.ran(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])?;
        Ok(ran.ok.then(|| ran.line()))
    }

    /// A commit and those before it, one after another by their first parents, at most so many.
    pub fn history(&self, commit: &str, most: usize) -> anyhow::Result<Vec<CommitInfo>> {
        let most = format!("-{most}");
        let arguments = [
            "log",
            &most,
            "--first-parent",
            "--encoding=UTF-8",
            "--date=format-local:%Y-%m-%d %H:%M",
            FORMAT,
            commit,
            "--",
        ];
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        let text = ran.text();
        let fields: Vec<&str> = text.split('\0').map(|field| field.trim_matches('\n')).collect();
        let info = |fields: &[&str]| match fields {
            [id, short, author, when, subject, parents, sources] => Some(CommitInfo {
                id: (*id).to_owned(),
                short: (*short).to_owned(),
                author: (*author).to_owned(),
                when: (*when).to_owned(),
                subject: (*subject).to_owned(),
                parents: parents.split_whitespace().map(str::to_owned).collect(),
                sources: sources.split_whitespace().next().map(str::to_owned),
            }),
            _ => None,
        };
        Ok(fields.chunks_exact(7).filter_map(info).collect())
    }

    /// A commit.
    pub fn info(&self, commit: &str) -> anyhow::Result<CommitInfo> {
        self.history(commit, 1)?.pop().with_context(|| format!("git tells nothing of the commit {commit}"))
    }

    /// The files that the site is made from and that differ from what is committed, each as git says it:
    /// ` M content/talks/1.md`.
    pub fn uncommitted(&self) -> anyhow::Result<Vec<String>> {
        let mut arguments =
            vec!["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--"];
        arguments.extend(TOPS);
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        Ok(ran.text().split('\0').filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    /// The files among those that a site may be made from that git is told to leave out, relative to the
    /// site's folder.
    pub fn ignored(&self) -> anyhow::Result<Vec<String>> {
        let mut arguments = vec!["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"];
        arguments.extend(TOPS);
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        Ok(ran.text().split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
    }

    /// Whether a commit is a part of the history of another; nothing if the repository lacks it.
    pub fn is_part(&self, commit: &str, of: &str) -> anyhow::Result<Option<bool>> {
        let known = format!("{commit}^{{commit}}");
        if !self.ran(&["rev-parse", "--verify", "--quiet", &known])?.ok {
            return Ok(None);
        }
        Ok(Some(self.ran(&["merge-base", "--is-ancestor", commit, of])?.ok))
    }

    /// Whether the beginning of the history was left out when the repository was cloned.
    pub fn is_shallow(&self) -> anyhow::Result<bool> {
        Ok(self.asked(&["rev-parse", "--is-shallow-repository"])? == "true")
    }

    /// Makes sure that there is somebody to name as the author.
    pub fn require_identity(&self) -> anyhow::Result<()> {
        for who in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] {
            let ran = self.ran(&["-c", "user.useConfigOnly=true", "var", who])?;
            ensure!(
                ran.ok,
                "git does not know who you are, and a publication names its author; say it with \
                 `git config --global user.name \"Your Name\"` and \
                 `git config --global user.email you@example.org`"
            );
        }
        Ok(())
    }

    /// Makes sure that nobody works on the repository's own branch of that name: that it is checked out
    /// nowhere, and has nothing that `tip`, the remote's, lacks.
    pub fn require_unused(&self, branch: &str, tip: Option<&str>) -> anyhow::Result<()> {
        let full = format!("refs/heads/{branch}");
        let trees = self.ran(&["worktree", "list", "--porcelain", "-z"])?;
        let mut folder = String::new();
        for line in trees.text().split('\0') {
            if let Some(path) = line.strip_prefix("worktree ") {
                path.clone_into(&mut folder);
            }
            if line.strip_prefix("branch ") == Some(full.as_str()) {
                bail!(
                    "the branch `{branch}` is checked out in {folder}, and it is for the built site; \
                     switch to the branch of the sources there (`git switch main`), or publish to another \
                     with `[publish] branch` in rapporteur.toml"
                );
            }
        }
        let ran = self.ran(&["rev-parse", "--verify", "--quiet", &full])?;
        if !ran.ok {
            return Ok(());
        }
        let own = ran.line();
        let is_older = match tip {
            Some(tip) => self.is_part(&own, tip)? == Some(true),
            None => false,
        };
        ensure!(
            is_older,
            "this repository's own branch `{branch}` has commits that the remote lacks; push them \
             (`git push REMOTE {branch}`), or put the branch aside (`git branch -m {branch} {branch}-aside`)"
        );
        Ok(())
    }
}
