//! What the sheets of a workbook hide, and the comments on their cells: none of it was written for the public.

mod excel;
mod open_document;
mod sheet_parts;

use std::collections::BTreeMap;

use crate::import::package::Package;
use crate::import::problem::ImportError;

pub(super) use sheet_parts::{HiddenParts, hidden_sheet};

/// What each sheet of a workbook hides, by the names of sheets.
///
/// # Errors
///
/// If a sheet cannot be read: then nobody knows what it hides.
pub(super) fn of_workbook(bytes: &[u8]) -> Result<BTreeMap<String, HiddenParts>, ImportError> {
    let is_open_document = Package::open(bytes)?.has("content.xml");
    if is_open_document { open_document::read(bytes) } else { excel::read(bytes) }
}
