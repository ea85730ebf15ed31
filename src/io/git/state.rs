//! Queries the state of a repository: commits, uncommitted files, author.

use anyhow::{Context, bail, ensure};

use super::Repository;
use crate::guard::seal::SEALED;
use crate::io::load::walk::TOPS;

/// The fields of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitInfo {
    /// The full object ID.
    pub id: String,
    /// The abbreviated object ID.
    pub short: String,
    /// The name of the author.
    pub author: String,
    /// The time of the commit: `2026-11-25 14:05`.
    pub when: String,
    /// The first line of the message.
    pub subject: String,
    /// The IDs of the parents that the repository contains.
    pub parents: Vec<String>,
    /// The source commit that its message refers to; `None` if there is none.
    pub sources: Option<String>,
}

const FORMAT: &str =
    "--format=%H%x00%h%x00%an%x00%cd%x00%s%x00%P%x00%(trailers:key=Sources,valueonly,separator=%x20)%x00";

impl Repository {
    /// The commit of `HEAD`; `None` before the first commit.
    pub fn head(&self) -> anyhow::Result<Option<String>> {
        let ran = self.ran(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])?;
        Ok(ran.ok.then(|| ran.line()))
    }

    /// A commit and its first-parent ancestors, newest first, at most `most`.
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

    /// The fields of a commit.
    pub fn info(&self, commit: &str) -> anyhow::Result<CommitInfo> {
        self.history(commit, 1)?
            .pop()
            .with_context(|| format!("git has no information about the commit {commit}"))
    }

    /// Uncommitted source files of the site, each as in the output of `git status --porcelain`: ` M
    /// content/talks/1.md`.
    pub fn uncommitted(&self) -> anyhow::Result<Vec<String>> {
        let mut arguments =
            vec!["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--"];
        arguments.extend(TOPS);
        // The roster decides what is published, though it is not.
        arguments.push(SEALED);
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        Ok(ran.text().split('\0').filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    /// Source files of the site that Git ignores, relative to the site's folder.
    pub fn ignored(&self) -> anyhow::Result<Vec<String>> {
        let mut arguments = vec!["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"];
        arguments.extend(TOPS);
        let ran = self.ran(&arguments)?;
        ran.sound(&arguments)?;
        Ok(ran.text().split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
    }

    /// Whether a commit is an ancestor of another; `None` if the repository lacks it.
    pub fn is_part(&self, commit: &str, of: &str) -> anyhow::Result<Option<bool>> {
        let known = format!("{commit}^{{commit}}");
        if !self.ran(&["rev-parse", "--verify", "--quiet", &known])?.ok {
            return Ok(None);
        }
        Ok(Some(self.ran(&["merge-base", "--is-ancestor", commit, of])?.ok))
    }

    /// Whether the clone is shallow.
    pub fn is_shallow(&self) -> anyhow::Result<bool> {
        Ok(self.asked(&["rev-parse", "--is-shallow-repository"])? == "true")
    }

    /// Whether Git is set to sign commits, which those of a publication are not.
    pub fn signs_commits(&self) -> anyhow::Result<bool> {
        Ok(self.ran(&["config", "--type=bool", "--get", "commit.gpgsign"])?.line() == "true")
    }

    /// Whether a remote has branches other than `branch`, as far as this clone knows.
    pub fn has_other_branches(&self, remote: &str, branch: &str) -> anyhow::Result<bool> {
        let of_remote = format!("refs/remotes/{remote}/");
        let ran = self.ran(&["for-each-ref", "--format=%(refname)", &of_remote])?;
        let text = ran.text();
        let mut names = text.lines().filter_map(|name| name.strip_prefix(of_remote.as_str()));
        Ok(names.any(|name| name != branch && name != "HEAD"))
    }

    /// The number of commits in the history of a commit, with it.
    pub fn length(&self, commit: &str) -> anyhow::Result<usize> {
        let count = self.asked(&["rev-list", "--count", commit])?;
        count.parse().with_context(|| format!("git counted commits in an unknown format: {count}"))
    }

    /// The author and the committer of a new commit: `Name <address> time`. Those that Git does not know are left
    /// out.
    pub fn identities(&self) -> anyhow::Result<Vec<String>> {
        let mut known = Vec::new();
        for who in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] {
            let ran = self.ran(&["var", who])?;
            known.extend(ran.ok.then(|| ran.line()));
        }
        Ok(known)
    }

    /// An error if Git has no author or committer to use.
    pub fn require_identity(&self) -> anyhow::Result<()> {
        for who in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] {
            let ran = self.ran(&["-c", "user.useConfigOnly=true", "var", who])?;
            ensure!(
                ran.ok,
                "git needs your name and e-mail address to publish; set them with `git config --global \
                 user.name \"Your Name\"` and `git config --global user.email you@example.org`"
            );
        }
        Ok(())
    }

    /// An error if a local branch of that name is checked out, or has commits that `tip`, the
    /// remote branch, lacks.
    pub fn require_unused(&self, branch: &str, tip: Option<&str>) -> anyhow::Result<()> {
        let full = format!("refs/heads/{branch}");
        // Without `-z`, which Git before 2.36 does not know.
        let trees = self.asked(&["worktree", "list", "--porcelain"])?;
        let mut folder = "";
        for line in trees.lines() {
            folder = line.strip_prefix("worktree ").unwrap_or(folder);
            if line.strip_prefix("branch ") == Some(full.as_str()) {
                bail!(
                    "the branch `{branch}`, which is for the built site, is checked out in {folder}; \
                     switch to the branch of the sources there (`git switch main`), or publish to another \
                     branch with `branch` in `[publish]` in rapporteur.toml"
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
            "the local branch `{branch}` has commits that the remote does not have; push them (`git push \
             REMOTE {branch}`), or rename the branch (`git branch -m {branch} {branch}-aside`)"
        );
        Ok(())
    }
}
