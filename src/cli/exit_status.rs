//! Exit statuses of commands.

use std::fmt;

/// The exit status of a command that did not fail with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitStatus {
    Fine,
    /// The content has errors.
    Faulty,
}

/// An error in the arguments, which has its own exit code. Downcast from `anyhow::Error`.
#[derive(Debug)]
pub(super) struct Usage(pub(super) String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}
