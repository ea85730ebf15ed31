//! How a command ends.

use std::fmt;

/// How a command ended, if the machine did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitStatus {
    Fine,
    /// The content has errors.
    Faulty,
}

/// What was asked for makes no sense. Travels as an error, and is told from the machine's by type.
#[derive(Debug)]
pub(super) struct Usage(pub(super) String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}
