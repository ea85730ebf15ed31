//! What to import.

use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

pub(super) const AFTER_HELP: &str = "Each file becomes a session with `draft = true` in the folder of the series; nothing \
    is overwritten, and a file that was imported before is left alone. Formats: .docx, .odt, .pdf, .html, .md, .txt, \
    and lists of sessions in .xlsx, .ods, .csv; also folders and ZIP archives of these.\n\n\
    Examples:\n  \
    rapporteur import report.docx\n  \
    rapporteur import old-website/ --series track-ii --dry-run\n  \
    rapporteur import sessions.xlsx --map number=\"Session no.\" --map title=Topic\n  \
    rapporteur import report.docx --accept-changes    keep insertions, drop deletions";

/// What to import.
#[derive(Args, Debug)]
pub(in crate::cli) struct ImportArgs {
    /// Files, folders and ZIP archives
    #[arg(value_name = "FILE", required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// The series of the new sessions [default: the only one]
    #[arg(long, value_name = "SERIES", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) series: Option<String>,
    /// The language of the files, one of the site [default: found in each file]
    #[arg(long, value_name = "LANG", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) lang: Option<String>,
    /// What a column of a spreadsheet holds, such as number="Session no."; can be given several times
    #[arg(long, value_name = "FIELD=HEAD", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) map: Vec<String>,
    /// Accept tracked changes: keep insertions and drop deletions
    #[arg(long)]
    pub(in crate::cli) accept_changes: bool,
    /// Show what would be imported, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}
