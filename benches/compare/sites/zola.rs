//! The site for Zola.

use std::path::Path;

use anyhow::Result;

use super::{beside, chrome, copy_templates};
use crate::record::Record;

/// Writes it.
pub(super) fn write(dir: &Path, record: &Record<'_>) -> Result<()> {
    let _ = record;
    copy_templates(&beside("zola"), dir, &chrome()?)
}
