//! The files that are to be imported, and programs that help to read them.

mod collect;
mod pdf_text;

pub use collect::{CollectedFiles, FoundFile, NotFound, SkippedFile, beside, collect, unfold};
pub use pdf_text::{PdfProgram, pdf_text};
