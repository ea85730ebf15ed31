//! Makes drafts of sessions from documents that an institute already has.
//!
//! Readers are functions from bytes: each format has one that returns [`content::DocContent`], which [`mod@write`] turns
//! into Markdown. Files, folders and the terminal are the business of `io/import` and `cli/import`.

pub mod content;
pub mod document;
mod docx;
mod embedded;
mod encoding;
pub mod facts;
pub mod file_format;
mod foreign_front_matter;
mod html;
pub mod imported;
mod lists;
mod markdown_file;
mod notes;
mod odt;
mod options;
pub mod package;
mod pdf;
pub mod pictures;
pub mod problem;
mod remarks;
mod report;
mod segments;
pub mod sheet;
pub mod stated;
mod text_file;
mod title;
mod write;
mod xml_tree;

pub use imported::{ImportedFile, read};
pub use options::{ImportOptions, RevisionPolicy};
pub use pdf::PdfText;
pub use report::ImportedReport;
