//! Which addresses answered not long ago, so that nobody is asked for the same every day. Kept in the
//! user's folder for such things and not in a site's: no site is different by it.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};

use crate::checks::preflight::Answer;

/// How long an answer holds.
const DAYS: i64 = 7;

/// Addresses with the time at which each last answered well. Of others nothing is kept: what has been
/// mended is to be seen at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckedAddresses {
    answered: BTreeMap<String, Timestamp>,
}

impl CheckedAddresses {
    /// What is kept in a file. What cannot be read is forgotten.
    pub fn read(file: &Path, now: Timestamp) -> Self {
        let text = fs::read_to_string(file).unwrap_or_default();
        let kept: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
        let oldest = now - SignedDuration::from_hours(DAYS * 24);
        let read = |(address, time): (String, String)| Some((address, time.parse::<Timestamp>().ok()?));
        // A time to come is that of a clock that was wrong.
        let holds = |(_, time): &(String, Timestamp)| (oldest..=now).contains(time);
        Self { answered: kept.into_iter().filter_map(read).filter(holds).collect() }
    }

    /// Those of some addresses that need not be asked for.
    pub fn known<'a>(&self, addresses: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        addresses.filter(|address| self.answered.contains_key(*address)).collect()
    }

    /// With what was answered now.
    #[must_use]
    pub fn with(mut self, answers: &BTreeMap<String, Answer>, now: Timestamp) -> Self {
        let fine = answers.iter().filter(|(_, answer)| **answer == Answer::Fine);
        self.answered.extend(fine.map(|(address, _)| (address.clone(), now)));
        self
    }

    /// Keeps it in a file. Of two that do so at once, the last one's is kept.
    pub fn write(&self, file: &Path) -> anyhow::Result<()> {
        let kept: BTreeMap<&str, String> =
            self.answered.iter().map(|(address, time)| (address.as_str(), time.to_string())).collect();
        let text = serde_json::to_string_pretty(&kept)?;
        let new = file.with_extension(format!("{}.tmp", std::process::id()));
        let folder = file.parent().unwrap_or(Path::new(""));
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&new, text))
            .and_then(|()| fs::rename(&new, file))
            .with_context(|| format!("could not write {}", file.display()))
    }

    /// The file that is this user's; nothing if there is no folder for it.
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
