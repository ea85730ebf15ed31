//! The command `rapporteur schema`.

use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::content::parse::schema;

/// Prints the JSON Schema of configuration and front matter.
pub(super) fn run(console: Console) -> anyhow::Result<ExitStatus> {
    console.print(&format!("{:#}\n", schema::schema()))?;
    Ok(ExitStatus::Fine)
}
