//! The site for Rapporteur: that of every measurement, without what the other tools cannot do, and in
//! the comparison's skin.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{FEED_LIMIT, beside, copy_templates};
use crate::corpus::{self, Settings};

/// Writes it.
pub(super) fn write(dir: &Path, settings: &Settings) -> Result<()> {
    corpus::write(dir, settings)?;
    let configuration = dir.join("rapporteur.toml");
    let text = fs::read_to_string(&configuration)?
        + &format!(
            "skin = \"compare\"\n\n[build]\npaginate = 0\ncrossings = false\ndata = false\n\n\
             [feeds]\nlimit = {FEED_LIMIT}\n\n[search]\nenabled = false\n\n\
             [guard]\nattribution = \"off\"\nnames = \"off\"\ncontacts = \"off\"\nsmall_cells = \"off\"\n"
        );
    fs::write(configuration, text)?;
    copy_templates(&beside("skin"), &dir.join("themes/compare"), "")
}
