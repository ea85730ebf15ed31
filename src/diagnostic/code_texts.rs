//! What the table of kinds of mistakes says of each.

use super::code::Code;
use super::severity::Severity;

impl Code {
    /// The code as it is shown, in kebab-case.
    pub const fn as_str(self) -> &'static str {
        self.entry().0
    }

    /// What the kind of mistake is, in one sentence.
    pub fn sentence(self) -> &'static str {
        self.entry().1.trim_start()
    }

    /// The severities that a diagnostic of this kind can have.
    pub const fn severities(self) -> &'static [Severity] {
        self.entry().2
    }
}
