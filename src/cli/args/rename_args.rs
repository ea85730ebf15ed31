//! What to rename.

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

/// What to rename.
#[derive(Args, Debug)]
pub(in crate::cli) struct Rename {
    /// The session, page, series or theme; `theme:NAME` or `series:NAME` if several have that name
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) old: String,
    /// The new name of the file, folder or theme, without a folder
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) new: String,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}
