//! How many lines a list of changes has, and what is said of the rest.

use crate::cli::console::Console;
use crate::cli::format::count;

/// A limit for lists of changes.
#[derive(Clone, Copy)]
pub(super) struct ListLimit {
    most: usize,
    /// How to see the rest.
    hint: &'static str,
}

impl ListLimit {
    const MOST: usize = 20;

    /// The limit in a commit message.
    pub(super) const MESSAGE: Self = Self { most: Self::MOST, hint: "" };

    /// The limit on the terminal; none with `--verbose`.
    pub(super) fn on_terminal(console: Console) -> Self {
        let most = if console.verbose { usize::MAX } else { Self::MOST };
        Self { most, hint: " (use `--verbose` to see all)" }
    }

    /// Maximum number of entries.
    pub(super) fn most(self) -> usize {
        self.most
    }

    /// The last line of a list of `all` entries, if it does not have all of them.
    pub(super) fn rest(self, all: usize) -> Option<String> {
        let left = all.checked_sub(self.most).filter(|left| *left > 0)?;
        Some(format!("and {} more{}", count(left), self.hint))
    }
}
