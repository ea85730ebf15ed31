//! Git hooks, and the files that are about to be committed.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use anyhow::Context;

use super::Repository;
use super::command::{self, Ran};
use crate::io::atomic_file;

/// What became of a hook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HookOutcome {
    /// It was written here.
    Installed(PathBuf),
    /// Somebody else's hook is here.
    Foreign(PathBuf),
}

impl Repository {
    /// The site's folder below the top of the repository, with a final `/`; empty if it is the top.
    pub fn prefix(&self) -> anyhow::Result<String> {
        self.asked(&["rev-parse", "--show-prefix"])
    }

    /// Writes a hook, unless there is another one without `mark`. Honours `core.hooksPath`.
    pub fn install_hook(&self, name: &str, mark: &str, script: &str) -> anyhow::Result<HookOutcome> {
        let path = self.hooks()?.join(name);
        match fs::read(&path) {
            Ok(old) if !String::from_utf8_lossy(&old).contains(mark) => {
                return Ok(HookOutcome::Foreign(path));
            }
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("could not read {}", path.display())),
        }
        let failed = || format!("could not write {}", path.display());
        let folder = path.parent().context("the hook has no folder")?;
        fs::create_dir_all(folder).with_context(failed)?;
        atomic_file::write(&path, script.as_bytes(), atomic_file::mode(0o755)).with_context(failed)?;
        Ok(HookOutcome::Installed(path))
    }

    /// The folder of hooks. One from the configuration is relative to the top of the repository.
    fn hooks(&self) -> anyhow::Result<PathBuf> {
        let configured = self.ran(&["config", "--type=path", "--get", "core.hooksPath"])?;
        if configured.ok && !configured.line().is_empty() {
            let top = self.asked(&["rev-parse", "--show-toplevel"])?;
            return Ok(PathBuf::from(top).join(configured.line()));
        }
        Ok(self.root.join(self.asked(&["rev-parse", "--git-path", "hooks"])?))
    }

    /// Runs git on the index of the commit that is being made, which a hook is told in a variable.
    fn on_staged_index(&self, arguments: &[&str]) -> anyhow::Result<Ran> {
        let index = match env::var_os("GIT_INDEX_FILE") {
            Some(index) => Some(std::path::absolute(index)?),
            None => None,
        };
        let variables: Vec<(&str, &OsStr)> =
            index.iter().map(|index| ("GIT_INDEX_FILE", index.as_os_str())).collect();
        command::run(&self.root, arguments, &variables, &mut |_| Ok(()))
    }

    /// The files of the next commit that differ from the last, with their staged contents. Paths are relative to
    /// the site's folder.
    pub fn staged(&self) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        let arguments = [
            "diff",
            "--cached",
            "--raw",
            "-z",
            "--no-renames",
            "--no-abbrev",
            "--diff-filter=d",
            "--no-relative",
        ];
        let ran = self.on_staged_index(&arguments)?;
        ran.sound(&arguments)?;
        let text = ran.text();
        let mut fields = text.split('\0').filter(|field| !field.is_empty());
        let prefix = self.prefix()?;
        let up = "../".repeat(prefix.matches('/').count());
        let relative =
            |path: &str| path.strip_prefix(&prefix).map_or_else(|| format!("{up}{path}"), str::to_owned);
        let mut files = Vec::new();
        // `:100644 100644 OLD NEW M`, then the path. A submodule (160000) has no content.
        while let (Some(about), Some(path)) = (fields.next(), fields.next()) {
            let parts: Vec<&str> = about.split(' ').collect();
            if let [_, mode, _, id, _] = parts.as_slice()
                && *mode != "160000"
            {
                files.push((relative(path), (*id).to_owned()));
            }
        }
        let mut ids: Vec<String> = files.iter().map(|(_, id)| id.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let contents = self.contents(&ids)?;
        Ok(files.into_iter().filter_map(|(path, id)| Some((path, contents.get(&id)?.clone()))).collect())
    }
}
