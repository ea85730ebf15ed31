//! Fetches and pushes a branch of a remote, without force except to replace its history.

use anyhow::{Context, bail, ensure};

use super::Repository;

/// A branch of a remote.
#[derive(Clone, Copy, Debug)]
pub struct Branch<'a> {
    /// The local repository.
    pub repository: &'a Repository,
    /// The name or URL of the remote.
    pub remote: &'a str,
    /// The name without `refs/heads/`.
    pub name: &'a str,
}

/// The outcome of a push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// The branch is at the pushed commit.
    Done,
    /// The branch has moved to this commit in the meantime; `None` if it was deleted.
    Moved(Option<String>),
    /// The remote rejected the push, with this message.
    Refused(String),
}

impl<'a> Branch<'a> {
    /// Validates the names, without contacting the remote.
    pub fn new(repository: &'a Repository, remote: &'a str, name: &'a str) -> anyhow::Result<Self> {
        let this = Self { repository, remote, name };
        let is_name = repository.ran(&["check-ref-format", &this.full_name()])?.ok;
        ensure!(
            is_name,
            "`{name}` is not a valid branch name; correct `branch` in `[publish]` in rapporteur.toml"
        );
        let is_address = remote.contains(['/', ':']);
        if !is_address && !repository.ran(&["remote", "get-url", "--", remote])?.ok {
            bail!(
                "the repository has no remote `{remote}`; add it with `git remote add {remote} URL`, or \
                 change `remote` in `[publish]` in rapporteur.toml"
            );
        }
        Ok(this)
    }

    fn full_name(&self) -> String {
        format!("refs/heads/{}", self.name)
    }

    /// Fetches the branch with its history. Returns its commit; `None` if there is no such branch.
    pub fn fetch(&self) -> anyhow::Result<Option<String>> {
        let Some(tip) = self.tip()? else { return Ok(None) };
        let full = self.full_name();
        let arguments = [
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-recurse-submodules",
            "--no-write-fetch-head",
            "--",
            self.remote,
            &full,
        ];
        let ran = self.repository.ran(&arguments)?;
        ensure!(ran.ok, "could not fetch `{}` from `{}`: {}", self.name, self.remote, ran.complaint());
        let commit = format!("{tip}^{{commit}}");
        self.repository.asked(&["rev-parse", "--verify", "--quiet", &commit]).with_context(|| {
            format!("`{}` of `{}` changed during the fetch; run the command again", self.name, self.remote)
        })?;
        Ok(Some(tip))
    }

    fn tip(&self) -> anyhow::Result<Option<String>> {
        let full = self.full_name();
        let ran = self.repository.ran(&["ls-remote", "--quiet", "--", self.remote, &full])?;
        ensure!(
            ran.ok,
            "could not reach the remote `{}`: {}; check your connection, the address of the remote (`git \
             remote -v`) and your permission to read it",
            self.remote,
            ran.complaint()
        );
        let text = ran.text();
        let mut lines = text.lines().filter_map(|line| line.split_once('\t'));
        Ok(lines.find(|(_, name)| *name == full).map(|(tip, _)| tip.to_owned()))
    }

    /// Pushes `commit`, a descendant of `before`, unless the branch has moved from `before`.
    pub fn push(&self, before: Option<&str>, commit: &str) -> anyhow::Result<Pushed> {
        self.push_with(&[], before, commit)
    }

    /// Replaces the branch and its history by `commit`, unless the branch has moved from `before`.
    pub fn replace(&self, before: &str, commit: &str) -> anyhow::Result<Pushed> {
        let lease = format!("--force-with-lease={}:{before}", self.full_name());
        self.push_with(&[&lease], Some(before), commit)
    }

    fn push_with(&self, options: &[&str], before: Option<&str>, commit: &str) -> anyhow::Result<Pushed> {
        let refspec = format!("{commit}:{}", self.full_name());
        let mut arguments = vec!["push", "--no-follow-tags", "--recurse-submodules=no"];
        arguments.extend(options);
        arguments.extend(["--", self.remote, refspec.as_str()]);
        let ran = self.repository.ran(&arguments)?;
        if ran.ok {
            return Ok(Pushed::Done);
        }
        // Git's messages differ by transport and server, so the branch itself is checked.
        let now = self.tip().with_context(|| {
            format!(
                "the push ended with: {}; it is unknown whether it succeeded; run the command again to \
                 find out",
                ran.complaint()
            )
        })?;
        Ok(if now.as_deref() == Some(commit) {
            Pushed::Done
        } else if now.as_deref() == before {
            Pushed::Refused(ran.complaint())
        } else {
            Pushed::Moved(now)
        })
    }
}
