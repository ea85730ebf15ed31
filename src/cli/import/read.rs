//! Reads the files, several at a time.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::known::KnownImports;
use crate::cli::console::Console;
use crate::cli::progress::WorkProgress;
use crate::import::file_format::{self, ImportFormat};
use crate::import::problem::{ImportError, ImportRemark, RemarkKind};
use crate::import::{self, ImportOptions, ImportedFile};
use crate::io::import::{FoundFile, PdfProgram, pdf_text};

/// A file that was read.
pub(super) struct ReadSource {
    /// Its name for people.
    pub(super) shown: String,
    /// The folder that it is in.
    pub(super) folder: Option<std::path::PathBuf>,
    /// The digest of its bytes.
    pub(super) digest: String,
    pub(super) content: ReadContent,
}

/// What a file holds.
pub(super) enum ReadContent {
    Read(ImportedFile),
    /// It was imported before, to this file, and is not read again.
    Known(String),
    Failed(ImportError),
}

/// Reads files, with progress.
pub(super) fn read(
    console: Console,
    files: Vec<FoundFile>,
    known: &KnownImports,
    options: &ImportOptions,
) -> Vec<ReadSource> {
    let progress = WorkProgress::new(console, "reading", files.len());
    let program = OnceLock::new();
    let read = files
        .into_par_iter()
        .map(|FoundFile { shown, folder, bytes }| {
            let (digest, content) = match bytes {
                Err(error) => (String::new(), ReadContent::Failed(error)),
                Ok(bytes) => {
                    let digest = blake3::hash(&bytes).to_hex().to_string();
                    let content = known.get(&digest).map_or_else(
                        || read_bytes(&shown, &bytes, &program, options),
                        |path| ReadContent::Known(path.to_owned()),
                    );
                    (digest, content)
                }
            };
            progress.step();
            ReadSource { shown, folder, digest, content }
        })
        .collect();
    progress.finish();
    read
}

/// Reads a file. The program for PDF is looked for when the first PDF is read.
fn read_bytes(
    shown: &str,
    bytes: &[u8],
    program: &OnceLock<PdfProgram>,
    options: &ImportOptions,
) -> ReadContent {
    let is_pdf = file_format::format(shown, bytes) == Ok(ImportFormat::Pdf);
    let program = is_pdf.then(|| *program.get_or_init(PdfProgram::find));
    let extracted = (program == Some(PdfProgram::Installed)).then(|| pdf_text(bytes)).flatten();
    let mut imported = import::read(shown, bytes, extracted.as_ref(), options);
    if let (Some(PdfProgram::Missing), Ok(ImportedFile::Report(report))) = (program, &mut imported) {
        report.remarks.push(ImportRemark::new(
            RemarkKind::Unverified,
            "`pdftotext` is not installed, so the text may lack spaces and be in the wrong order; install Poppler \
             (`poppler-utils`), delete this draft and import the file again",
        ));
    }
    imported.map_or_else(ReadContent::Failed, ReadContent::Read)
}
