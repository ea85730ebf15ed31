//! A cache of addresses that were checked recently, in the user's cache folder.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};

use crate::checks::preflight::Answer;
use crate::io::atomic_file;

/// How long an entry is valid.
const DAYS: i64 = 7;

/// Addresses with the time of their last success. Failures are not cached, so that a fixed link is
/// seen at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckedAddresses {
    answered: BTreeMap<String, Timestamp>,
}

impl CheckedAddresses {
    /// Reads the cache; empty if the file is missing or invalid.
    pub fn read(file: &Path, now: Timestamp) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        let kept: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
        let oldest = now - SignedDuration::from_hours(DAYS * 24);
        let read = |(address, time): (String, String)| Some((address, time.parse::<Timestamp>().ok()?));
        // An entry in the future comes from a wrong clock.
        let holds = |(_, time): &(String, Timestamp)| (oldest..=now).contains(time);
        Self { answered: kept.into_iter().filter_map(read).filter(holds).collect() }
    }

    /// The given addresses that have a valid entry.
    pub fn known<'a>(&self, addresses: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        addresses.filter(|address| self.answered.contains_key(*address)).collect()
    }

    /// Adds new answers.
    #[must_use]
    pub fn with(mut self, answers: &BTreeMap<String, Answer>, now: Timestamp) -> Self {
        let fine = answers.iter().filter(|(_, answer)| **answer == Answer::Fine);
        self.answered.extend(fine.map(|(address, _)| (address.clone(), now)));
        self
    }

    /// Writes the cache. Of concurrent writes the last one wins.
    pub fn write(&self, file: &Path) -> anyhow::Result<()> {
        let kept: BTreeMap<&str, String> =
            self.answered.iter().map(|(address, time)| (address.as_str(), time.to_string())).collect();
        let text = serde_json::to_string_pretty(&kept)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder)
            .and_then(|()| atomic_file::write(file, text.as_bytes(), None))
            .with_context(|| format!("could not write {}", file.display()))
    }

    /// The cache file of the user; `None` without a cache folder.
    pub fn place() -> Option<PathBuf> {
        let folder = |name: &str| env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
        let usual = || {
            if cfg!(windows) {
                folder("LOCALAPPDATA")
            } else if cfg!(target_os = "macos") {
                folder("HOME").map(|home| home.join("Library/Caches"))
            } else {
                folder("HOME").map(|home| home.join(".cache"))
            }
        };
        let cache = folder("XDG_CACHE_HOME").filter(|it| it.is_absolute()).or_else(usual)?;
        Some(cache.join("rapporteur").join("links.json"))
    }
}
