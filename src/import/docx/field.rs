//! Fields of a Word document: an instruction, and the text that Word has made of it.

/// A field that has begun: its instruction, then its result.
pub(super) struct FieldState {
    pub(super) instruction: String,
    pub(super) is_result: bool,
}

impl FieldState {
    /// Whether its result is a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        self.instruction.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("TOC"))
    }

    /// The address that a field leads to.
    pub(super) fn link(&self) -> Option<String> {
        let rest = self.instruction.trim_start();
        let rest = rest.get(..9).filter(|word| word.eq_ignore_ascii_case("HYPERLINK")).and(rest.get(9..))?;
        let address = rest.trim_start().strip_prefix('"')?.split('"').next()?;
        Some(address.to_owned())
    }
}
