//! `rapporteur schema`

use crate::cli::Status;
use crate::cli::console::Console;
use crate::content::parse::schema;

/// Prints the JSON Schema of everything that an editor of a site writes.
pub(super) fn run(console: Console) -> anyhow::Result<Status> {
    console.print(&format!("{:#}\n", schema::schema()))?;
    Ok(Status::Fine)
}
